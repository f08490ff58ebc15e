// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A canary sings in every private field of a round; no output that is for everybody repeats it.
@Suite struct CanaryTests {
  private static let canaries = [
    "kanarie-kontakt", "kanarie-mail", "kanarie-telefon", "kanarie-iban", "kanarie-adresse",
    "kanarie-grund", "8.37", "8,37",
  ]
  private static let person = "Kanarina Kanarie"

  private static let files = [
    "round.yaml": """
    name: Runde
    budget: 1000.00
    corridors: [{id: A, name: Kultur}]
    criteria: [{id: idea, name: Idee, max: 10}]
    committee: [{id: m1, name: Eins}, {id: m2, name: Zwei}]
    limits: [{by: applicant, max-count: 1}, {by: Ort, max-count: 2}]
    lot: {seed: "7", source: Test}
    """,
    "applications.csv": """
    id;title;applicant;applicant-kind;corridor;requested;received;Kontakt;E-Mail;Telefon;IBAN;Adresse;Ort
    P1;Lesung;Kanarina Kanarie;person;A;600,00;2023-01-01;kanarie-kontakt;kanarie-mail;kanarie-telefon;kanarie-iban;kanarie-adresse;bei Kanarina Kanarie
    P2;Konzert;KANARINA  KANARIE;person;A;500,00;2023-01-01;kanarie-kontakt;kanarie-mail;kanarie-telefon;kanarie-iban;kanarie-adresse;Bonn
    P3;Fest;Chor e.V.;;A;300,00;2023-01-01;;;;;;Bonn
    P4;Ausflug mit Kanarina Kanarie;Kanarina Kanarie;person;A;200,00;2023-01-01;;;;;;Bonn
    """,
    "scores.csv": """
    member;application;idea
    m1;P1;8,37
    m2;P1;6
    m1;P2;9
    m2;P2;8
    m1;P3;5
    m1;P4;4
    """,
    "association.csv": """
    id;title;applicant;amount;application
    V1;Ausflug;Kanarina Kanarie;100,00;P4
    V2;Lesung Kanarina Kanarie;Kanarina Kanarie;70,00;
    """,
    "recusals.csv": "member;application;reason\nm2;P3;kanarie-grund\n",
    "what-if/mehr.yaml": "budget: 1500.00\n",
  ]

  private func run(_ command: String) throws -> (
    output: String, leftovers: String
  ) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let round = folder.appendingPathComponent("round")
    for (name, text) in Self.files {
      let file = round.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let result = try BuiltCommand.shell(
      """
      mkdir tmp out; export TMPDIR="$PWD/tmp"
      $korridor \(command) 2>&1; ls -A tmp >leftovers
      find out -type f ! -name '*.pdf' ! -name '*.docx' ! -name '*.xlsx' -exec cat {} +
      """, in: folder)
    let leftovers = folder.appendingPathComponent("leftovers")
    return (result.output, try String(contentsOf: leftovers, encoding: .utf8))
  }

  /// What is published, or shown to an applicant.
  @Test(arguments: [
    "explain round P1", "explain round P4 --json", "weights round --up-to 1", "stability round",
    "stability round --json", "export round --format lp", "export round --format mps",
    "report round --draft --weights-limit 0 --output out",
  ])
  func isNotPublished(command: String) throws {
    try expectSilence(of: Self.canaries + [Self.person], in: command)
  }

  /// What is shown to those who have the files: they know who applies, and need no more.
  @Test(arguments: [
    "check round", "allocate round", "allocate round --json", "allocate round --what-if mehr",
    "compare round", "compare round --json",
  ])
  func isNotRepeated(command: String) throws {
    try expectSilence(of: Self.canaries, in: command)
  }

  private func expectSilence(of canaries: [String], in command: String) throws {
    let (output, leftovers) = try run(command)
    #expect(output.utf8.count > 100, "\(command): \(output)")
    for canary in canaries {
      #expect(
        output.range(of: canary, options: .caseInsensitive) == nil, "\(canary) in \(command)")
    }
    #expect(leftovers == "", "\(command)")
  }

  /// Where it may sing it does: the test above looks for what is there.
  @Test func isHeardInside() throws {
    let (paper, leftovers) = try run(
      "report round --internal --weights-limit 0 --output out")
    for canary in Self.canaries + [Self.person] where canary != "8.37" {
      #expect(paper.contains(canary), "\(canary)")
    }
    #expect(leftovers == "")
  }
}
