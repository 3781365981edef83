# Three commands do it all: `make site` builds the site, `make serve` shows it, `make test` tests everything.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: site serve test pytest system torture check manual bench lint clean

site: .venv/site.stamp ## build the site into site/
	$(BIN)/python build.py

serve: .venv/site.stamp ## show the site in the browser, made again at every save
	$(BIN)/python build.py serve

check: .venv/site.stamp ## say everything that is wrong with the content, write nothing
	$(BIN)/python build.py check

manual: .venv/site.stamp ## build the documentation as a site into .manual/
	$(BIN)/python tools/manual.py

# Its tests start a hundred processes, each of which would compile the package anew where no code is kept.
test: export PYTHONDONTWRITEBYTECODE =
test: ## run every test; four at a time on any machine: they wait for browsers and servers as much as they work
	@$(MAKE) --no-print-directory -j2 .venv/test.stamp system
	@$(MAKE) --no-print-directory -j2 lint pytest

pytest: .venv/test.stamp
	$(BIN)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder

system: ## install what the browser tests need beyond Python, where that may be done
	@sh tools/system.sh

torture: .venv/test.stamp ## kill builds a few hundred times, fill disks, mix ten thousand hostile texts: minutes of it
	KILLS=500 MIXTURES=80 STEPS=200 $(BIN)/python -m pytest -n auto tests/disk tests/properties/test_mixtures.py tests/properties/test_incremental.py tests/edition/test_gate.py

bench: .venv/test.stamp bench/.peers/stamp ## measure builds and previews beside Hugo's, and pages with Lighthouse
	$(BIN)/python bench/run.py
	cd bench && npm ci --silent --no-audit --no-fund --ignore-scripts
	$(BIN)/python bench/pages.py

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

clean: ## forget the installed packages
	rm -rf .venv node_modules bench/node_modules bench/.peers

.venv/site.stamp: requirements.txt
	PYTHON=$(PYTHON) sh tools/venv.sh requirements.txt
	touch $@

.venv/test.stamp: requirements-dev.txt
	PYTHON=$(PYTHON) sh tools/venv.sh requirements-dev.txt
	touch $@ .venv/site.stamp

bench/.peers/stamp: bench/requirements.txt
	rm -rf bench/.peers
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --target bench/.peers -r $<
	touch $@
