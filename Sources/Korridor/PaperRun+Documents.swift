// SPDX-License-Identifier: GPL-3.0-or-later
import Converters
import Foundation
import Grants
import Papers
import Reports
import Wording

/// The paper as other programs make it from its page.
package struct PaperDocuments: Sendable {
  package var files: [PaperFile] = []
  /// Names of those that could not be made.
  package var missing: [String] = []
  /// Why they are missing.
  package var notes: [Announcements.Note] = []
}

extension PaperRun {
  package func documents(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> PaperDocuments {
    var documents = PaperDocuments()
    let sources: [(Converter, Converter.Source)] = [
      (.pdf, Converter.Source(page: Array(paper.printHTML.utf8))),
      (
        .word,
        Converter.Source(
          page: Array(paper.wordHTML.utf8),
          pictures: paper.pictures.map { ($0.name.replacing(".svg", with: ""), $0.bytes) })
      ),
    ]
    for (converter, source) in sources {
      let file = "\(paper.fileName).\(converter.ending)"
      do throws(Converter.Failure) {
        let document = try converter.convert(source, date: documentDate, environment: environment)
        documents.files.append(PaperFile(file, document))
      } catch {
        documents.missing.append(file)
        documents.notes.append(.documentMissing(file, converter, error))
      }
    }
    return documents
  }

  /// Seconds since 1970: the day of the meeting, else the first day of the round's year, else of 1980
  /// (no archive inside a document can be older).
  private var documentDate: Int {
    let round = allocation.assessed.round
    let day = round.paper.date ?? Day(year: round.year ?? 1980, month: 1, day: 1)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(year: max(1980, day.year), month: day.month, day: day.day)
    return Int(calendar.date(from: components)?.timeIntervalSince1970 ?? 315_532_800)
  }
}

extension Announcements.Note {
  fileprivate static func documentMissing(
    _ file: String, _ converter: Converter, _ failure: Converter.Failure
  ) -> Announcements.Note {
    switch failure {
    case .notInstalled:
      .programMissing(
        file: file, program: converter.program, remedy: converter.remedy)
    case .program(.notStarted(let message)), .program(.failed(let message)):
      .programFailed(file: file, program: converter.program, message: message)
    case .program(.tookTooLong), .noRoom:
      .programFailed(file: file, program: converter.program, message: "")
    }
  }
}
