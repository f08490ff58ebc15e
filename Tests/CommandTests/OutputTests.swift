// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Wherever output and messages go, the process ends as it says, with a sentence.
@Suite struct OutputTests {
  private func shell(_ script: String) throws -> BuiltCommand.Result {
    let round = try PointedRound()
    defer { withExtendedLifetime(round) {} }
    return try BuiltCommand.shell(script, in: round.url)
  }

  /// Messages are lost, nothing else.
  @Test(arguments: ["2>&-", "2>/dev/full", "<&- 2>&-"])
  func messagesThatNobodyTakes(_ streams: String) throws {
    let result = try shell("$korridor allocate . --explain none --json \(streams)")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("{"))
  }

  /// A closed stream's number is not given to a file.
  @Test func messagesAreNotWrittenIntoFiles() throws {
    let result = try shell(
      "$korridor allocate . --explain none --output out >/dev/null 2>&- && $korridor verify out")
    #expect(result.code == 0, "\(result.output)")
  }

  @Test(arguments: [(">/dev/full", "there is no room left"), (">&-", "nobody takes the output")])
  func outputThatNobodyTakes(_ stream: String, _ sentence: String) throws {
    let result = try shell("$korridor allocate . --explain none --language en 2>&1 \(stream) >&2")
    #expect(result.code == 0 || result.code == 74)
    let asked = try shell(
      "exec 3>&1; $korridor allocate . --explain none --language en 2>&3 \(stream)")
    #expect(asked.code == 74)
    #expect(asked.output.contains("error: standard output: \(sentence)"), "\(asked.output)")
  }

  @Test func anyNumberOfColumns() throws {
    for columns in ["9223372036854775807", "100000000", "0", "-5", "x"] {
      let result = try shell("COLUMNS=\(columns) $korridor allocate . --explain none")
      #expect(result.code == 0)
      #expect(result.output.utf8.count < 100_000)
    }
  }

  @Test(arguments: [
    ("file", "this is a file, not a folder"), ("file/inside", "this is a file, not a folder"),
    ("/proc/korridor", "there is no folder for it"),
    ("/dev/null/x", "this is a file, not a folder"),
  ])
  func foldersThatCannotBeMade(_ folder: String, _ sentence: String) throws {
    for command in ["allocate . --explain none", "report . --weights-limit 0"] {
      let result = try shell("touch file; $korridor \(command) --language en --output \(folder)")
      #expect(result.code == 73)
      #expect(result.output.contains("error: \(folder): \(sentence)"), "\(result.output)")
    }
  }

  @Test(arguments: [
    ("round.yaml", "the round is read from this file"),
    ("./scores.csv", "the round is read from this file"),
    ("link", "the round is read from this file"),
    ("pipe", "this is a device or a pipe"), ("nowhere/shard", "there is no folder for it"),
    ("folder", "this is a folder"),
  ])
  func shardsGoIntoFilesOfTheirOwn(_ path: String, _ sentence: String) throws {
    let result = try shell(
      """
      mkfifo pipe; mkdir folder; ln -s applications.csv link; cp round.yaml before
      $korridor weights . --language en --vary budget=8000..9000 --steps 2 --shard 1/2 --output \(path)
      code=$?; cmp round.yaml before && test -p pipe && test -L link && exit $code
      """)
    #expect(result.code == 73)
    #expect(result.output.contains(sentence), "\(result.output)")
  }

  @Test func shardsAreFiles() throws {
    let result = try shell("mkfifo pipe; $korridor merge pipe /dev/zero --language en")
    #expect(result.code == 65)
    #expect(result.output.contains("pipe: cannot be read"))
  }

  @Test func namesThatAreNoUTF8() throws {
    let result = try shell(
      """
      name=$(printf 'r\\377'); mkdir "$name" && cp *.* "$name"; $korridor check "$name"; echo $?
      cd "$name" && $korridor check .; echo $?; touch "$name.csv"; cd .. && mv "$name" r
      $korridor check r --language en; echo $?
      """)
    let codes = result.output.split(separator: "\n").filter { Int($0) != nil }
    #expect(codes == ["64", "64", "0"], "\(result.output)")
    #expect(result.output.contains("is not in UTF-8. Rename"))
    #expect(result.output.contains(".csv: is no part of the round and was not read"))
  }
}
