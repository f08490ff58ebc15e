// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What a round begins with: rules with remarks and blanks to fill in, and tables with their headers.
package struct StarterRound: Sendable {
  private let say: Localizer

  package init(_ language: Round.Language) {
    say = Localizer(language)
  }

  /// What the workbook is called, and the folder.
  package var name: String { say("runde", "round") }

  package var applications: String {
    say(
      "Antrag;Titel;Antragsteller;Korridor;Partnerstadt;Beantragt;Gesamtkosten;Mindestbetrag;Eingang;Kontakt",
      "id;title;applicant;corridor;partner;requested;total-cost;minimum;received;contact")
  }

  package var scores: String {
    say(
      "Mitglied;Antrag;idea;feasibility;encounter", "member;application;idea;feasibility;encounter")
  }

  package var association: String {
    say(
      "Nr;Titel;Antragsteller;Betrag;Jahr;Antrag;Entscheidung",
      "id;title;applicant;amount;year;application;decision")
  }

  package var recusals: String {
    say("Mitglied;Antrag;Antragsteller;Grund", "member;application;applicant;reason")
  }

  /// What a key of the rules is for, for whoever fills in its value.
  package func explanation(of key: String) -> String? {
    explanations.first { $0.key == key }?.text
  }

  private var explanations: KeyTexts {
    [
      KeyText("name", say("Name der Runde", "name of the round")),
      KeyText("year", say("Jahr", "year")),
      KeyText("language", say("Sprache der Berichte: de oder en", "language of reports: de or en")),
      KeyText(
        "budget",
        say(
          "AUSFÜLLEN: städtische Mittel in Euro", "FILL IN: the city's money in euro")),
      KeyText("reserve", say("wird zurückgehalten, in Euro", "held back, in euro")),
      KeyText(
        "call.opens", say("AUSFÜLLEN: erster Tag, JJJJ-MM-TT", "FILL IN: first day, YYYY-MM-DD")),
      KeyText(
        "call.closes",
        say(
          "AUSFÜLLEN: letzter Tag, bis Mitternacht", "FILL IN: last day, until midnight")),
      KeyText(
        "corridors.A.name",
        say(
          "Themenkorridore: umbenennen, ergänzen oder streichen, je Korridor ein Kürzel wie A",
          "thematic corridors: rename, add or remove some, each with an id such as A")),
      KeyText(
        "corridors.A.share",
        say(
          "angestrebter Anteil am verfügbaren Geld", "share of the available money that is aimed at"
        )),
      KeyText(
        "balance.weight",
        say(
          "so viele Punkte wiegt ein Prozentpunkt, der einem Korridor fehlt",
          "as many points weighs a percentage point that a corridor lacks")),
      KeyText(
        "balance.measure",
        say(
          "total: alle Rückstände zusammen zählen; worst: nur der größte",
          "total: what all corridors lack counts; worst: only the largest lack")),
      KeyText(
        "criteria.idea.name",
        say(
          "Kriterien: umbenennen, ergänzen oder streichen; ihre Kürzel sind Spalten der Punkte",
          "criteria: rename, add or remove some; their ids are columns of the scores")),
      KeyText(
        "criteria.idea.weight", say("Gewicht in der Punktzahl", "weight in the score")),
      KeyText("criteria.idea.max", say("höchste Punktzahl", "most points")),
      KeyText(
        "committee.m1.name",
        say(
          "AUSFÜLLEN: Name des Mitglieds; Mitglieder ergänzen oder streichen",
          "FILL IN: name of the member; add or remove members")),
      KeyText(
        "scores.aggregate",
        say(
          "wie aus den Punkten der Mitglieder eine Zahl wird: mean, median oder trimmed",
          "how the members' points become one number: mean, median or trimmed")),
      KeyText(
        "scores.quorum",
        say(
          "so viele Mitglieder müssen ein Kriterium mindestens bewerten",
          "as many members must score a criterion at least")),
      KeyText(
        "scores.decimals",
        say("Nachkommastellen der Punktzahl, 0 bis 2", "decimals of the score, 0 to 2")),
      KeyText(
        "funding.max-rate",
        say(
          "höchstens so viel Prozent der Gesamtkosten", "at most this percentage of the total cost")
      ),
      KeyText(
        "ties",
        say(
          "was bei Gleichstand entscheidet; das Los erst ziehen, wenn die Punkte feststehen",
          "what decides ties; draw the lot only when the points are fixed")),
    ]
  }

  /// round.yaml with a remark behind each line that needs one.
  package var rules: String {
    func remark(_ key: String) -> String { explanation(of: key).map { "   # " + $0 } ?? "" }
    let member = say("Mitglied", "Member")
    return """
      # \(say("Eine neue Förderrunde. Was hinter # steht, ist nur Erläuterung.", "A new funding round. What stands behind # only explains."))
      # \(say("Vor dem ersten Rechnen: korridor check, dann alles ausfüllen, was AUSFÜLLEN heißt.", "Before anything is computed: korridor check, and fill in what says FILL IN."))

      name: "\(say("Förderrunde", "Funding round"))"\(remark("name"))
      language: \(say("de", "en"))\(remark("language"))

      budget: \(remark("budget"))
      reserve: 0.00\(remark("reserve"))
      call:
        opens: \(remark("call.opens"))
        closes: \(remark("call.closes"))

      # \(say("Die Themenkorridore; beliebig viele. share: angestrebter Anteil.", "The thematic corridors, any number. share: the share that is aimed at."))
      # \(say("Möglich sind auch floor und cap: Unter- und Obergrenze in Prozent.", "floor and cap are possible too: bounds in percent."))
      corridors:
        - {id: A, name: "\(say("Schulen/Bildung", "Schools/Education"))", share: 25}
        - {id: B, name: "\(say("Kultur", "Culture"))", share: 25}
        - {id: C, name: "\(say("Wirtschaftsförderung", "Business development"))", share: 25}
        - {id: D, name: "\(say("Begegnung", "Encounter"))", share: 25}

      balance: {weight: 5, measure: total}\(remark("balance.weight"))

      # \(say("Kriterien: wonach die Mitglieder Punkte geben.", "Criteria: what members give points for."))
      criteria:
        - {id: idea, name: "\(say("Idee", "Idea"))", weight: 2, max: 10}
        - {id: feasibility, name: "\(say("Umsetzungspotenzial", "Feasibility"))", weight: 3, max: 10}
        - {id: encounter, name: "\(say("Begegnung der Menschen", "Encounter of people"))", weight: 2, max: 10}

      # \(say("AUSFÜLLEN: die Mitglieder mit Namen; ergänzen oder streichen.", "FILL IN: the members by name; add or remove some."))
      committee:
        - {id: m1, name: "\(member) 1"}
        - {id: m2, name: "\(member) 2"}
        - {id: m3, name: "\(member) 3"}
        - {id: m4, name: "\(member) 4"}
        - {id: m5, name: "\(member) 5"}

      scores: {aggregate: mean, quorum: 3, decimals: 1}\(remark("scores.quorum"))
      funding: {max-rate: 75}\(remark("funding.max-rate"))
      ties: [more-projects, smaller-spend, earlier-received, lot]\(remark("ties"))

      """
  }
}

private typealias KeyTexts = [KeyText]

private struct KeyText {
  let key: String
  let text: String

  init(_ key: String, _ text: String) {
    (self.key, self.text) = (key, text)
  }
}
