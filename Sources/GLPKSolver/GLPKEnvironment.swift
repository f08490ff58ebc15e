// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK

/// GLPK keeps its environment in thread-local storage: a problem must be created, solved, read and
/// deleted on one thread. Freeing it on another one aborts the process.
enum GLPKEnvironment {
  /// Runs `body` with a silent environment of this thread, and frees it afterwards if it was
  /// created here. No GLPK object may outlive `body`.
  static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    let isOutermost = glp_init_env() == 0
    defer { if isOutermost { glp_free_env() } }
    glp_term_out(GLP_OFF)
    return try body()
  }
}
