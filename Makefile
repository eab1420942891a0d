# What is done to this project, one word each. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PREFIX ?= /usr/local
DESTDIR ?=
# What `make run` passes on to `ungcuu run ransomware --drill`.
ARGS ?=
# Which tests `make test` and `make sanitize` run; all where nothing is given.
FILTER ?=
# What `make bench` passes on to `Benchmarks/bench.py`, such as --json or --only start.
BENCH ?=
# How long `make fuzz` tries each parser.
FUZZ ?= 600
# How many random runs `make torture` walks.
RUNS ?= 1000000

SWIFT := swift
DRILL := .build-drill
STAGE := .build/stage
SWIFT_FOLDERS := Package.swift $(wildcard Sources Tests Benchmarks)
INPUTS := Package.swift $(shell find Sources playbooks -type f)

# The Swift library is linked in, so the program runs where there is no toolchain; symbols are
# stripped; and the folder of the program is not searched for libraries, where one could be planted.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath -Xlinker -s

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: toolchain
toolchain:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "make: no Swift toolchain here: install Swift 6.3 from https://www.swift.org/install" \
	    "and put its usr/bin in PATH" >&2; exit 1; }

.PHONY: setup
setup: ## install the system packages that building and testing need, where one is missing
	@Scripts/setup --tests

.PHONY: build-setup
build-setup: toolchain
	@Scripts/setup

.PHONY: build
build: build-setup ## build for debugging
	$(SWIFT) build

.PHONY: run
run: build ## walk the ransomware playbook as a drill; ARGS='…' are passed on
	@[ -d $(DRILL)/playbooks ] || .build/debug/ungcuu init $(DRILL)
	@.build/debug/ungcuu run ransomware --drill --workspace $(DRILL) $(ARGS)

# Whole programs are tested for themselves: their tests wait for other processes, and would hold the
# few threads that the rest run on.
.PHONY: test
test: toolchain setup ## run every test, or those FILTER=… names
ifdef FILTER
	$(SWIFT) test --filter $(FILTER)
else
	$(SWIFT) test --skip EndToEndTests
	@Scripts/end-to-end
endif

.PHONY: lint
lint: toolchain ## hold the sources to the format and its rules
	$(SWIFT) format lint --strict --recursive $(SWIFT_FOLDERS)

.PHONY: format
format: toolchain ## put the sources into the format
	$(SWIFT) format --in-place --recursive $(SWIFT_FOLDERS)

.PHONY: check
check: lint setup ## all that CI does: lint, build with warnings as errors, every test
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@$(MAKE) test

.PHONY: torture
torture: toolchain ## the fault table of the audit trail; the engine on RUNS=1000000 random runs
	@Scripts/setup --torture
	@Scripts/torture
	UNGCUU_TORTURE_RUNS=$(RUNS) $(SWIFT) test --filter ResponseTests

.PHONY: fuzz
fuzz: build-setup ## libFuzzer on what reads bytes from outside, FUZZ=600 seconds each
	@Scripts/fuzz $(FUZZ)

.PHONY: sanitize
sanitize: toolchain setup ## the tests under the address sanitizer, with leaks looked for
	ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/leaks.suppressions \
	  $(SWIFT) test --sanitize=address --scratch-path .build-sanitize \
	  $(if $(FILTER),--filter $(FILTER))

# The floors are built as the program is, so that what differs is what they do.
.PHONY: bench
bench: build-setup ## measure start, actions, check, verify and status against floors; BENCH='…'
	$(SWIFT) build $(RELEASE) --product ungcuu
	$(SWIFT) build $(RELEASE) --product bench-floors
	@python3 Benchmarks/bench.py --program .build/release/ungcuu \
	  --floors .build/release/bench-floors --out .build/bench.json --scratch .build $(BENCH)

.PHONY: release
release: build-setup $(STAGE)/complete ## what `make install` installs: static, stripped, with manual

# The manual first: the plugin builds for debugging, and must not touch the release build. It is in
# English alone, because the plugin drops every letter outside ASCII.
$(STAGE)/complete: $(INPUTS)
	@rm -rf $(STAGE)
	@mkdir -p $(STAGE)/bin $(STAGE)/share/ungcuu $(STAGE)/share/bash-completion/completions \
	  $(STAGE)/share/zsh/site-functions $(STAGE)/share/fish/vendor_completions.d \
	  $(STAGE)/share/man/man1
	UNGCUU_LANG=en $(SWIFT) package plugin generate-manual --configuration debug
	@cp .build/plugins/GenerateManual/outputs/ungcuu/ungcuu.1 $(STAGE)/share/man/man1/
	$(SWIFT) build $(RELEASE) --product ungcuu
	@cp .build/release/ungcuu $(STAGE)/bin/
	@cp -r playbooks $(STAGE)/share/ungcuu/
	@$(STAGE)/bin/ungcuu --generate-completion-script bash \
	  > $(STAGE)/share/bash-completion/completions/ungcuu
	@$(STAGE)/bin/ungcuu --generate-completion-script zsh \
	  > $(STAGE)/share/zsh/site-functions/_ungcuu
	@$(STAGE)/bin/ungcuu --generate-completion-script fish \
	  > $(STAGE)/share/fish/vendor_completions.d/ungcuu.fish
	@touch $@

# Asks for no toolchain once staged, so that `make release && sudo make install` works.
.PHONY: install
install: $(STAGE)/complete ## install under PREFIX (/usr/local), below DESTDIR where given
	@cd $(STAGE) && find bin share -type f -exec sh -c 'case $$1 in bin/*) mode=755 ;; *) mode=644 ;; esac; \
	  install -D -m $$mode "$$1" "$$2/$$1"' sh {} "$(DESTDIR)$(PREFIX)" \;
	@echo "installed $(DESTDIR)$(PREFIX)/bin/ungcuu"

.PHONY: uninstall
uninstall: ## remove what `make install` put there; workspaces are left alone
	@cd "$(DESTDIR)$(PREFIX)" && rm -f bin/ungcuu share/bash-completion/completions/ungcuu \
	  share/zsh/site-functions/_ungcuu share/fish/vendor_completions.d/ungcuu.fish \
	  share/man/man1/ungcuu.1
	@rm -rf "$(DESTDIR)$(PREFIX)/share/ungcuu"

.PHONY: clean
clean: ## remove what was built; drills walked by `make run` are kept
	@if [ -d .build ]; then $(SWIFT) package clean; fi
	@rm -rf $(STAGE) .build-sanitize
