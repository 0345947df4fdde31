# Everything a contributor needs; each target is one line of what it does.
PYTHON ?= .venv/bin/python

.PHONY: check format lint types layers spelling test sql words docs bench setup

check: lint types layers spelling test  ## every check there is, in the order of their speed

setup:  ## the virtual environment with the tools of development
	python3 -m venv .venv && .venv/bin/pip install --quiet -e '.[dev]'

format:  ## lay the sources out
	$(PYTHON) -m ruff format . && $(PYTHON) -m ruff check --fix .

lint:  ## layout and every rule of ruff
	$(PYTHON) -m ruff format --check . && $(PYTHON) -m ruff check .

types:  ## mypy --strict over sources, tests and scripts
	$(PYTHON) -m mypy

layers:  ## who may import whom
	$(PYTHON) -c "from importlinter.cli import lint_imports_command as run; run()"

spelling:  ## slips of the pen in code and documents
	$(PYTHON) -m codespell_lib src tests docs tools benchmarks *.md

test:  ## all tests, with the coverage they must reach
	$(PYTHON) -m pytest --cov -n auto

sql:  ## sql.py and schema.sql, after a change of models/ or statements.py
	$(PYTHON) -m secdesk.store.compile

words:  ## the Chinese catalogue, after a change of what is said
	$(PYTHON) tools/catalogue.py

docs:  ## docs/cli.md, after a change of a command
	$(PYTHON) tools/cli_docs.py

bench:  ## whole processes against their floors, as ratios
	$(PYTHON) benchmarks/run.py
