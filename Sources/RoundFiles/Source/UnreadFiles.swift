// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Spelling

/// What lies in a round's folder and is not read: somebody may believe that it counts.
///
/// Hidden files are left out: other programs keep their own things in them.
struct UnreadFiles {
  /// More than this many say nothing new; the others are counted.
  static let mostNamed = 20

  /// What the server keeps beside a round, with the files that SQLite adds to it.
  private static let archive = "korridor.sqlite"

  /// What offices call the files of a round.
  private static let germanNames: [(name: String, file: RoundFile)] = RoundFile.allCases.flatMap {
    file in
    file.germanNames.map { ("\($0.lowercased()).\(FileName.ending(file.rawValue))", file) }
  }

  private struct Stray {
    let file: String
    let problem: FileProblem

    var isNobodys: Bool { problem == .unread(rename: nil) }
  }

  private let files: any RoundFileStore

  init(of files: any RoundFileStore) {
    self.files = files
  }

  func report(_ log: inout DiagnosticLog) {
    let strays = inRound + amongWhatIfs
    // What is only nobody's comes after what looks like one of the round's.
    let (nobodys, meant) = (strays.filter { $0.isNobodys }, strays.filter { !$0.isNobodys })
    for stray in meant + nobodys.prefix(Self.mostNamed) {
      log.report(.file(stray.problem), at: Place(file: stray.file))
    }
    if nobodys.count > Self.mostNamed {
      let more = FileProblem.notShown(.note, count: nobodys.count - Self.mostNamed)
      log.report(.file(more), at: Place(file: "."))
    }
  }

  /// The files of a round that are there under a name that is certainly wrong.
  var misnamed: Set<String> {
    Set(
      inRound.compactMap { stray in
        if case .misnamed(let name) = stray.problem { name } else { nil }
      })
  }

  private var inRound: [Stray] {
    let names = visibleNames(in: "")
    let present = RoundFile.allCases.filter { files.contains($0.rawValue) }
    let absent = RoundFile.allCases.filter { !present.contains($0) }
    return names.compactMap { name in
      if RoundFile(rawValue: name) != nil || name == FolderSource.whatIfs { return nil }
      if name.hasPrefix(Self.archive) { return nil }
      if Self.letters(name) == Self.letters(FolderSource.whatIfs) {
        return Stray(file: name, problem: .unread(rename: FolderSource.whatIfs))
      }
      if let known = present.first(where: { $0.rawValue == name.lowercased() }),
        !names.contains(known.rawValue)
      {
        return nil  // The disk does not tell upper and lower case apart: it was read.
      }
      return Stray(file: name, problem: Self.problem(with: name, absent))
    }
  }

  private var amongWhatIfs: [Stray] {
    visibleNames(in: FolderSource.whatIfs).compactMap { name in
      guard !name.hasSuffix(FolderSource.whatIfEnding) else { return nil }
      let isWhatIf = ["yml", "yaml"].contains(FileName.ending(name))
      return Stray(
        file: "\(FolderSource.whatIfs)/\(name)",
        problem: .unread(
          rename: isWhatIf
            ? FileName.withoutExtension(name) + FolderSource.whatIfEnding : nil))
    }
  }

  private func visibleNames(in folder: String) -> [String] {
    files.names(in: folder).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A name is certainly a mistake where only case, the ending, the language or two letters differ from one
  /// that the round does not have.
  private static func problem(with name: String, _ absent: [RoundFile]) -> FileProblem {
    let folded = name.lowercased().precomposedStringWithCanonicalMapping
    if let german = germanNames.first(where: { $0.name == folded })?.file, absent.contains(german) {
      return .misnamed(as: german.rawValue)
    }
    let stem = folded.prefix { $0 != "." }
    for file in absent {
      let known = file.rawValue
      let knownStem = known.prefix { $0 != "." }
      let isNear = editDistance(scalars(folded), scalars(known), atMost: 2) != nil
      if stem == knownStem || isNear { return .misnamed(as: known) }
      if stem.hasPrefix(knownStem) { return .unread(rename: known) }
    }
    return .unread(rename: nil)
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func letters(_ name: String) -> String {
    name.lowercased().filter(\.isLetter)
  }
}
