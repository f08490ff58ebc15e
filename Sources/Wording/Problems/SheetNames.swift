// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Calls the files of a folder what they are where the round is a workbook: its sheets.
///
/// Sentences speak of files. German needs another article with a sheet, after the few prepositions that they use.
struct SheetNames {
  /// By the names of the files.
  let names: [String: String]
  let say: Localizer

  init(names: [String: String], say: Localizer) {
    (self.names, self.say) = (names, say)
  }

  /// As `korridor new` and `korridor export` call the sheets of a round that rests on these files; none where it is
  /// no workbook.
  init(ofRoundIn inputs: [InputFile], say: Localizer) {
    let isFolder = inputs.contains { $0.file == "round.yaml" }
    let isVote = inputs.contains { $0.file.lowercased().hasSuffix(".pb") }
    names =
      inputs.isEmpty || isFolder || isVote
      ? [:]
      : [
        "round.yaml": say("Runde", "round"), "association.csv": say("Verein", "association"),
        "duplicates.csv": say("Dubletten", "duplicates"),
      ]
    self.say = say
  }

  func naming(_ text: DiagnosticText) -> DiagnosticText {
    guard !names.isEmpty else { return text }
    return DiagnosticText(
      message: naming(text.message), expected: naming(text.expected), remedy: naming(text.remedy))
  }

  func naming(_ text: String) -> String {
    var text = text
    for (file, sheet) in names.sorted(by: { $0.key < $1.key })
    where file != sheet && text.contains(file) {
      let name = say.shown(sheet)
      if say.language == .de {
        text = text.replacing("in \(file)", with: "auf dem Blatt \(name)")
          .replacing("von \(file)", with: "des Blatts \(name)")
          .replacing("aus \(file)", with: "vom Blatt \(name)")
          .replacing("als \(file)", with: "als Blatt \(name)")
          .replacing(file, with: "das Blatt \(name)")
      } else {
        text = text.replacing("in \(file)", with: "on the sheet \(name)")
          .replacing("into \(file)", with: "into the sheet \(name)")
          .replacing("as \(file)", with: "as the sheet \(name)")
          .replacing(file, with: "the sheet \(name)")
      }
    }
    return text
  }
}
