// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Foundation
import Grants
import Records
import RoundFiles
import RoundSupport
import Testing
import Wording

/// Seeded changes of every kind of file that a round is read from: nothing ends the process; a round comes
/// out exactly where no error is told; every message is a sentence in both languages that shows nothing
/// hidden; and what is accepted can be judged and published.
///
/// `KORRIDOR_SEEDS=100000` makes 100,000 of them.
@Suite struct ReaderMutationTests {
  private static let mutantsEach = 25

  private static let folders: [[String: [UInt8]]] = Scenario.allCases.map { scenario in
    let names = FileManager.default.enumerator(atPath: scenario.folder.path)?.allObjects ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { $0 as? String }.compactMap { name in
        let file = scenario.folder.appendingPathComponent(name)
        return (try? Data(contentsOf: file)).map { (name, Array($0)) }
      })
  }

  private static let cityVote: [String: [UInt8]] = [
    "city.pb": Array(
      #"""
      META
      key;value
      budget;12000.50
      num_projects;3
      num_votes;2
      PROJECTS
      project_id;cost;votes;name;category
      BO.1/24;8000.0;17;Spielplatz;public space,sport
      BO.2/24;999999999;9;Brunnen;public space
      BO.3/24;4000,25;21;"Chor; ""laut""";
      VOTES
      voter_id;vote
      1;BO.1/24,BO.3/24
      2;BO.3/24
      """#.utf8)
  ]

  @Test(arguments: SeedCount.seeds(inFull: SeedCount.largest / mutantsEach))
  func readersSurviveWhatTheyRead(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<Self.mutantsEach {
      var files = (Self.folders + [Self.cityVote]).randomElement(using: &generator) ?? [:]
      let changed = files.keys.sorted().randomElement(using: &generator) ?? ""
      var mutation = TextMutation(of: files[changed] ?? [], seed: generator.next())
      files[changed] = mutation.next()
      let round = ParsedRound(files: files)
      let whatIfs = [WhatIf.none] + round.whatIfs.map { WhatIf(overlays: [$0]) }
      let whatIf = whatIfs.randomElement(using: &generator) ?? .none
      let reading = round.round(under: whatIf)
      expectSound(reading, "seed \(seed), \(changed), \(whatIf.scenario)")
      guard let read = reading.round else { continue }
      accepted += 1
      _ = AssessedRound(read).published()
      #expect(round.round(under: whatIf).round == read)
    }
    #expect(accepted > 0)
  }

  private func expectSound(_ reading: RoundReading, _ place: String) {
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.round == nil) == hasErrors, "\(place)")
    #expect(Set(reading.diagnostics).count == reading.diagnostics.count, "\(place)")
    for diagnostic in reading.diagnostics {
      let lines = Round.Language.allCases.map { diagnostic.line(in: $0) }
      for line in lines {
        #expect(line.utf8.count < 5_000 && !line.contains("\n"), "\(place): \(line)")
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }, "\(place)")
      }
    }
  }
}

/// Changes bytes, lines, cells and numbers of a text by chance: what typing errors, other programs and bad
/// will do.
private struct TextMutation {
  private static let fragments = [
    "", ";", ";;;;", ",", "\t", "\"", "\"\"", "'", "\n", "\r", "\r\n", "\u{0}", "\u{7F}",
    "\u{202E}",
    "\u{FEFF}", "\u{2028}", "\u{E000}", "ä", "🦀", "-1", "0", "1.000", "1.234,56", "1e9", "NaN", "∞",
    "999999999999999999999", "9223372036854775807", "2023-02-30", "31.12.2023", "true", "null", "~",
    "{}",
    "[]", "{a: 1}", "&a", "*a", "!!binary QQ==", "---", "<<: x", "name: x", "corridors: []", "id",
    "P01",
    "A", "association: none", "same", "different", "=1+1", "# x",
  ].map { Array($0.utf8) }

  private let original: [UInt8]
  private var generator: SeededGenerator

  init(of bytes: [UInt8], seed: UInt64) {
    (original, generator) = (bytes, SeededGenerator(seed: seed))
  }

  mutating func next() -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let fragment = Self.fragments.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: bytes.insert(contentsOf: fragment, at: place)
    case 1:
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
      bytes.replaceSubrange(place..<end, with: fragment)
    case 2: bytes = Array(bytes[..<place])
    case 3 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 4: bytes += bytes[place...]
    case 5: bytes = Array(lines.shuffled(using: &generator).joined(separator: [0x0A]))
    case 6:
      guard let line = lines.randomElement(using: &generator) else { return }
      bytes += [0x0A] + line
    case 7:
      let from = Self.marks.randomElement(using: &generator) ?? 0
      let to = Self.marks.randomElement(using: &generator) ?? 0
      bytes = bytes.map { $0 == from ? to : $0 }
    default: changeCell(&bytes, lines.map(Array.init), fragment)
    }
  }

  private static let marks = Array(";,\t.:\"' \n".utf8)

  private mutating func changeCell(_ bytes: inout [UInt8], _ lines: [[UInt8]], _ cell: [UInt8]) {
    guard let index = lines.indices.randomElement(using: &generator) else { return }
    var lines = lines
    let mark = lines[index].contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var cells = lines[index].split(separator: mark, omittingEmptySubsequences: false).map(
      Array.init)
    guard let column = cells.indices.randomElement(using: &generator) else { return }
    cells[column] = cell
    lines[index] = Array(cells.joined(separator: [mark]))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
