// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Names
import Testing

/// What honest people write alike does not drown the user.
@Suite struct FalseAlarmTests {
  private func round(seed: UInt64, count: Int, rows: Int = 0) -> Round {
    var clubs = HonestClubs(seed: seed)
    let projects = clubs.projects(count + rows)
    var round = Round.small()
    round.applications = projects.prefix(count).enumerated().map { index, project in
      .sound("P\(1000 + index)", title: project.title, applicant: project.applicant) {
        $0.requested = Money(cents: 100 * project.euro)
      }
    }
    round.association = projects.dropFirst(count).enumerated().map { index, project in
      .row(
        "V\(1000 + index)", title: project.title, applicant: project.applicant, euro: project.euro)
    }
    return round
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func threeHundredHonestClubs(seed: UInt64) {
    // One pair in a hundred of 300 · 299 / 2 would be 448.
    #expect(round(seed: seed, count: 300).assessment.suspectedDuplicates.count < 150)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func honestRowsOfTheAssociation(seed: UInt64) {
    // Of 20,000.
    #expect(round(seed: seed, count: 200, rows: 100).assessment.suspectedMatches.count < 100)
  }

  /// Applicants whose spellings are named where a limit depends on them.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func honestNames(seed: UInt64) {
    var clubs = HonestClubs(seed: seed)
    let names = Set(clubs.projects(300).map { NormalisedText($0.applicant) })
    let texts = names.map { SpelledText($0) }
    #expect(ResemblanceIndex(texts).pairs().count < 100)
  }

  @Test func oneApplicantWithThousands() {
    var round = Round.small()
    round.applications = (0..<400).map { index in
      .sound("P\(10_000 + index)", title: "Vorhaben \(index)", applicant: "Stadt Siegburg")
    }
    #expect(round.assessment.suspectedDuplicates.isEmpty)
  }

  @Test func thousandsOfTheSameTitle() {
    var round = Round.small()
    round.applications = (0..<400).map { index in
      .sound("P\(10_000 + index)", title: "Sommerfest", applicant: "Stamm \(index)")
    }
    #expect(round.assessment.suspectedDuplicates.isEmpty)
    round.applications = (0..<400).map { index in
      .sound("P\(10_000 + index)", title: "Sommerfest", applicant: "Stamm")
    }
    let count = round.assessment.suspectedDuplicates.count
    #expect((399...12_000).contains(count))
  }
}
