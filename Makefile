# `make site` publishes the site to Output/, `make test` checks everything, `make clean` removes what both built.
# Each installs what is missing, and says so.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := site

# The browsers for the tests. To use others than Debian's: make test CHROMIUM=/path/to/chromium FIREFOX=/path/to/firefox
CHROMIUM ?= /usr/bin/chromium
FIREFOX ?= /usr/bin/firefox-esr
export CHROMIUM FIREFOX

BUILD_PACKAGES := ca-certificates pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev \
  libdeflate-dev libssl-dev libstemmer-dev
# Liberation Sans is the first font of the stylesheets that Debian has: with another, pages break their lines elsewhere.
TEST_PACKAGES := curl default-jre-headless fonts-dejavu-core fonts-liberation libvips-tools nginx-light poppler-utils python3 \
  python3-venv rsync webkit2gtk-driver xvfb $(if $(wildcard $(CHROMIUM)),,chromium) $(if $(wildcard $(FIREFOX)),,firefox-esr)

PYTHON := .venv/bin/python -B

# Linked statically with the standard library, Foundation and the C libraries, the program starts in half the time (5 ms instead
# of 10) and runs on machines without Swift or any package.
STATIC := $(CURDIR)/.build/static-libraries
RELEASE := -c release --product handout --static-swift-stdlib -Xlinker -L$(STATIC)

# The tests' debug build has its own folder, so that a `swift build` by hand cannot have used up its warnings.
CHECKED := --scratch-path .build/checked

build-release = Scripts/link-static-libraries $(STATIC) && \
  PKG_CONFIG_PATH=$(STATIC) HANDOUT_COMMIT=$$(git describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null || true) Scripts/swift-build $(RELEASE)

heading = printf '\n== %s\n' '$(1)'

# The program alone, for sites of one's own: .build/release/handout.
.PHONY: program
program: install-for-build
	@$(call heading,Build the generator (the first time takes minutes))
	@$(build-release)

.PHONY: site
site: program
	@$(call heading,Publish the site)
	@.build/release/handout build

.PHONY: test
test: install-for-tests check-format check-build check-swift site check-site fuzz check-browser
	@$(call heading,Everything passed)

# What takes longer than anybody waits for: run it before a release, or at night.
.PHONY: test-long
test-long: export HANDOUT_ALL_CASES := 1
test-long: FUZZ_SECONDS := 1200
test-long: FUZZ_RUNS := 1000000000
test-long: FUZZ_SEED := $(shell date +%Y%m%d)
test-long: install-for-tests check-swift fuzz check-package

# The packages on fresh systems.
.PHONY: check-package
check-package: package
	@$(call heading,Packages on Debian 12 and 13)
	@Scripts/install-debian-packages debootstrap
	@Scripts/test-package

.PHONY: check-format
check-format:
	@$(call heading,Formatting)
	@swift format lint --strict -r Sources Plugins Tests Package.swift

.PHONY: check-build
check-build: install-for-build
	@$(call heading,Build for the tests (no warnings allowed))
	@Scripts/swift-build --no-warnings --build-tests $(CHECKED)

.PHONY: check-swift
check-swift: check-build
	@$(call heading,Swift tests)
	@swift test --skip-build --disable-xctest $(CHECKED)

.PHONY: check-site
check-site: site
	@$(call heading,Checks of the site)
	@.build/release/handout check --strict

# One process a core, each with its own browsers and hosts. The tests of one file stay in one process and share what they made.
.PHONY: check-browser
check-browser: install-for-tests
	@$(call heading,Browser tests of Output/)
	@$(PYTHON) -m pytest -n auto --dist loadfile --durations 10 Tests/Browser

# The program on damaged files: make fuzz FUZZ_SECONDS=600 FUZZ_SEED=7. The same seed gives the same files; see Tests/Fuzzing.
FUZZ_SECONDS ?= 50
FUZZ_SEED ?= 13
FUZZ_RUNS ?= 400

.PHONY: fuzz
fuzz: install-for-fuzz site
	@$(call heading,Damaged files (seed $(FUZZ_SEED), $(FUZZ_SECONDS) seconds))
	@python3 -B -u Tests/Fuzzing/run.py --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED) --runs $(FUZZ_RUNS)

.PHONY: install-for-fuzz
install-for-fuzz: install-for-build
	@Scripts/install-debian-packages python3

# The speed, next to Hugo and to the least work of any generator: make bench SIZES="1000 10000" ROUNDS=5 ONLY="made-up real"
SIZES ?= 1000 10000
ROUNDS ?= 3
ONLY ?=

.PHONY: bench
bench: install-for-bench
	@$(call heading,Build the generator (the first time takes minutes))
	@$(build-release)
	@$(call heading,Benchmark)
	@.venv-bench/bin/python -B -u Tests/Benchmarks/run.py --sizes $(SIZES) --rounds $(ROUNDS) $(if $(ONLY),--only $(ONLY))

.PHONY: install-for-bench
install-for-bench: install-for-build
	@Scripts/install-debian-packages gcc libc6-dev python3 python3-venv $(if $(wildcard $(CHROMIUM)),,chromium)
	@Scripts/install-python-packages Tests/Benchmarks/requirements.txt .venv-bench

# What people download, in .build/package.
.PHONY: package
package: install-for-package program
	@$(call heading,Packages)
	@Scripts/package

.PHONY: install-for-package
install-for-package: install-for-build
	@Scripts/install-debian-packages binutils dpkg-dev python3 xz-utils

# The picture of an article in README.md.
.PHONY: picture
picture: install-for-tests site
	@$(call heading,Take the picture)
	@$(PYTHON) Tests/Browser/picture.py Documentation/article.png

# The list of checks, of what they say of themselves.
.PHONY: checks-page
checks-page: install-for-build
	@$(build-release)
	@.build/release/handout check --list --format markdown > Documentation/Checks.md

# The icons and the picture for shared links, from Public/favicon.svg and Documentation/social-card.html, and the icons of a new
# site, from Documentation/neutral-mark.svg.
.PHONY: icons
icons: install-for-tests
	@$(call heading,Draw the icons)
	@$(PYTHON) Tests/Browser/icons.py

.PHONY: install-for-build
install-for-build:
	@Scripts/install-debian-packages $(BUILD_PACKAGES)
	@Scripts/require-swift

.PHONY: install-for-tests
install-for-tests:
	@Scripts/install-debian-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)
	@Scripts/require-swift
	@Scripts/install-python-packages Tests/Browser/requirements.txt
	@Scripts/install-sarif-schema

.PHONY: clean
clean:
	rm -rf .build .build-* .handout .venv .venv-bench Output .Output.*
