# Bare `make` lists what can be done. Everything sets itself up; set PYTHON to choose an interpreter (3.11 or newer).
BIN := .venv/bin
export PYTHON
PYTEST_WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help env env-dev run demo test test-long lint types check fuzz bench stalls screenshots pictures manual catalogue fonts units pinyin icons translations wheel lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

env: ## set up what running takes: .venv, hashed packages, system libraries
	@packaging/setup.sh runtime

env-dev: ## set up what developing and testing takes
	@packaging/setup.sh dev

run: env ## open the window; without a display do the main job headless
	@packaging/run.sh

demo: env ## do the main job headless, into build/demo
	@mkdir -p build
	$(BIN)/planner-desktop demo build/demo

test: env-dev ## run the tests
	$(BIN)/python -m pytest -n $(PYTEST_WORKERS) -m "not long"

test-long: env-dev ## run the tests that take long
	$(BIN)/python -m pytest -m long

lint: env-dev ## check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: env-dev ## check types
	$(BIN)/pyright

check: lint types test ## lint, types and test

fuzz: ## fuzz every parser of received bytes, ten minutes each (make fuzz FUZZ="--seconds 60 pdf xlsx")
	@packaging/setup_fuzzing.sh
	PYTHONPATH=src:tests build/fuzz-env/bin/python -m fuzzing $(FUZZ)

bench: env-dev ## measure against the bare libraries (ratios, medians of several runs)
	$(BIN)/python tests/benchmarks

stalls: env-dev ## record the longest stalls of the window in the journeys, with their stacks
	PLANNER_STALLS=$(CURDIR)/build $(BIN)/python -m pytest tests/journeys -m "not long"
	@cat build/stalls.md

screenshots: env-dev ## draw every view into build/screenshots for a person to look at
	PLANNER_SCREENSHOTS=$(CURDIR)/build/screenshots $(BIN)/python -m pytest -m screenshots

pictures: env-dev ## make the pictures of the READMEs and the manual anew
	$(BIN)/python packaging/build_pictures.py

manual: env ## set the manual and the quick card as PDF, into build
	$(BIN)/python packaging/build_manual.py

catalogue: env-dev ## read the notice anew into resources/plans
	$(BIN)/python packaging/build_catalogue.py

fonts: env-dev ## make resources/fonts anew from Debian's fonts-noto-cjk
	$(BIN)/python packaging/build_fonts.py

units: env-dev ## make resources/units anew from the published division codes
	packaging/build_units.sh

pinyin: env-dev ## make resources/pinyin anew
	$(BIN)/python packaging/build_pinyin.py

icons: env-dev ## draw the icon files anew from the SVG
	$(BIN)/python packaging/build_icons.py

translations: env-dev ## compile resources/translations
	$(BIN)/python packaging/build_translations.py

wheel: env-dev ## build a wheel that carries resources and migrations, into dist
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .

lock: ## resolve the locks anew from pyproject.toml (make lock UPGRADE=--upgrade for newer versions)
	@packaging/lock.sh $(UPGRADE)

clean: ## remove what was built; .venv stays
	rm -rf build dist .pytest_cache .ruff_cache .hypothesis src/*.egg-info
