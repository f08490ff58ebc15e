// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DurableFiles
import Grants
import Korridor
import Papers
import Reports
import TerminalPages
import Wording

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: spoken("Write the council paper, the tables and the record into a folder."),
    discussion: spoken(
      """
      proposal.html is the paper, proposal.md the same to go on working with; allocation.xlsx and \
      allocation.csv are for the treasury, reasons.csv for form letters, \
      record.json for anybody who wants to verify, members.html for whoever asks how points become \
      money. proposal.pdf is added where WeasyPrint is found in PATH, proposal.docx where pandoc is. While double funding is suspected and nobody has \
      decided, no decision is proposed, unless as a draft.
      """))

  @OptionGroup var options: RoundOptions

  @Option(
    help: ArgumentHelp(spoken("The folder to write into."), valueName: "dir"),
    completion: .directory)
  var output: String

  @Flag(
    help: ArgumentHelp(
      spoken(
        "Who may read it: everybody (the default; persons have pseudonyms), or the administration "
          + "(with contacts, recusals and members' points).")))
  var readership: ReadershipFlag = .public

  @Option(
    help: ArgumentHelp(
      spoken(
        "The decision as the committee took it: CSV with application, award, reason. Applications that it "
          + "does not name stay as proposed. Makes the final paper, proposal beside decision."),
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var decided: String?

  @Flag(
    help: spoken(
      "Propose a decision although something is still open; the paper is marked as a draft."))
  var draft = false

  @Option(
    help: ArgumentHelp(
      spoken("Stop after this long and report the best allocation found by then (exit code 3)."),
      valueName: "seconds"))
  var timeLimit: TimeLimit?

  @Option(
    help: ArgumentHelp(
      spoken(
        "How long to search for the weights of balance at which another allocation would be the best; 0: not at all."
      ),
      valueName: "seconds"))
  var weightsLimit = 30

  func validate() throws {
    guard (0...1_000_000).contains(weightsLimit) else {
      throw ValidationError("--weights-limit must be from 0 to 1000000 seconds.")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let pipeline = PaperPipeline(
      limits: interruption.limits(deadline: timeLimit?.deadline),
      readership: readership.readership, isDraft: draft, weightsLimit: .seconds(weightsLimit))
    try Messages(options.language).reportingFailures {
      try Output.check(output)
      var request = options.request
      request.decision = decided
      let run = try pipeline.run(request, language: options.language)
      let messages = Messages(run.paper.language)
      messages.write(run.allocation.diagnostics)
      guard run.allocation.report.status != .infeasible else {
        try Output.write(run.allocation.report.text(on: .standardOutput))
        throw ExitCode.infeasible
      }
      let own = try run.files()
      let documents = run.documents()
      let files = own + documents.files
      try Output.write(files.map { .init(name: $0.name, bytes: $0.bytes) }, in: output)
      Output.remove(documents.missing, from: output)
      try Output.write(
        options.json
          ? run.json(of: files).rendered()
          : Announcements(run.paper.language).list(of: files.map(\.name), in: output))
      messages.write(
        run.notes + documents.notes, ofRoundIn: run.allocation.report.inputs)
      if let code = run.allocation.report.status.failure { throw code }
    }
  }
}

/// `--public` or `--internal`.
enum ReadershipFlag: String, EnumerableFlag {
  case `public`
  case `internal`

  var readership: Readership {
    switch self {
    case .public: .everybody
    case .internal: .administration
    }
  }
}
