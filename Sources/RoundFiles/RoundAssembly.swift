// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Puts a round together from its files and overlays, each checked as far as the others allow.
struct RoundAssembly {
  var folder: RoundFolder
  var log: DiagnosticLog
  private(set) var decision: DecisionReading?

  mutating func assemble(_ request: RoundRequest) -> Round {
    var base = folder.isPBFile ? pbFile() : files()
    let overlays = overlays(of: request, over: &base.rules)
    var rules = Rules(base.rules, log: &log)

    let applications = readApplications(base, rules, overlays)
    for mention in rules.mentions {
      applications.known.check(mention.id, at: mention.place, log: &log)
    }
    rules.round.applications = applications.applications
    rules.round.limits = limits(rules, applications)
    rules.round.force = force(request, overlays, applications)
    rules.round.points = readPoints(rules, applications, overlays)
    rules.round.association = readAssociation(rules, applications, overlays)
    rules.round.recusals = readRecusals(rules, applications)
    decision = request.decision.flatMap { readDecision(at: $0, rules, applications) }
    leaveOut(overlays.flatMap(\.withoutMembers), of: &rules)
    rules.round.alternatives.sort { $0.lexicographicallyPrecedes($1) }
    rules.round.requires.sort { ($0.application, $0.needs) < ($1.application, $1.needs) }
    return rules.round
  }

  // MARK: Files

  private mutating func files() -> RoundBase {
    var base = RoundBase()
    base.rules = yaml(.rules).map { withoutOverlayKeys($0) }
    base.applications = table(.applications, schema: base.applicationColumns)
    return base
  }

  private mutating func pbFile() -> RoundBase {
    let place = Place(file: folder.url.lastPathComponent)
    guard
      let decoded = log.reading(nil, at: place, { () throws(Problem) in try folder.pbText() })
    else { return RoundBase() }
    log.report(.file(.detected(decoded.encoding, .semicolon)), at: place)
    return PBReader.read(decoded.text, file: place.file, log: &log)
  }

  /// nil, after a report, where the file is missing or broken.
  mutating func yaml(_ file: RoundFile) -> YamlNode? {
    let place = Place(file: file.rawValue)
    guard
      let decoded = log.reading(
        nil, at: place,
        { () throws(Problem) in
          try folder.text(file.rawValue, megabytes: RoundFolder.mostYamlMegabytes)
        })
    else { return nil }
    return yaml(decoded, place)
  }

  mutating func yaml(_ decoded: DecodedText, _ place: Place) -> YamlNode? {
    if decoded.encoding == .windows1252 {
      log.report(.file(.detected(.windows1252, nil)), at: place)
    }
    let hadErrors = log.errorCount
    let node = YamlReader.read(decoded.text, file: place.file, log: &log)
    if node == nil, log.errorCount == hadErrors { log.report(.file(.empty), at: place) }
    return node
  }

  mutating func table(_ file: RoundFile, schema: [Column]) -> Table? {
    let place = Place(file: file.rawValue)
    guard
      let decoded = log.reading(
        nil, at: place,
        { () throws(Problem) in
          try folder.text(file.rawValue, megabytes: RoundFolder.mostTableMegabytes)
        })
    else { return nil }
    return table(decoded, place, schema: schema)
  }

  mutating func table(_ decoded: DecodedText, _ place: Place, schema: [Column]) -> Table? {
    let known = Set(schema.flatMap(\.spellings).map(Column.folded))
    return CSVReader.read(
      decoded.text, file: place.file, encoding: decoded.encoding,
      isKnownColumn: { known.contains(Column.folded($0)) }, log: &log)
  }
}
