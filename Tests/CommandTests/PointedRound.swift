// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RoundFiles

/// A small round in a temporary folder, scored by four members, one of whom gave points although
/// recused. It is quick to solve many times.
final class PointedRound {
  let url: URL
  var request: RoundRequest { RoundRequest(path: url.path) }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let files = [
      "round.yaml": Self.rules, "applications.csv": Self.applications, "scores.csv": Self.scores,
      "recusals.csv": "member,application,reason\nm2,P04,Vorstand\n",
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private static let rules = """
    name: Kleine Runde
    year: 2023
    language: de
    budget: 10000
    balance: {weight: 1}
    corridors: [{id: A, name: Schulen}, {id: B, name: Kultur}]
    criteria: [{id: idea, name: Idee, max: 10}, {id: work, name: Umsetzung, max: 10, minimum: 4}]
    committee: [{id: m1, name: Eins}, {id: m2, name: Zwei}, {id: m3, name: Drei}, {id: m4, name: Vier}]
    lot: {seed: "7", source: Test}
    association: none
    """

  private static let applications = """
    id,title,applicant,corridor,requested
    P01,Austausch,Verein 1,A,4000
    P02,Chor,Verein 2,A,3500
    P03,Fahrt,Verein 3,A,3000
    P04,Theater,Verein 4,B,4500
    P05,Lesung,Verein 5,B,2500
    P06,Fest,Verein 6,B,2000

    """

  private static let scores = """
    member,application,idea,work
    m1,P01,8,7
    m2,P01,7,7
    m3,P01,9,6
    m4,P01,6,8
    m1,P02,7,7
    m2,P02,8,8
    m3,P02,4,6
    m4,P02,7,7
    m1,P03,6,7
    m2,P03,7,6
    m3,P03,9,9
    m4,P03,5,7
    m1,P04,6,6
    m2,P04,10,10
    m3,P04,5,7
    m4,P04,6,5
    m1,P05,7,6
    m2,P05,6,6
    m3,P05,7,8
    m4,P05,6,7
    m1,P06,5,4
    m2,P06,4,4
    m3,P06,6,4
    m4,P06,5,4

    """
}
