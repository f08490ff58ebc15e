// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import RoundFiles
import Testing

/// Text is read as UTF-8 or Windows-1252, or refused with the name of what it likely is.
@Suite struct EncodingTests {
  private static func reading(_ names: [String], _ encode: (String) -> Data) throws -> [Problem] {
    let rows = names.enumerated().map {
      "P\($0.offset + 10),\($0.element),Verein \($0.offset),A,100,0,x"
    }
    let header = "id,title,applicant,corridor,requested,staff-hours,Verein"
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let round = try TemporaryRound(["scores.csv": nil, "recusals.csv": nil])
    try round.write("applications.csv", encode(text))
    return round.read().problems.filter {
      if case .file(.foreignEncoding) = $0 { true } else { $0 == .file(.notText) }
    }
  }

  private static func encoding(of problems: [Problem]) -> ForeignEncoding? {
    if case .file(.foreignEncoding(let encoding, _)) = problems.first { encoding } else { nil }
  }

  /// German letters in code page 850.
  private static func dos(_ text: String) -> Data {
    OfficeMistake.bytes(
      of: text,
      [
        "ä": 0x84, "ö": 0x94, "ü": 0x81, "Ä": 0x8E, "Ö": 0x99, "Ü": 0x9A, "ß": 0xE1, "é": 0x82,
      ])
  }

  static let german = [
    "Frühjahrsöffnung", "Mädchenchor", "Schützenfest", "Fußballtore", "Straßenfest", "Gespräche",
    "Förderverein", "Übungsräume", "Öffnung der Töpferei", "Ärzte im Gespräch", "Spaß am Lesen",
    "Gruß aus Köln, schöner Möbelbau, größer hören",
  ]

  @Test(arguments: german.dropLast())
  func asTheMacSavesIt(_ name: String) throws {
    let problems = try Self.reading([name]) { OfficeMistake.macRoman($0) }
    #expect(Self.encoding(of: problems) == .macRoman)
  }

  @Test(arguments: [
    "Frühjahrsöffnung", "Mädchenchor", "Schützenfest", "Gespräche", "Förderverein", "Übungsräume",
    "Öffnung der Töpferei", "Ärzte im Gespräch",
  ])
  func asOldProgramsSaveIt(_ name: String) throws {
    #expect(Self.encoding(of: try Self.reading([name], Self.dos)) == .dos)
  }

  /// The letters of Polish in Windows-1250, beside German ones.
  @Test(arguments: ["Schüler fahren nach Bolesławiec", "Gdańsk, Poznań, Łódź, Wałbrzych"])
  func asPolishOfficesSaveIt(_ name: String) throws {
    let letters: [Character: UInt8] = [
      "ł": 0xB3, "ü": 0xFC, "ń": 0xF1, "Ł": 0xA3, "ó": 0xF3, "ź": 0x9F, "ą": 0xB9,
    ]
    let problems = try Self.reading([name]) { OfficeMistake.bytes(of: $0, letters) }
    #expect(Self.encoding(of: problems) == .windows1250)
  }

  @Test func theWordIsNamed() throws {
    let problems = try Self.reading(["Chor und Frühjahrsöffnung"]) { OfficeMistake.macRoman($0) }
    #expect(problems == [.file(.foreignEncoding(.macRoman, word: "Frühjahrsöffnung"))])
  }

  /// Real text in Windows-1252 is never refused, whatever signs, names and mistakes are in it.
  @Test(arguments: [
    german,
    ["Dušan und Živa", "Krška vas, Vršac", "Škoda-Freunde", "Miloš Forman", "Tomáš"],
    ["Málaga", "Nagykanizsán", "São João", "Bogotá, Canadá", "Sebastián Juárez", "À la carte"],
    ["Café Olé", "Señor Muñoz", "Ça va", "L’Haÿ-les-Roses", "L’HAŸ-LES-ROSES", "Œuvre"],
    ["„Haus“ und ‚Hof‘", "»Fest«", "“Open air”", "2020–2026", "Rock ’n’ Roll", "O’Brien"],
    ["5 € Eintritt", "50€", "§ 31", "Nr. 5 §2", "20 °C", "Marke™ ®", "©2026", "½ Tag", "Ø 5 €"],
    ["Haus…und Hof", "…und mehr", "StadtÖkologie", "†1950", "• Punkt", "Haus“und", "2½", "H²O"],
    ["Åsa Ærø Øystein", "Þór", "Ÿ", "Ðuro", "Mühle…", "GRÜSSE AUS KÖLN", "STRAßE", "ÜBER ÖL"],
  ])
  func windowsIsRead(_ names: [String]) throws {
    let quoted = names.map { "\"\($0)\"" }
    #expect(try Self.reading(quoted) { $0.data(using: .windowsCP1252) ?? Data() } == [])
  }

  @Test func utf8EncodedTwiceIsNamed() throws {
    let problems = try Self.reading(["Bürgerfest", "Mädchenchor", "Straße – Café"]) { text in
      let windows = String(data: Data(text.utf8), encoding: .windowsCP1252) ?? ""
      return Data(windows.utf8)
    }
    #expect(problems == [.file(.foreignEncoding(.utf8Twice, word: "Bürgerfest"))])
  }

  @Test(arguments: [
    ["Ãb", "SÃO PAULO", "Bürgerfest"], ["Â«", "Ångström"], ["GARÇON", "MAÇÃ"], ["naïve Ä"],
  ])
  func lettersThatAreRareAreNoMistake(_ names: [String]) throws {
    #expect(try Self.reading(names) { Data($0.utf8) } == [])
  }
}
