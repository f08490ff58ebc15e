// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Wording

/// A round's folder that lives as long as a test.
final class TemporaryRound {
  let url: URL

  /// The files of a small, complete round; `changes` replaces or, with nil, leaves out some of
  /// them.
  init(_ changes: [String: String?] = [:]) throws {
    let name = "korridor-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let files = Self.files.merging(changes) { _, new in new }
    for (name, text) in files { if let text { try write(name, Data(text.utf8)) } }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ data: Data) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Writes an overlay and returns its path.
  func overlay(_ text: String, name: String = "what-if/change.yaml") throws -> String {
    try write(name, Data(text.utf8))
    return url.appendingPathComponent(name).path
  }

  func read(
    overlays: [String] = [], settings: [String] = [], include: [String] = [],
    exclude: [String] = []
  ) -> RoundReading {
    RoundRequest(
      path: url.path, overlays: overlays, settings: settings, include: include,
      exclude: exclude
    ).reading()
  }

  static let rules = """
    name: Kleine Runde
    year: 2023
    budget: 30000.00
    corridors:
      - {id: A, name: Schulen, share: 25, floor: 10, cap: 45}
      - {id: B, name: Kultur, share: 75}
    criteria:
      - {id: idea, name: Idee, weight: 2, max: 10}
      - {id: work, name: Umsetzung, weight: 3, max: 10, minimum: 4}
    committee: [{id: m1, name: Eins}, {id: m2, name: Zwei}]
    resources: [{id: staff-hours, name: Personalstunden, capacity: 400}]
    limits: [{by: applicant, max-count: 2}]
    alternatives: [[P1, P2]]

    """

  static let files: [String: String?] = [
    "round.yaml": rules,
    "applications.csv": """
    id,title,applicant,corridor,requested,staff-hours,Verein
    P1,Chor,Liedertafel,A,2500.00,10,ja
    P2,Tanz,Ballett e.V.,B,1200,0,nein
    P3,Reise,Gymnasium,B,800.50,4.5,nein

    """,
    "scores.csv": """
    member,application,criterion,points
    m1,P1,idea,7
    m1,P1,work,8
    m2,P1,idea,
    m2,P2,idea,7.5

    """,
    "association.csv": """
    id,title,applicant,amount,year
    V1,Sommerfest,Förderkreis,500,2023

    """,
    "recusals.csv": """
    member,application,reason
    m2,P3,Vorstand

    """,
  ]
}

extension RoundReading {
  /// Errors and warnings as lines.
  func complaints(_ language: Round.Language = .en) -> [String] {
    diagnostics.filter { $0.severity != .note }.map { $0.line(in: language) }
  }

  /// The same as people are told.
  func told(_ language: Round.Language) -> [String] {
    diagnostics.filter { $0.severity != .note }.told(in: language).map(\.text)
  }

  var problems: [Problem] { diagnostics.filter { $0.severity == .error }.map(\.problem) }
}
