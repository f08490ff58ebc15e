// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Testing

@testable import Wording

@Suite struct AnnouncementTests {
  @Test func rejectedProposalsAreCounted() {
    let (german, english) = (Announcements(.de), Announcements(.en))
    #expect(german.line(.rejectedAnswers(1)).hasPrefix("Hinweis: Ein Vorschlag von GLPK"))
    #expect(german.line(.rejectedAnswers(3)).hasPrefix("Hinweis: 3 Vorschläge von GLPK"))
    #expect(english.line(.rejectedAnswers(1)).hasPrefix("note: one proposal of GLPK"))
    #expect(english.line(.rejectedAnswers(3)).hasPrefix("note: 3 proposals of GLPK"))
  }

  @Test func aLimitWhileReadingIsSaid() {
    let (german, english) = (Announcements(.de), Announcements(.en))
    #expect(german.stoppedWhileReading(.timeLimit).contains("Zeitgrenze"))
    #expect(german.stoppedWhileReading(.interrupted).hasPrefix("Abgebrochen"))
    #expect(english.stoppedWhileReading(.timeLimit).contains("time limit"))
    #expect(english.stoppedWhileReading(.interrupted).hasPrefix("Interrupted"))
  }
}
