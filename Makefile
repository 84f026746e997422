# Targets
#   make site      everything a fresh Debian machine needs, then the demonstration site in public/
#   make serve     the demonstration in the browser while it is edited
#   make build     the program, release, in .build/release/moshtari
#   make test      everything that CI runs
#   make test-browsers  all pages in every view, in Chromium and Firefox (make test looks only at the heaviest of each kind so)
#   make coverage  whether ranges hold the truth as often as they say: the full simulation, which writes docs/coverage.md
#   make install   the program, its manual page and completions of bash, zsh and fish, below PREFIX (/usr/local)
#   make docs      this documentation as a site in .build/docs/public, made by the program itself
#   make bench     this program beside DuckDB on the same generated data (BENCH_CUSTOMERS=200000)
#   make format    rewrite the sources in the project's format
#   make lint      complain about sources that are not in it
#   make embed     embed the themes and segments into the program (after editing a file there)
#   make record    record anew what the tests compare with: the gallery of figures, the data of the demonstration, docs/commands.md
#   make clean     remove what was built
.PHONY: site serve build install docs test test-browsers coverage bench format lint embed record clean

SWIFT ?= swift
SOURCES := Package.swift Sources Tests
PREFIX ?= /usr/local

site: build
	.build/release/moshtari build content -o public
	@echo "Open public/index.html in a browser."

serve: build
	.build/release/moshtari serve content

build:
	scripts/install.sh build
	$(SWIFT) build -c release --product moshtari

install: build
	scripts/copy.sh .build/release/moshtari "$(DESTDIR)$(PREFIX)"

docs: build
	scripts/docs.py .build/docs/report
	.build/release/moshtari build .build/docs/report -o .build/docs/public
	@echo "Open .build/docs/public/index.html in a browser; the documents are on the page More."

test:
	scripts/install.sh test
	scripts/test.sh

test-browsers:
	scripts/install.sh browsers
	$(SWIFT) build --product moshtari
	scripts/browser.sh all

coverage:
	scripts/install.sh test
	MOSHTARI_COVERAGE=1 $(SWIFT) test --filter FullCoverageTests

bench: build
	scripts/bench.sh

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

embed:
	scripts/embed.py

record:
	MOSHTARI_RECORD=1 $(SWIFT) test

clean:
	rm -rf .build public
