// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import RoundFiles

/// What a posted form wants to change, by its address.
enum PageChange: Hashable, Sendable {
  /// Saves a what-if under a name.
  case save(query: String, title: String)
  /// Takes the what-if of an entry out of the list.
  case remove(entry: Int)
  /// Puts it back.
  case restore(entry: Int)
  /// Shows a what-if to everybody in the meeting.
  case show(query: String)
  /// What the committee decided, from the what-if that the address says.
  case decide(DecisionForm)
  /// Whether two texts are one project.
  case judge(SuspicionAnswer)

  init(_ target: PageTarget, _ fields: [PostedField]) throws(AddressProblem) {
    func field(_ name: String) -> String { fields.last { $0.name == name }?.value ?? "" }
    let steps = target.steps
    let entry = steps.count == 3 ? Int(steps[1]) : nil
    switch (steps.first, steps.last, entry) {
    case ("saved", "saved", nil): self = .save(query: field("what"), title: field("name"))
    case ("saved", "remove", let entry?): self = .remove(entry: entry)
    case ("saved", "restore", let entry?): self = .restore(entry: entry)
    case ("meeting", "meeting", nil): self = .show(query: field("what"))
    case ("decision", "suspicion", nil):
      guard let decision = Sameness(rawValue: field("decision")) else {
        throw .unknownPage(target.path)
      }
      let (application, row) = (field("application"), field("row"))
      let pair: SuspicionAnswer.Pair =
        row.isEmpty
        ? .applications(application, field("other")) : .association(application, row: row)
      self = .judge(SuspicionAnswer(pair, decision))
    case ("decision", "decision", nil): self = .decide(DecisionForm(fields))
    default: throw .unknownPage(target.path)
    }
  }

  /// Whether members may not.
  var isForAdministration: Bool {
    switch self {
    case .save, .remove, .restore: false
    case .show, .decide, .judge: true
    }
  }
}

/// Awards and reasons as they were typed.
struct DecisionForm: Hashable, Sendable {
  private(set) var awards: [ApplicationID: String] = [:]
  private(set) var reasons: [ApplicationID: String] = [:]

  init(_ fields: [PostedField] = []) {
    for field in fields {
      if let id = field.name.dropping("award.") { awards[id] = field.value }
      if let id = field.name.dropping("reason.") { reasons[id] = field.value }
    }
  }
}

extension String {
  /// What follows `prefix`; nil where it does not begin with it.
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
