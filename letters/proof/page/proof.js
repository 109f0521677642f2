// Shows of the letters those that hold every word that is typed. Without this script all letters are shown.
(function () {
  "use strict";
  var form = document.querySelector("form.filter");
  var field = document.getElementById("filter");
  var told = document.getElementById("filter-told");
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function holds(card, words) {
    var text = plain(card.dataset.words);
    return words.every(function (word) { return text.indexOf(word) >= 0; });
  }

  function filter() {
    var words = plain(field.value).split(/\s+/).filter(Boolean);
    var shown = cards.filter(function (card) {
      card.hidden = !holds(card, words);
      return !card.hidden;
    }).length;
    told.textContent = words.length ? shown + " of " + cards.length + " letters" : "";
  }

  // a link to a letter that is filtered out shows all letters again
  function showTarget() {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      field.value = "";
      filter();
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  field.addEventListener("input", filter);
  field.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      field.value = "";
      filter();
    }
  });
  window.addEventListener("hashchange", showTarget);
}());
