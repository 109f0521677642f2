# letters: type “make” to see what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.letters
READY_FOR_DEVELOPMENT := $(VENV)/.development

.DEFAULT_GOAL := help
.PHONY: help letters proof test check check-more fidelity clean system

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

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

clean: ## remove what was made: output/, the virtual environment, caches
	rm -rf output $(VENV) build ./*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

system:
	@setup/system-packages "$(PYTHON)"

# one virtual environment; what development needs is added when it is first needed
$(READY): pyproject.toml
	"$(PYTHON)" -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(READY_FOR_DEVELOPMENT): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
