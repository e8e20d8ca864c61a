# Everything runs in .venv, a Python environment of this folder alone.

BIN := .venv/bin
# Where pip is quiet, it still shows errors.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SAMPLE := samples/mappa-a/complete.json
INBOX := samples/inbox
SECONDS ?= 120

.PHONY: help demo page test test-page check style types fresh bench fuzz generate pictures conformance interop interop-templates viewers clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: .venv/for-use ## check and render a sample, and go through a morning’s inbox, in demo/
	$(BIN)/mappa-docs validate $(SAMPLE)
	@echo
	$(BIN)/mappa-docs render $(SAMPLE) --force -o demo
	$(BIN)/mappa-docs blank a --force -o demo
	@echo
	@echo "A morning's inbox: forms filled in with Word, one of them attached to an e-mail"
	$(BIN)/mappa-docs check $(INBOX) --as-of 2026-07-31 --reply demo/notes --save-json demo/forms \
		--report demo/check.txt --force || test $$? -eq 1
	@tail -n 9 demo/check.txt
	@echo
	@echo "The documents are in $(CURDIR)/demo, with the notes to send back in notes and what was"
	@echo "read of each form in forms. The people in them are invented."

page: .venv/for-page ## open the page in the browser: check forms, fill them in, take blanks away
	@$(BIN)/mappa-docs serve $(ARGS) || test $$? -eq 130

test: .venv/for-test ## run the tests
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
		echo "There is no Chromium here, so the page is not tried in a browser (on Debian: chromium)."
	$(BIN)/python -m pytest -q -n 2 --dist worksteal $(ARGS)

test-page: .venv/for-test browser-tools ## try the page in Chromium and Firefox (needs Node for all of it)
	$(BIN)/python -m pytest -q -rs tests/page/browser $(ARGS)

.PHONY: browser-tools
browser-tools:
	@if command -v npm >/dev/null; then \
		npm install --prefix tests/page/browser --no-package-lock --no-audit --no-fund --ignore-scripts --silent; \
	else \
		echo "Node and npm are not here, so these are not tried: the rules of WCAG by axe-core, Firefox."; \
	fi

check: style types fresh ## style, types, freshness of generated files, and the tests
	@$(MAKE) --no-print-directory test

style: .venv/for-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/for-dev
	$(BIN)/mypy --strict mappa_docs tools

fresh: .venv/for-dev
	$(BIN)/python tools/generate.py --check

bench: .venv/for-test ## measure, and hold the figures against those of other ways
	$(BIN)/python -m benchmarks

fuzz: .venv/for-test ## try mutated files on every reader for SECONDS=120, and keep what is found
	$(BIN)/python -m fuzz $(SECONDS) $(TARGETS)

generate: .venv/for-use ## make again what follows from the schemas
	$(BIN)/python tools/generate.py

pictures: .venv/for-test ## draw the README's pictures again
	$(BIN)/python tools/pictures.py

conformance: .venv/for-use ## ask veraPDF and the Open XML SDK (needs Java and Node)
	$(BIN)/python tools/conformance.py

interop: .venv/for-test tests/interop/.venv/installed ## try the schemas with other programs (needs Node)
	@if command -v npm >/dev/null; then \
		npm install --prefix tests/interop --no-package-lock --no-audit --no-fund --ignore-scripts --silent; \
	else \
		echo "Node and npm are not here, so these were not tried: Ajv, json-schema-to-typescript," \
			"TypeScript, quicktype, react-jsonschema-form."; \
	fi
	$(BIN)/python -m pytest -q -rs -n 2 --dist loadfile tests/definition/test_interop.py \
		tests/definition/test_generated_code.py tests/definition/test_form_builders.py

# Apart from .venv: what generators need is none of ours.
tests/interop/.venv/installed: tests/interop/requirements.txt | $(BIN)/python
	@$(BIN)/python -m venv --clear tests/interop/.venv
	@tests/interop/.venv/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

interop: interop-templates
interop-templates: .venv/for-test ## fill templates with engines of Node, as the guides do (needs Node)
	@command -v npm >/dev/null || { echo "Node and npm are not here, so no engine of theirs was tried."; exit 0; }; \
	npm install --prefix tests/interop/templates --no-package-lock --no-audit --no-fund --ignore-scripts --silent && \
	$(BIN)/python -m pytest -q tests/templates/test_engines_of_others.py

viewers: .venv/for-test ## fill in forms in Chromium and pdf.js (needs Node, Chromium and Xvfb)
	$(BIN)/python tools/viewers.py $(STEMS)

clean: ## remove everything that make made here
	rm -rf .venv tests/interop/.venv tests/interop/node_modules tests/page/browser/node_modules demo build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp for each purpose, renewed when pyproject.toml changes. Each has all of the one before.
.venv/for-use: EXTRAS :=
.venv/for-page: EXTRAS := [page]
.venv/for-test: EXTRAS := [test]
.venv/for-dev: EXTRAS := [test,dev]
.venv/for-page: LESSER := .venv/for-use
.venv/for-test: LESSER := .venv/for-use .venv/for-page
.venv/for-dev: LESSER := .venv/for-use .venv/for-page .venv/for-test
.venv/for-use .venv/for-page .venv/for-test .venv/for-dev: pyproject.toml | $(BIN)/python
	@echo "Installing into .venv, which may take a minute ..."
	@$(PIP) -e ".$(EXTRAS)"
	@touch $(LESSER) $@

$(BIN)/python:
	@for python in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
			2>/dev/null; then exec $$python -m venv --clear .venv; fi; \
	done; \
	echo "Python 3.11 or later with venv is needed. On Debian: apt install python3 python3-venv"; \
	exit 1
