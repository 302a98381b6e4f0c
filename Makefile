# One command each. Needs only what a fresh Debian with Python 3.11 has; Debian packages: debian-packages.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test bench docs model clean
.DEFAULT_GOAL := demo

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

# Findings are what the demo is there to show: only a code above 1 is a failure.
demo: $(VENV)/.installed
	$(BIN)/tulisbaik check contoh/ || [ $$? -eq 1 ]

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/counters.py

docs: $(VENV)/.dev
	$(BIN)/python docs/generate.py
	$(BIN)/python benchmarks/platform_page.py

# Trains the grammar model anew (about five minutes). TREEBANKS: a folder with UD Indonesian CSUI and GSD.
TREEBANKS ?= treebanks
model: $(VENV)/.installed
	$(BIN)/python model/train.py $(TREEBANKS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache

-include e2e.mk
