// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Puts a round together from its parts and a what-if, each checked as far as the others allow.
struct RoundAssembly {
  let parts: RoundParts
  var log: DiagnosticLog
  /// Every file that the round rests on.
  var inputs: [InputFile]
  private(set) var decision: DecisionReading?
  var abstentions: [MemberID: Set<ApplicationID>] = [:]

  init(_ parts: RoundParts) {
    self.parts = parts
    (log, inputs) = (parts.log, parts.inputs)
  }

  mutating func assemble(_ whatIf: WhatIf, decided file: DecisionFile?) -> Round {
    var tree = parts.rules
    let overlays = overlays(of: whatIf, over: &tree)
    var rules = Rules(tree, log: &log)

    let applications = readApplications(rules, overlays)
    for mention in rules.mentions {
      applications.known.check(mention.id, at: mention.place, log: &log)
    }
    rules.round.applications = applications.applications
    rules.round.limits = limits(rules, applications)
    rules.round.force = force(whatIf, overlays, applications)
    rules.round.points = readPoints(rules, applications, overlays)
    rules.round.association = readAssociation(&rules, applications, overlays)
    rules.round.recusals = readRecusals(rules, applications)
    rules.round.duplicates = readDuplicates(applications, rules.round.association)
    SimilarSpellings(of: rules.round, in: applications).warn(&log)
    decision = file.flatMap { readDecision($0, rules, applications) }
    let leftOut = whatIf.withoutMembers.map {
      Mention(id: $0, place: Place(file: "--without-member \($0)"))
    }
    MisspeltList(of: applications.known, in: rules.round, log: log)?.settle(in: &log)
    leaveOut(overlays.flatMap(\.withoutMembers) + leftOut, of: &rules)
    rules.round.alternatives.sort { $0.lexicographicallyPrecedes($1) }
    rules.round.requires.sort()
    return rules.round
  }
}
