// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// Options that were given twice although only one of them can hold: the parser would take the last and
/// leave the others without a word.
enum RepeatedOptions {
  /// Those that mean something each time.
  private static let repeatable: Set<Substring> = [
    "--what-if", "--set", "--include", "--exclude", "--without-member", "--beside",
  ]

  /// - Throws: `ValidationError` that names the first.
  static func refuse(in arguments: some Sequence<String>) throws {
    var seen: Set<Substring> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = argument.prefix { $0 != "=" }
      guard repeatable.contains(name) || seen.insert(name).inserted else {
        throw ValidationError("\(name) is there twice. Give it once.")
      }
    }
  }
}
