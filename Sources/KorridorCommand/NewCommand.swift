// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor
import RoundFiles

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: spoken("Begin a round: forms to fill in, as a workbook and as a folder."),
    discussion: spoken(
      """
      Asks nothing. Writes a workbook and, beside it, a folder with round.yaml and tables, both with \
      remarks on what to fill in: take the one that you like better, and delete the other. Then `korridor \
      check` says what is still missing. With --from, last year's rules are taken over, and only what \
      belongs to one year is blank. With --form, writes the application form of a round \
      instead; `korridor import` makes applications of those that come back. Files that are there already are \
      never replaced.
      """))

  @Argument(
    help: ArgumentHelp(spoken("The folder to write into."), valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      spoken("An earlier round, whose rules are taken over."), valueName: "round"),
    completion: .directory)
  var from: String?

  @Option(
    help: ArgumentHelp(
      spoken("A round: write the form with which people apply to it, and nothing else."),
      valueName: "round"),
    completion: .directory)
  var form: String?

  @Option(
    help: ArgumentHelp(spoken("The format of that form. Default: xlsx."), valueName: "xlsx|ods"))
  var format: WorkbookFormat?

  @Option(
    help: ArgumentHelp(
      spoken("The language of the forms: de or en. Default: de, or that of the earlier round."),
      valueName: "de|en"))
  var language: Round.Language?

  func validate() throws {
    if form != nil, from != nil || language != nil {
      throw ValidationError(
        "--from and --language do not go with --form: the round has its language.")
    }
    if format != nil, form == nil {
      throw ValidationError("--format goes with --form only.")
    }
    guard from != nil, language != nil else { return }
    throw ValidationError("--language does not go with --from: the earlier round has its language.")
  }

  func run() throws {
    try Messages(language).reportingFailures {
      try Output.check(output)
      if let form {
        let start = try RoundStart.form(of: ParsedRound(at: form), as: format ?? .xlsx)
        return try Messages(start.language).reportingFailures { try write(start.files) }
      }
      guard let from else { return try write(try RoundStart.fresh(in: language ?? .de)) }
      let next = try RoundStart.following(ParsedRound(at: from))
      try Messages(next.language).reportingFailures {
        Messages(next.language).write(next.diagnostics)
        try write(next.files)
      }
    }
  }

  private func write(_ files: [RoundStart.File]) throws {
    try NewFiles(in: output).write(files.map { ($0.name, $0.bytes) })
    try Output.write(NewFiles.list(files.map(\.name), in: output))
  }
}
