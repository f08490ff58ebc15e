// SPDX-License-Identifier: GPL-3.0-or-later

extension Announcements {
  /// A sweep over a key on which nothing of the round depends.
  package func nothingVaries(_ key: String) -> String {
    say(
      "Fehler: --vary: \(say.shown(key)) ändert an der Runde nichts; erwartet: ein Schlüssel aus "
        + "round.yaml mit einer Zahl, wie budget oder corridors.A.cap",
      "error: --vary: \(say.shown(key)) changes nothing in the round; expected: a key of round.yaml "
        + "with a number, such as budget or corridors.A.cap")
  }

  /// A sample was to be divided, but nobody gave points.
  package var nothingToSample: String {
    say(
      "Fehler: --shard: Niemand hat Punkte vergeben, alle Punktzahlen stehen fest; eine Stichprobe gibt es "
        + "nicht. Bitte ohne --shard rechnen",
      "error: --shard: nobody gave points, all scores are finished; there is no sample. Run without "
        + "--shard")
  }

  /// Why files do not come to one analysis.
  package func line(_ problem: MergeProblem) -> String {
    say("Fehler: ", "error: ") + sentence(problem)
  }

  private func sentence(_ problem: MergeProblem) -> String {
    switch problem {
    case .unreadable(let file):
      say("\(file): lässt sich nicht lesen", "\(file): cannot be read")
    case .noShard(let file):
      say(
        "\(file): ist kein Teilergebnis; erwartet: eine Datei, die --shard geschrieben hat",
        "\(file): is no shard; expected: a file that --shard wrote")
    case .changed(let file):
      say(
        "\(file): wurde nach dem Schreiben verändert; bitte diesen Teil noch einmal rechnen",
        "\(file): was changed after it was written; compute this shard again")
    case .otherVersion(let file, let version, let own):
      say(
        "\(file): ist von Korridor \(version); erwartet: \(own). Bitte alle Teile mit "
          + "demselben Programm rechnen",
        "\(file): is of Korridor \(version); expected: \(own). Compute all shards with one "
          + "program")
    case .otherInput(let file, let input, let other):
      say(
        "\(file): rechnete mit einem anderen Inhalt von \(input) als \(other); bitte beide mit denselben "
          + "Dateien rechnen",
        "\(file): was computed from another content of \(input) than \(other); compute both from the "
          + "same files")
    case .otherAnalysis(let file, let other):
      say(
        "\(file): gehört zu einer anderen Auswertung als \(other); erwartet: dieselben Angaben und "
          + "gleich viele Teile",
        "\(file): belongs to another analysis than \(other); expected: the same options and as many "
          + "shards")
    case .overlap(let files, let shard):
      say(
        "\(say.all(files)) sind beide Teil \(shard); erwartet: jeder Teil einmal",
        "\(say.all(files)) are both shard \(shard); expected: each shard once")
    case .missing(let shards, let count):
      say(
        "Von \(count) Teilen fehlen: \(list(shards)); erwartet: alle",
        "of \(count) shards these are missing: \(list(shards)); expected: all of them")
    case .otherParts(let file, let missing) where missing.isEmpty:
      say(
        "\(file): enthält, was zu anderen Teilen gehört; bitte diesen Teil neu rechnen",
        "\(file): holds what belongs to other shards; compute this shard again")
    case .otherParts(let file, let missing):
      say(
        "\(file): ist unvollständig, es fehlen die Fälle \(list(missing)); bitte diesen Teil zu Ende "
          + "rechnen",
        "\(file): is incomplete, the cases \(list(missing)) are missing; compute this shard to its end"
      )
    }
  }

  private func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(10).map(String.init).joined(separator: ", ")
    return numbers.count > 10 ? shown + ", …" : shown
  }
}
