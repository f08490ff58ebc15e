// SPDX-License-Identifier: GPL-3.0-or-later

// `import Korridor` is enough to open a round, allocate it under a what-if and read what came of it: the
// rooms whose values a user of the library holds in hand come along with it.
@_exported import Allocator
@_exported import Analysis
@_exported import Diagnostics
@_exported import Eligibility
@_exported import Explainer
@_exported import Grants
@_exported import Reports
@_exported import RoundFiles
@_exported import Scoring
@_exported import Solving
@_exported import Wording
