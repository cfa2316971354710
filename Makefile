# `make run` and `make test` install what is missing, and are quick when nothing is.
PYTHON ?= python3
IN := .venv/bin

.PHONY: help setup setup-tests run test faults lint bench screenshots translations lock clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup: ## prepare the checkout: system libraries, .venv
	@$(PYTHON) packaging/prepare.py

setup-tests:
	@$(PYTHON) packaging/prepare.py --tests

run: setup ## open the window on the sample
	@$(IN)/python packaging/run.py

test: setup-tests ## run the tests
	$(IN)/pytest -n 2

faults: setup-tests ## crashes, full disks and the like in full, figures to docs/reliability.md (hours)
	IGM_EXAMPLES=20000 $(IN)/pytest -n 0 -q -o faulthandler_timeout=0 tests/core/exchange/test_merge_laws.py
	$(IN)/python tests/core/comments/anchor_battery.py
	$(IN)/python tests/faults/battery.py --write

lint: setup ## look the code over: style, types, layers, translations
	$(IN)/ruff check .
	$(IN)/ruff format --check .
	$(IN)/mypy
	$(IN)/mypy packaging/bench
	$(IN)/lint-imports --no-cache
	$(IN)/python packaging/translate.py --check

bench: setup ## measure, as ratios in one run
	@$(IN)/python packaging/bench

screenshots: setup ## a picture of every screen, in build/screenshots
	@$(IN)/python packaging/screenshots.py --out build/screenshots

translations: setup ## collect new words and compile what is translated
	@$(IN)/python packaging/translate.py

lock: ## make requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --group test --group packaging --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --no-emit-index-url -o requirements.lock

clean: ## remove what was built
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
