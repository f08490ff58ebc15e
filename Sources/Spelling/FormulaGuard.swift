// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// Spreadsheets take a text that begins with one of these for a formula; the wide forms too.
  private static let formulaMarks: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static let guardMark: Unicode.Scalar = "'"

  /// Whether it would be a formula, also behind blanks, or was guarded against that.
  private var isFormulaOrGuarded: Bool {
    let rest = unicodeScalars.drop { $0 == Self.guardMark }
    let first = rest.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" }
    return first.map(Self.formulaMarks.contains) ?? false
  }

  /// With an apostrophe in front where a spreadsheet would take it for a formula when it opens a text file,
  /// and where it looks as if it had been guarded already, so that `withoutFormulaGuard` gives it back.
  package var guardedFromFormulas: String { isFormulaOrGuarded ? "'" + self : self }

  /// What was guarded.
  package var withoutFormulaGuard: String {
    unicodeScalars.first == Self.guardMark && isFormulaOrGuarded
      ? String(String.UnicodeScalarView(unicodeScalars.dropFirst())) : self
  }
}
