# SPDX-License-Identifier: GPL-3.0-or-later
# make demo    builds korridor and allocates the worked round of 2023
# make test    runs every test
# make lint    checks the format; make format repairs it

SHELL := /bin/bash
SOURCES := Sources Tests

.PHONY: demo test lint format system

demo: system
	swift build -c release --product korridor
	.build/release/korridor allocate scenarios/siegburg-2023

test: system
	swift test

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

# What Korridor needs besides Swift.
system:
	@./.ci/install-system-packages
