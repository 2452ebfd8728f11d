# SPDX-License-Identifier: GPL-3.0-or-later
# Daytwo: the commands a developer types. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help build run test test-asan test-tsan test-fuzz bench fuzz fuzz-firewall prove-journal prove-lab prove-kill \
	lab-up lab-down lab-fault screenshots blackbox format format-check tidy package clean
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 300
REPEATS ?= 9
# Most tests wait for a process or a socket most of their time.
TEST_JOBS ?= $(shell echo $$((2 * $$(nproc))))

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 16

build: ## release programs into build/release/bin/
	@packaging/install-deps.sh build
	cmake --preset release
	cmake --build --preset release -j $(JOBS) --target daytwo daytwoctl

run: build ## the console on the demo lab; without a display its checklist in the terminal
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then exec build/release/bin/daytwo --demo; \
	else exec build/release/bin/daytwoctl --demo check --no-journal; fi

test: ## what CI asks for: format, the whole suite under ASan and UBSan with slices of the long proofs, threads under TSan
	@packaging/install-deps.sh test
	@$(MAKE) --no-print-directory format-check
	@$(MAKE) --no-print-directory test-asan
	@$(MAKE) --no-print-directory test-tsan

test-asan: ## the whole suite under ASan and UBSan
	cmake --preset asan
	cmake --build --preset asan -j $(JOBS)
	LSAN_OPTIONS="suppressions=$(CURDIR)/tests/lsan.supp" ctest --test-dir build/asan --output-on-failure -j $(TEST_JOBS) --repeat until-pass:2

test-tsan: ## run and net tests under TSan
	cmake --preset tsan
	cmake --build --preset tsan -j $(JOBS) --target tsan_tests
	TSAN_OPTIONS="suppressions=$(CURDIR)/tests/tsan.supp halt_on_error=1 die_after_fork=0" ctest --test-dir build/tsan --output-on-failure -L tsan -j $(JOBS)

test-fuzz: ## every parser's fuzz target for FUZZ_SECONDS
	cmake --preset fuzz
	cmake --build --preset fuzz -j $(JOBS) --target fuzz_targets
	tests/fuzz/run $(FUZZ_SECONDS)

fuzz: ## every parser's fuzz target, 5 minutes each
	@packaging/install-deps.sh fuzz
	@$(MAKE) --no-print-directory test-fuzz FUZZ_SECONDS=$(FUZZ_SECONDS)

fuzz-firewall: ## firewall reasoning against the kernel: 1,200 rule sets, 72,000 connections (root)
	@packaging/install-deps.sh test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS) --target fuzz-firewall

prove-journal: ## kill -9 at 50 random moments, and 10,000 runs in the list
	@packaging/install-deps.sh test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS) --target journalwriter tst_journalcrash tst_journalspeed
	DAYTWO_KILLS=50 build/dev/tests/tst_journalcrash
	DAYTWO_JOURNAL_RUNS=10000 build/dev/tests/tst_journalspeed

prove-lab: ## every fault of the real lab and its lights, stops, kills, snapshots, sudoers (root, 15 minutes)
	@packaging/install-deps.sh test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS) --target e2e

prove-kill: ## kill -9 at 50 random moments of runs on the real lab (root)
	@packaging/install-deps.sh test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS) --target prove-kill

bench: ## the checklist beside ssh, clush, parallel-ssh, ansible, testinfra, in one sitting (root)
	@packaging/install-deps.sh bench
	cmake --preset release -B build/bench -DDAYTWO_TESTS=ON
	cmake --build build/bench -j $(JOBS) --target bench_programs
	tests/bench/bench.py build/bench $(REPEATS)

screenshots: ## the pictures of the README, made by the test that judges the window
	@packaging/install-deps.sh test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS) --target tst_screenshots
	DAYTWO_SCREENSHOTS=$(CURDIR)/build/screenshots QT_QPA_PLATFORM=offscreen build/dev/tests/tst_screenshots
	mkdir -p resources/screenshots
	cp build/screenshots/lab-light-en-1280.png resources/screenshots/lab-light.png
	cp build/screenshots/lab-dark-en-1280.png resources/screenshots/lab-dark.png

blackbox: ## the window driven from outside through the accessibility bus
	@packaging/install-deps.sh test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS) --target daytwo
	tests/ui/blackbox/run.sh $(CURDIR)/build/dev/bin/daytwo

lab-up: ## a real throw-away lab in network namespaces (root)
	@packaging/install-deps.sh test
	tests/lab/lab up

lab-down: ## remove the lab and all it left
	tests/lab/lab down

lab-fault: ## break or mend the lab: make lab-fault NAME=exporter-stop STATE=on [HOST=gpu]
	tests/lab/lab fault $(NAME) $(STATE) $(HOST)

format: ## clang-format over the tree
	@packaging/install-deps.sh format
	@git ls-files '*.h' '*.cpp' | xargs clang-format -i

format-check:
	@git ls-files '*.h' '*.cpp' | xargs clang-format --dry-run -Werror

tidy: ## clang-tidy over the programs
	@packaging/install-deps.sh tidy
	cmake --preset tidy
	cmake --build build/tidy -j $(JOBS)

package: build ## a Debian package in build/package/
	@packaging/install-deps.sh package
	cmake --build --preset release -j $(JOBS)
	cd build/release && cpack -B $(CURDIR)/build/package

clean: ## remove build/ but keep the lab's base image
	find build -mindepth 1 -maxdepth 1 ! -name lab -exec rm -rf {} +
