// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// A diagnostic in words.
public struct DiagnosticText: Hashable, Sendable {
  /// What is wrong; a clause without a full stop.
  public var message: String
  /// What was expected instead; empty where the message says it all.
  public var expected: String
  /// What to do; empty where nothing is to be done.
  public var remedy: String

  public init(message: String, expected: String = "", remedy: String = "") {
    self.message = message
    self.expected = expected
    self.remedy = remedy
  }
}

extension Diagnostic {
  public func text(in language: Round.Language) -> DiagnosticText {
    let say = Localizer(language)
    if sheet != nil, let text = problem.textOfSheet(say) { return text }
    return SheetNames(names: sheetNames, say: say).naming(textOfFile(say))
  }

  private func textOfFile(_ say: Localizer) -> DiagnosticText {
    switch problem {
    case .file(let problem): problem.text(say)
    case .table(let problem): problem.text(say)
    case .value(let problem): problem.text(say)
    case .reference(let problem): problem.text(say)
    case .yaml(let problem): problem.text(say)
    case .rule(let problem): problem.text(say)
    case .row(let problem): problem.text(say)
    case .pb(let problem): problem.text(say)
    case .workbook(let problem): problem.text(say)
    case .returned(let problem): problem.text(say)
    }
  }

  /// One complete line:
  /// `applications.csv, row 7, column “requested”: found “x”: …; expected: …; …`, of a workbook
  /// `round.xlsx, Applications!E7 (“requested”): found “x”: …`.
  public func line(in language: Round.Language) -> String {
    let say = Localizer(language)
    let text = text(in: language)
    var line = VisibleText.show(file) + place(say)
    if let value {
      let isBlank = value.allSatisfy(\.isWhitespace)
      let shown = isBlank ? say("nichts", "nothing") : say.shown(value)
      line += say(": gefunden \(shown)", ": found \(shown)")
    }
    line += ": " + text.message
    if !text.expected.isEmpty { line += say("; erwartet: ", "; expected: ") + text.expected }
    if !text.remedy.isEmpty { line += "; " + text.remedy }
    return line
  }
}

extension Diagnostic {
  /// Where in the file something stands.
  fileprivate func place(_ say: Localizer) -> String {
    if let sheet {
      let name = ", " + VisibleText.show(sheet)
      let header = column.map { " (\(say.shown($0)))" } ?? ""
      if let cell { return name + "!" + cell + header }
      return name + (row.map { say(", Zeile \($0)", ", row \($0)") } ?? "") + header
    }
    var place = ""
    let form = Form(file: file)
    if let row {
      place += say(", Zeile \(row)", form == .table ? ", row \(row)" : ", line \(row)")
    }
    if let column { place += form.nameOfColumn(say) + say.shown(column) }
    return place
  }
}

/// How the places of a file are called.
private enum Form {
  case table
  /// YAML and options.
  case keys
  /// Keys of META and columns of PROJECTS in one file.
  case participatoryBudgeting

  init(file: String) {
    if file.lowercased().hasSuffix(".pb") {
      self = .participatoryBudgeting
    } else {
      self = file.lowercased().hasSuffix(".csv") ? .table : .keys
    }
  }

  func nameOfColumn(_ say: Localizer) -> String {
    switch self {
    case .table: say(", Spalte ", ", column ")
    case .keys: say(", Schlüssel ", ", key ")
    case .participatoryBudgeting: say(", Feld ", ", field ")
    }
  }
}
