// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What round.yaml says: a round that still lacks its applications, points and association rows.
struct Rules {
  /// A limit whose column can only be found once applications.csv is read.
  struct LimitRequest {
    var column: String
    var place: Place
    var bounds: [Limit.Bound]
  }

  var round = Round()
  /// The most points of each criterion for which that could be read.
  var maxima: [CriterionID: Hundredths] = [:]
  var corridors: Registry
  var criteria: Registry
  var members: Registry
  var resources: Registry
  var limits: [LimitRequest] = []
  /// Applications that alternatives and requires name.
  var mentions: [Mention] = []
  var numberStyle: NumberStyle?
  /// Whether round.yaml could be read at all.
  var isRead: Bool
  /// Where a what-if or an option demands something of the tables that round.yaml does not, by dotted key.
  private var demands: [String: Place] = [:]
  /// Where what round.yaml says of the association stands.
  private(set) var placeOfAssociation = RoundFile.rules.place

  /// - Parameter node: nil where round.yaml is missing or broken. Then nothing that the tables say
  ///   about its ids can be judged.
  init(_ node: YamlNode?, log: inout DiagnosticLog) {
    let section = node.flatMap { YamlSection($0, path: "", keys: Self.keys, log: &log) }
    isRead = section != nil
    func isKnown(_ key: String) -> Bool { section.map { !$0.misspelt.contains(key) } ?? false }
    corridors = Registry(.corridor, isComplete: isKnown("corridors"))
    criteria = Registry(.criterion, isComplete: isKnown("criteria"))
    members = Registry(.member, isComplete: isKnown("committee"))
    resources = Registry(.resource, isComplete: isKnown("resources"))
    guard let section else { return }
    readHead(section, &log)
    readMoney(section, &log)
    readCorridors(section, &log)
    readScoring(section, &log)
    readFunding(section, &log)
    readConstraints(section, &log)
    readTies(section, &log)
    readPaper(section, &log)
  }

  /// Where something is demanded of a table, if not in round.yaml itself: there the mistake is.
  func demand(_ key: String) -> Place? { demands[key] }

  mutating func demand(_ key: String, at place: Place) {
    if place.file != RoundFile.rules.rawValue { demands[key] = place }
  }

  /// What round.yaml says where nobody else funds anything.
  static let noAssociation = "none"

  static let keys = [
    "name", "year", "language", "budget", "reserve", "pilot", "call", "corridors", "balance",
    "criteria", "committee", "scores", "funding", "resources", "limits", "alternatives",
    "requires", "association", "ties", "lot", "files", "paper",
  ]

  private mutating func readHead(_ section: YamlSection, _ log: inout DiagnosticLog) {
    round.name = section.text("name", log: &log) ?? ""
    round.year = section.wholeNumber("year", in: 1900...9999, log: &log)
    if let language: Round.Language = section.choice("language", log: &log) {
      round.language = language
    }
    round.isPilot = section.truth("pilot", log: &log) ?? false
    if let call = section.section("call", keys: ["opens", "closes"], log: &log) {
      let window = Call(
        opens: call.day("opens", log: &log), closes: call.day("closes", log: &log))
      if let opens = window.opens, let closes = window.closes, closes < opens {
        call.report(.rule(.callEndsBeforeItOpens), amongOverlaid: ["closes", "opens"], log: &log)
      }
      round.call = window
      demand("call", at: section.place("call"))
    }
    let files = section.section("files", keys: ["numbers"], log: &log)
    numberStyle = files?.choice("numbers", log: &log)
    readAssociation(section, &log)
  }

  private mutating func readAssociation(_ section: YamlSection, _ log: inout DiagnosticLog) {
    placeOfAssociation = section.place("association")
    if section.value("association")?.scalar?.trimmed == Self.noAssociation {
      round.otherFunding = .none
      return
    }
    let association = section.section("association", keys: ["name", "tasks"], log: &log)
    round.associationName = association?.name("name", unless: "Partnerschaftsverein", log: &log)
    if let tasks: Round.AssociationTasks = association?.choice("tasks", log: &log) {
      round.associationTasks = tasks
    }
  }

  private mutating func readMoney(_ section: YamlSection, _ log: inout DiagnosticLog) {
    section.require("budget", log: &log)
    let budget = section.amount("budget", log: &log)
    round.budget = budget ?? .zero
    round.reserve = section.amount("reserve", log: &log) ?? .zero
    if let budget, round.reserve > budget {
      section.report(
        .rule(.reserveAboveBudget(budget: budget)), amongOverlaid: ["reserve", "budget"], log: &log)
    }
  }

  private mutating func readTies(_ section: YamlSection, _ log: inout DiagnosticLog) {
    if section.value("ties") != nil {
      round.ties = []
      for (node, path) in section.list("ties", log: &log) {
        let rule = node.read(path, log: &log) { text throws(Problem) -> TieRule in
          try TieRuleReader.read(text)
        }
        guard let rule else { continue }
        if case .criterion(let id) = rule {
          criteria.check(id, at: node.place(path), log: &log)
        }
        if round.ties.contains(rule) {
          log.report(.rule(.repeated), at: node.place(path), value: node.shown)
        }
        round.ties.append(rule)
      }
    }
    if let lot = section.section("lot", keys: ["seed", "source"], log: &log) {
      lot.require("seed", log: &log)
      // Other texts have their line breaks joined; of a seed every character counts.
      let seed = lot.read("seed", log: &log) { text throws(Problem) in
        try TextReader.readLine(text)
      }
      if seed == "" { lot.report(.value(.missing), "seed", log: &log) }
      round.lot = Lot(seed: seed ?? "", source: lot.text("source", log: &log))
    }
  }

  private mutating func readPaper(_ section: YamlSection, _ log: inout DiagnosticLog) {
    let keys = [
      "committee", "date", "number", "reference", "public", "giver", "office", "route", "account",
      "cover", "wording",
    ]
    guard let paper = section.section("paper", keys: keys, log: &log) else { return }
    round.paper.committee = paper.text("committee", log: &log)
    round.paper.date = paper.day("date", log: &log)
    round.paper.number = paper.text("number", log: &log)
    round.paper.reference = paper.text("reference", log: &log)
    round.paper.giver = paper.name("giver", unless: "Stadt", log: &log)
    round.paper.isPublic = paper.truth("public", log: &log) ?? true
    round.paper.office = paper.text("office", log: &log)
    round.paper.route = readRoute(paper, &log)
    round.paper.account = paper.text("account", log: &log)
    round.paper.cover = paper.text("cover", log: &log)
    round.paper.wording = paper.choice("wording", log: &log) ?? .plain
  }

  /// One text, or a list of texts.
  private func readRoute(_ paper: YamlSection, _ log: inout DiagnosticLog) -> [String] {
    guard paper.value("route")?.elements != nil else {
      return paper.text("route", log: &log).map { [$0] } ?? []
    }
    return paper.list("route", log: &log).compactMap { node, path in
      node.read(path, log: &log) { text throws(Problem) in try TextReader.read(text) }
    }
  }
}

extension YamlSection {
  /// A name that sentences use as it is written; nil where it is the usual one, which they know to inflect.
  fileprivate func name(
    _ key: String, unless usual: String, log: inout DiagnosticLog
  ) -> String? {
    text(key, log: &log).flatMap { $0.isEmpty || $0 == usual ? nil : $0 }
  }
}
