from fidelity.words import words_kept


def test_each_missing_word_counts_once() -> None:
    assert words_kept(["to the Permanent Representative of Chad"], ["to the Representative of Chad"]) == (5, 6)


def test_word_that_stands_less_often_is_lost() -> None:
    assert words_kept(["Chad and Chad"], ["Chad and"]) == (2, 3)


def test_word_divided_at_the_end_of_a_line_or_column_is_kept() -> None:
    assert words_kept(["292-40/ 2018 wellbeing"], ["292-40/2018 well- being"]) == (3, 3)


def test_minus_sign_is_no_hyphen() -> None:
    assert words_kept(["-0.01"], ["0.01"]) == (0, 1)


def test_words_drawn_without_a_gap_are_kept() -> None:
    assert words_kept(["10)Aa", "Bb"], ["10) Aa", "Bb"]) == (2, 2)


def test_dots_of_a_leader_are_no_word() -> None:
    assert words_kept(["Discussion........1"], ["Discussion.......", "1"]) == (2, 2)


def test_code_of_a_symbol_font_is_kept_as_a_sign() -> None:
    assert words_kept(["\uf0a7 one", "\uf0a7 two"], ["▪ one", "two"]) == (3, 4)
    assert words_kept(["Page1\uf06ff6"], ["Page", "1", "οf", "6"]) == (3, 3)


def test_full_stop_that_begins_a_line_is_part_of_the_word_before() -> None:
    assert words_kept(["{d.fee", "data.count}"], ["{d.feedata", ".", "count}"]) == (2, 2)


def test_dots_that_stand_apart_are_no_words() -> None:
    assert words_kept(["Name . . . 1"], ["Name 1"]) == (2, 2)


def test_text_that_only_the_reference_shows_is_not_counted() -> None:
    shown = ["by October 27,", "October 27, 2011Date"]
    assert words_kept(shown, ["by October 27,", "Date"], ["October 27, 2011"]) == (4, 4)
    assert words_kept(shown, ["by October 27,"], ["October 27, 2011"]) == (3, 4)
    assert words_kept(["by Error: Reference", "by"], ["by", "by"], ["Error: Reference source"]) == (2, 4)
