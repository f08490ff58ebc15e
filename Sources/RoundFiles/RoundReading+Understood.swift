// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension RoundReading {
  /// The diagnostics, with what was understood of each file behind how it was read.
  package var diagnosticsWithUnderstood: [Diagnostic] {
    var rest = understood
    return diagnostics.flatMap { diagnostic in
      guard case .file(.detected) = diagnostic.problem,
        let index = rest.firstIndex(where: {
          $0.file == diagnostic.file && $0.sheet == diagnostic.sheet
        })
      else { return [diagnostic] }
      return [diagnostic, rest.remove(at: index)]
    } + rest
  }
}
