# Netwerktoets: every command that developers and CI use. `make help` lists them.

SHELL := /bin/bash
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
APT := $(SUDO) apt-get -y -o DPkg::Lock::Timeout=600
PROGRAM := .build/release/netwerktoets
DEBUG_PROGRAM := .build/debug/netwerktoets
MINUTES ?= 1
EXAMPLE := Fixtures/igj-2020/xml
SWIFT_FILES := Package.swift Plugins Sources Tests

# What building needs, and what the tests need beside it.
BUILD_PACKAGES := libxml2-dev libxlsxwriter-dev libzip-dev pkg-config
TEST_PACKAGES := $(BUILD_PACKAGES) strace libxml2-utils python3 python3-venv chromium fonts-liberation2 poppler-utils \
	pandoc libreoffice-calc-nogui libreoffice-writer-nogui
BENCH_PACKAGES := $(BUILD_PACKAGES) gcc libc6-dev binutils libxml2-utils python3 python3-venv valgrind
BENCH_PYTHON := duckdb lxml polars
TEST_PYTHON := jsonschema PyYAML playwright axe-playwright-python openpyxl

.PHONY: help fuzz spark-check build test demo reports lint format tools test-tools unit reports-check pages bench limits speed-check guard clean

help: ## Lists the commands.
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

build: tools ## Builds the program: .build/release/netwerktoets.
	swift build -c release --product netwerktoets --static-swift-stdlib

test: test-tools lint unit reports-check pages ## Installs what is missing, then runs all tests, lint and layering.
	@echo "Everything passed."

demo: build ## Scores the example of six areas, four of them rated; prints table 1, writes the reports to out/demo.
	@rm -rf out/demo
	@$(PROGRAM) score $(EXAMPLE) -o out/demo
	@$(PROGRAM) report $(EXAMPLE) -o out/demo
	@$(PROGRAM) compare $(EXAMPLE) -o out/demo/vergelijking.html
	@echo
	@$(PROGRAM) compare $(EXAMPLE)
	@echo "Reports, one per area, and the comparison: $(CURDIR)/out/demo"

reports: build ## Makes the published examples in Reports/ anew.
	.ci/make-reports $(PROGRAM) Reports

# These wait for programs as tasks, which all other tests together leave no thread for.
APART := OfficePageTests|ToolRunTests

unit: ## Builds and runs the tests.
	swift build --build-tests
	swift test --skip-build --filter '$(APART)'
	swift test --skip-build --parallel --skip '$(APART)'

fuzz: tools ## Fuzzes the readers with address checks: make fuzz MINUTES=10, for each.
	.ci/fuzz $$(( $(MINUTES) * 60 ))

spark-check: build ## Runs the Spark job of docs/spark.md and compares its result; installs Java and pyspark.
	@.ci/install-packages $(APT) -- default-jre-headless python3-venv
	.ci/spark-check $(abspath $(PROGRAM))

lint: ## Holds every Swift file against the house style.
	swift format lint --strict --recursive $(SWIFT_FILES)

format: ## Lays out every Swift file in the house style.
	swift format format --in-place --recursive $(SWIFT_FILES)

reports-check: ## Makes the published examples anew and compares them byte for byte.
	@fresh=$$(mktemp -d) && .ci/make-reports $(DEBUG_PROGRAM) "$$fresh" && diff -r Reports "$$fresh" \
	  && rm -rf "$$fresh" && echo "Reports/ is what the program makes."

pages: ## Looks at the published pages in a browser: nothing clipped, two A4 pages, type of 9 points at least.
	.venv/bin/python .ci/check-pages.py Reports

tools: ## Installs what building needs.
	@.ci/install-packages $(APT) -- $(BUILD_PACKAGES)

test-tools: ## Installs what the tests need.
	@.ci/install-packages $(APT) -- $(TEST_PACKAGES)
	@[ -x .venv/bin/python ] || python3 -m venv .venv
	@.venv/bin/python -c 'import axe_playwright_python, jsonschema, openpyxl, playwright, yaml' 2>/dev/null || .venv/bin/pip install --quiet $(TEST_PYTHON)

bench: build ## Measures the program and its peers over large generated files; the table is docs/benchmarks.md.
	@.ci/install-packages $(APT) -- $(BENCH_PACKAGES)
	@[ -x out/bench/venv/bin/python ] || python3 -m venv out/bench/venv
	@out/bench/venv/bin/pip install --quiet $(BENCH_PYTHON)
	@cc -O2 Benchmarks/peers/parse.c -o out/bench/parse $$(xml2-config --cflags --libs)
	@swift build -c release --package-path Benchmarks/peers/xmlparser --scratch-path out/bench/xmlparser
	@python3 Benchmarks/run.py $(PROGRAM) --python out/bench/venv/bin/python --parse out/bench/parse \
	  --xmlparser out/bench/xmlparser/release/xmlparser --data out/bench/data --output docs/benchmarks.md

limits: build ## Holds what bad inputs cost against the limits; the table is docs/limits.md.
	@python3 Benchmarks/limits.py $(PROGRAM) --output docs/limits.md

speed-check: build guard ## Holds the instructions per byte of `score` against those of parsing alone.

# The same for a program that was built already.
guard:
	@.ci/install-packages $(APT) -- $(BENCH_PACKAGES)
	@python3 Benchmarks/guard.py $(PROGRAM)

clean: ## Removes what was built.
	rm -rf .build out
