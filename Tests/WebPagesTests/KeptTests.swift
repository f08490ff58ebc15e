// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import PageExchange
import Reports
import RoundFiles
import Testing

@testable import WebPages

/// What is saved, decided and answered: pages say what has to be kept, and show what was.
@Suite struct KeptTests {
  private static let member = PageReader.member("m1")
  private static let other = PageReader.member("m2")

  /// Keeps what pages want kept, as an archive would.
  private final class Keeping {
    private(set) var state = ArchiveState()
    var pages = Asked.siegburg

    @discardableResult
    func post(
      _ target: String, _ fields: KeyValuePairs<String, String>,
      by reader: PageReader = .administration
    ) -> Asked {
      let asked = Asked(target, by: reader, posting: fields, beside: state, of: pages)
      guard let draft = asked.answer.draft else { return asked }
      let number = state.entries.count + 1
      #expect(draft.head == state.head)
      state.entries.append(
        ArchiveEntry(
          number: number, moment: 1_795_907_632, event: draft.event, names: draft.names,
          namesDigest: "", previous: state.head, digest: "digest \(number)"))
      return asked
    }

    func ask(
      _ target: String, as form: PageForm = .page, by reader: PageReader = .administration
    ) -> Asked {
      Asked(target, as: form, by: reader, beside: state, of: pages)
    }

    func save(_ query: String, _ name: String, by reader: PageReader = .administration) -> Asked {
      post("/saved", ["what": query, "name": name], by: reader)
    }
  }

  // MARK: Saved what-ifs

  @Test func aSavedWhatIfIsTheSameUnderItsName() throws {
    let keeping = Keeping()
    let saved = keeping.save("set=budget=25000&include=P12", " Kleines Budget ", by: Self.member)
    #expect(saved.answer.status == .seeOther && saved.answer.location == "/saved")
    #expect(saved.answer.draft?.names == EntryNames(title: "Kleines Budget", author: "member:m1"))
    let listed = keeping.ask("/saved", by: Self.member)
    #expect(
      listed.text.contains("Kleines Budget")
        && listed.text.contains("Budget 25.000\u{A0}€, mit P12"))
    #expect(listed.text.contains("2026-11-28T23:13:52Z"))
    #expect(
      keeping.ask("/?saved=Kleines%20Budget", as: .json).text
        == Asked("/?set=budget=25000&include=P12", as: .json).text)
    #expect(keeping.ask("/?saved=1", as: .json).answer.status == .done)
    #expect(keeping.ask("/?saved=Nix").answer.status == .notFound)
  }

  @Test func asAFileItIsWhatTheCommandTakes() throws {
    let keeping = Keeping()
    let query =
      "set=budget=25000&set=corridors.A.cap=30&include=P12&exclude=P06&without=m3&requested=P05=1000"
    #expect(keeping.save(query, "Zwei:drei").answer.status == .seeOther)
    let file = keeping.ask("/saved/1.yaml")
    #expect(file.answer.contentType.hasPrefix("text/yaml"))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("Zwei:drei.yaml")
    try Data(file.answer.body).write(to: path)
    let command = try AllocationPipeline(depth: .brief).allocate(
      RoundRequest(path: Asked.folder, overlays: [path.path])
    ).report
    let page = try AllocationPipeline(depth: .brief).allocate(
      RoundRequest(
        path: Asked.folder,
        settings: ["budget=25000", "corridors.A.cap=30", "applications.P05.requested=1000"],
        include: ["P12"], exclude: ["P06"], withoutMembers: ["m3"])
    ).report
    #expect(command.applications.map(\.award) == page.applications.map(\.award))
    #expect(command.objective?.value == page.objective?.value)
    let compared = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(RoundRequest(path: Asked.folder, overlays: [path.path])).report
    #expect(
      keeping.ask("/compare?saved=Zwei:drei", as: .json).text == (try compared.json.rendered()))
  }

  @Test func itsFilesAreAtHandUnderItsName() {
    let keeping = Keeping()
    _ = keeping.save("set=budget=25000", "klein")
    let listed = keeping.ask("/saved").text
    for file in ["proposal.html", "allocation.xlsx", "allocation.csv", "reasons.csv"] {
      #expect(listed.contains("/paper/\(file)?saved=klein"), "\(file)")
    }
    let table = keeping.ask("/paper/allocation.csv?saved=klein")
    #expect(table.answer.contentType.hasPrefix("text/csv"))
    #expect(table.answer.body == Asked("/paper/allocation.csv?set=budget=25000").answer.body)
  }

  /// Beyond 1,500 characters, programs that send addresses may cut them off.
  @Test func aLongAddressIsOfferedAShortOne() {
    let long = "set=budget=" + String(repeating: "0", count: 1_500) + "25000"
    let page = Asked("/?" + long)
    #expect(page.answer.status == .done && page.text.contains("sehr lang"))
    #expect(!Asked("/?set=budget=25000").text.contains("sehr lang"))
    let keeping = Keeping()
    _ = keeping.save(long, "lang")
    #expect(
      keeping.ask("/?saved=1", as: .json).text == Asked("/?" + long, as: .json).text)
  }

  @Test func severalAreCompared() {
    let keeping = Keeping()
    _ = keeping.save("set=budget=25000", "klein")
    _ = keeping.save("set=budget=40000", "groß")
    let page = keeping.ask("/compare?saved=klein&saved=gro%C3%9F")
    #expect(page.answer.status == .done)
    #expect(page.text.contains("klein") && page.text.contains("groß"))
  }

  @Test func deletingCanBeUndone() {
    let keeping = Keeping()
    _ = keeping.save("exclude=P03", "ohne Theater", by: Self.member)
    #expect(keeping.post("/saved/1/remove", [:], by: Self.other).answer.status == .notFound)
    #expect(keeping.post("/saved/1/remove", [:], by: Self.member).answer.status == .seeOther)
    #expect(keeping.ask("/?saved=ohne%20Theater").answer.status == .notFound)
    #expect(keeping.ask("/saved", by: Self.member).text.contains("/saved/1/restore"))
    #expect(!keeping.ask("/saved", by: Self.other).text.contains("/saved/1/restore"))
    #expect(keeping.post("/saved/1/restore", [:]).answer.status == .seeOther)
    #expect(keeping.ask("/?saved=ohne%20Theater").answer.status == .done)
  }

  @Test func namesAreOnesAndBelongToSomebody() {
    let keeping = Keeping()
    _ = keeping.save("exclude=P03", "A", by: Self.member)
    #expect(keeping.save("exclude=P04", "A", by: Self.other).answer.status == .badRequest)
    #expect(keeping.save("exclude=P04", "A", by: Self.member).answer.status == .seeOther)
    #expect(keeping.ask("/?saved=A", as: .json).text == Asked("/?exclude=P04", as: .json).text)
    for name in ["", "  ", "a\u{202E}b", "x\ny", String(repeating: "x", count: 81)] {
      #expect(keeping.save("exclude=P03", name).answer.status == .badRequest, "\(name)")
    }
    #expect(keeping.save("", "nichts").answer.status == .badRequest)
    #expect(keeping.save("set=budget=viel", "Unsinn").answer.status == .badRequest)
    #expect(keeping.save("exclude=P77", "Unsinn").answer.status == .badRequest)
    #expect(keeping.state.entries.count == 2)
  }

  /// From what only the administration may try, a member would learn single points.
  @Test func whatAMemberMayNotTryItDoesNotSee() {
    let keeping = Keeping()
    _ = keeping.save("without=m3", "ohne Nummer drei")
    #expect(keeping.ask("/saved").text.contains("ohne Nummer drei"))
    #expect(!keeping.ask("/saved", by: Self.member).text.contains("ohne Nummer drei"))
    #expect(keeping.ask("/?saved=1", by: Self.member).answer.status == .notFound)
    #expect(keeping.ask("/compare?saved=1", by: Self.member).answer.status == .notFound)
    #expect(keeping.save("without=m3", "x", by: Self.member).answer.status == .forbidden)
    for page in ["/saved", "/history", "/?saved=1", "/saved/1.yaml"] {
      #expect(keeping.ask(page, by: .everybody).answer.status == .forbidden, "\(page)")
    }
    #expect(keeping.save("exclude=P03", "y", by: .everybody).answer.status == .forbidden)
  }

  @Test func whatWasSavedForOtherFilesSaysSo() {
    let keeping = Keeping()
    _ = keeping.save("exclude=P03", "alt")
    keeping.pages = Self.pages { $0.replacing("budget: 30000", with: "budget: 31000") }
    for page in ["/?saved=alt", "/compare?saved=alt"] {
      let asked = keeping.ask(page)
      #expect(asked.answer.status == .outdated && asked.text.contains("exclude=P03"), "\(page)")
    }
    #expect(keeping.ask("/saved").text.contains("für eine frühere Fassung"))
    _ = keeping.save("exclude=P03", "alt")
    #expect(keeping.ask("/?saved=alt").answer.status == .done)
  }

  // MARK: The meeting

  @Test func everybodySeesWhatIsShownInTheMeeting() {
    let keeping = Keeping()
    #expect(keeping.ask("/meeting", by: Self.member).answer.status == .done)
    #expect(
      keeping.post("/meeting", ["what": "exclude=P06"], by: Self.member).answer.status == .forbidden
    )
    #expect(keeping.post("/meeting", ["what": "exclude=P06"]).answer.location == "/meeting")
    let page = keeping.ask("/meeting", by: Self.member)
    #expect(page.text.contains("<h1>ohne P06</h1>") && page.text.contains("P06</b>"))
    #expect(!page.text.contains("Kammerchor") && !page.text.contains("Wieder den Vorschlag"))
    #expect(
      keeping.ask("/meeting", as: .json, by: Self.member).text
        == Asked("/?exclude=P06", as: .json, by: Self.member).text)
    // It would tell everybody what single members gave.
    #expect(keeping.post("/meeting", ["what": "without=m3"]).answer.status == .forbidden)
    #expect(keeping.post("/meeting", ["what": ""]).answer.status == .seeOther)
    #expect(!keeping.ask("/meeting").text.contains("ohne P06"))
    #expect(keeping.ask("/meeting", by: .everybody).answer.status == .forbidden)
  }

  // MARK: The decision

  /// The worked round with other rules; suspicions of double funding are settled unless they are to stay open.
  private static func pages(
    settled: Bool = true, _ change: (String) -> String = { $0 }
  ) -> RoundPages {
    var files: [String: [UInt8]] = [:]
    for name in ["round.yaml", "applications.csv", "scores.csv", "association.csv", "recusals.csv"]
    {
      let path = "\(Asked.folder)/\(name)"
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let isRules = name == "round.yaml"
      let isOpen = name == "association.csv" && settled
      let changed = isRules ? change(text) : text
      files[name] = Array(
        (isOpen
          ? changed.replacing("2.790,00;2023;;", with: "2.790,00;2023;P13;different") : changed)
          .utf8)
    }
    return RoundPages(ParsedRound(files: files))
  }

  @Test func aSuspicionIsAnsweredInTheRoundsFile() throws {
    let keeping = Keeping()
    keeping.pages = Self.pages(settled: false)
    let shown = keeping.ask("/decision")
    #expect(shown.text.contains("Chorkonzert im Dom") && shown.text.contains("Chorkonzrt im Dom"))
    #expect(!keeping.ask("/decision", by: Self.member).text.contains("/decision/suspicion"))
    #expect(keeping.post("/decision", [:]).answer.status == .outdated, "something is open")
    let fields: KeyValuePairs = ["application": "P13", "row": "V3", "decision": "different"]
    #expect(
      keeping.post("/decision/suspicion", fields, by: Self.member).answer.status == .forbidden)
    let answered = keeping.post("/decision/suspicion", fields)
    let written = try #require(answered.answer.draft?.roundFile)
    #expect(written.file.name == "association.csv" && written.former?.count == 64)
    let text = String(decoding: written.file.bytes, as: UTF8.self)
    #expect(
      text.contains(
        "Chorkonzrt im Dom von Guarda;Kammerchor Siegklang;\"2.790,00\";2023;P13;different"))
    #expect(text.contains("\"1.400,00\""), "other cells stay as they are")
    #expect(
      keeping.state.entries.last?.event
        == .judged(first: "P13", second: "V3", decision: "different"))
    for wrong: KeyValuePairs<String, String> in [
      ["application": "P01", "row": "V3", "decision": "same"],
      ["application": "P13", "other": "P14", "decision": "same"],
    ] {
      #expect(keeping.post("/decision/suspicion", wrong).answer.status == .outdated)
    }
    #expect(
      keeping.post(
        "/decision/suspicion", ["application": "P13", "row": "V3", "decision": "perhaps"]
      )
      .answer.status == .notFound)
  }

  @Test func aDecisionNeedsAReasonForEachDeparture() throws {
    let keeping = Keeping()
    keeping.pages = Self.pages()
    let form = keeping.ask("/decision?exclude=P06")
    #expect(form.text.contains(#"name="award.P06" value="0,00""#))
    let refused = keeping.post("/decision?exclude=P06", ["award.P06": "0,00", "reason.P06": " "])
    #expect(refused.answer.status == .badRequest && refused.answer.draft == nil)
    #expect(refused.text.contains("P06") && refused.text.contains(#"class="notice wrong""#))
    let mistyped = keeping.post("/decision", ["award.P06": "viel", "reason.P06": "weil"])
    #expect(mistyped.answer.status == .badRequest && mistyped.text.contains(#"value="viel""#))
    #expect(
      keeping.post("/decision", ["award.P06": "0"], by: Self.member).answer.status == .forbidden)
  }

  @Test func aDecisionIsFrozenWithItsPaper() throws {
    let keeping = Keeping()
    keeping.pages = Self.pages()
    _ = keeping.save("exclude=P06", "ohne Orchester")
    let decided = keeping.post(
      "/decision?exclude=P06",
      ["award.P06": "0,00", "reason.P06": "Der Ausschuss\nwünscht „anderes“; =1+1"])
    #expect(decided.answer.location == "/decision")
    let draft = try #require(decided.answer.draft)
    #expect(draft.files.first?.name == "decision.html")
    let files = Dictionary(uniqueKeysWithValues: draft.files.map { ($0.name, $0) })
    func text(_ name: String) -> String {
      String(decoding: files[name]?.bytes ?? [], as: UTF8.self)
    }
    #expect(text("decision.csv").contains("Der Ausschuss wünscht „anderes“; =1+1"))
    #expect(text("decision.html").contains("wünscht „anderes“"))
    #expect(text("record.json").contains(#""archive":{"entries":1,"head":"digest 1"}"#))
    #expect(text("decision.html").contains("digest 1"))
    let page = keeping.ask("/decision", by: Self.member)
    #expect(page.text.contains("/history/2/decision.html") && !page.text.contains("award.P06"))
    #expect(keeping.ask("/history").text.contains("/history/2/record.json"))
  }

  @Test func theHistoryIsTheSameInBothForms() {
    let keeping = Keeping()
    _ = keeping.save("exclude=P03", "<b>fett</b>", by: Self.member)
    let page = keeping.ask("/history")
    #expect(page.text.contains("&lt;b&gt;fett") && !page.text.contains("<b>fett"))
    #expect(keeping.ask("/history", as: .json).text.contains(#""schema" : "korridor/history/1""#))
  }

  /// Who among the members saved what is nobody's business but the administration's and their own.
  @Test(arguments: [PageForm.page, .json])
  func membersDoNotLearnWhoSavedWhat(form: PageForm) {
    let keeping = Keeping()
    _ = keeping.save("exclude=P03", "ohne Theater", by: Self.member)
    for page in ["/saved", "/history"] {
      #expect(keeping.ask(page, as: form).text.contains("m1") || form == .page, "\(page)")
      let seen = keeping.ask(page, as: form, by: Self.other).text
      #expect(seen.contains("ohne Theater") && !seen.contains("m1"), "\(page)")
    }
    #expect(keeping.ask("/history", as: .json, by: Self.member).text.contains("member:m1"))
  }
}
