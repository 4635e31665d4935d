# The commands of the project; `make` alone lists them.
# Needed: Python 3.11 or newer with venv, and make. The rest comes by itself.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo demo-reset test test-fast test-long lint bench services services-stop

VENV := .venv
PYTHON := $(VENV)/bin/python
RUNTIME := $(VENV)/installed-runtime
DEVELOPMENT := $(VENV)/installed-development
HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# make must not hand its own variables on to what it starts.
unexport MAKEFLAGS MAKELEVEL

help: ## list the commands
	@echo "Chuyên trang giáo dục - commands:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile \
		| while IFS='|' read -r name text; do printf '%-22s %s\n' "$$name" "$$text"; done

demo: $(RUNTIME) ## serve the sample ward on HOST:PORT (127.0.0.1:8000); Ctrl-C stops it
	@exec $(PYTHON) deploy/serve.py

demo-reset: $(RUNTIME) ## throw the sample ward away and make it anew (make demo serves it)
	@exec $(PYTHON) deploy/serve.py --reset

test: $(DEVELOPMENT) ## run the tests on SQLite, PostgreSQL and Elasticsearch, in Chromium, below a path
	@deploy/services.sh start postgres redis chromium
# Without it the other tests run all the same, and its own pass counts as failed, by name.
	-@deploy/services.sh start elasticsearch
	@settings=$$(deploy/services.sh env) && eval "$$settings" && exec $(PYTHON) tests/run.py all

test-fast: $(DEVELOPMENT) ## run the tests on SQLite alone, without a browser
	@exec $(PYTHON) tests/run.py fast

test-long: $(DEVELOPMENT) ## run the slow drills
	@deploy/services.sh start postgres redis chromium nginx elasticsearch
	@settings=$$(deploy/services.sh env) && eval "$$settings" && exec $(PYTHON) tests/run.py long

lint: $(DEVELOPMENT) ## check style, types, migrations and the settings of production
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
# Neither needs the other, and each keeps one core busy.
	$(VENV)/bin/mypy & types=$$!; $(PYTHON) deploy/check.py; checked=$$?; wait $$types && exit $$checked

bench: $(DEVELOPMENT) ## measure the budgets; results are dated files in benchmarks/
	@deploy/services.sh start postgres redis nginx elasticsearch
	@settings=$$(deploy/services.sh env) && eval "$$settings" && exec $(PYTHON) -m benchmarks

services: ## start PostgreSQL, Redis and Elasticsearch for the tests, and find Chromium
	@deploy/services.sh start postgres redis elasticsearch chromium
	@deploy/services.sh env

services-stop: ## stop the servers that `make services` or `make test` started
	@deploy/services.sh stop

$(PYTHON):
	@for name in python3.11 python3.12 python3.13 python3.14 python3; do \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		found=$$name; \
		"$$name" -c 'import ensurepip, venv' 2>/dev/null || continue; \
		echo "making the virtual environment $(VENV) with $$name"; \
		exec "$$name" -m venv $(VENV); \
	done; \
	if [ -n "$$found" ]; then \
		echo "$$found has no venv. On Debian and Ubuntu: apt-get install python3-venv"; \
	else \
		echo "Python 3.11 or newer is needed and was not found."; \
	fi >&2; exit 1

$(RUNTIME): requirements.txt | $(PYTHON)
	@echo "installing requirements.txt"
	@$(PYTHON) -m pip install -q -r requirements.txt
	@touch $@

$(DEVELOPMENT): requirements-dev.txt requirements.txt | $(PYTHON)
	@echo "installing requirements-dev.txt"
	@$(PYTHON) -m pip install -q -r requirements-dev.txt
	@touch $(RUNTIME) $@
