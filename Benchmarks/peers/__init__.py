# SPDX-License-Identifier: GPL-3.0-or-later
"""One module a peer. Each has `solve(program, path, settings) -> Answer`, of a model that is loaded anew."""
