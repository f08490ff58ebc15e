// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of the tables of a round, with the headers that German offices use.
enum TableColumns {
  static let applications = [
    Column("id", "Antrag", "Nr", required: true),
    Column("title", "Titel", required: true),
    Column("applicant", "Antragsteller", required: true),
    Column("corridor", "Korridor", required: true),
    Column("requested", "Beantragt", required: true),
    Column("applicant-kind", "Antragstellerart"),
    Column("partner", "Partnerstadt"),
    Column("total-cost", "Gesamtkosten"),
    Column("minimum", "Mindestbetrag"),
    Column("task", "Aufgabe"),
    Column("received", "Eingang"),
    Column("status"),
    Column("granted", "Bewilligt"),
    Column("score", "Punkte"),
  ]

  /// Columns that never reach a public output.
  static let privateApplications = [
    Column("contact", "Kontakt"),
    Column("email", "E-Mail"),
    Column("phone", "Telefon"),
    Column("iban"),
    Column("address", "Adresse", "Anschrift"),
  ]

  /// Columns of applications whose text a limit can name.
  static let limitable = [
    "title", "applicant", "applicant-kind", "corridor", "partner", "task", "status",
  ]

  static let member = Column("member", "Mitglied", required: true)
  static let application = Column("application", "Antrag", required: true)

  static let scores = [
    member, application,
    Column("criterion", "Kriterium", required: true),
    Column("points", "Punkte", required: true),
  ]

  static let wideScores = [member, application]

  static let association = [
    Column("id", "Nr", required: true),
    Column("title", "Titel", required: true),
    Column("applicant", "Antragsteller", required: true),
    Column("amount", "Betrag"),
    Column("year", "Jahr"),
    Column("application", "Antrag"),
    Column("decision", "Entscheidung"),
  ]

  static let duplicates = [
    Column("first", "Erster", "Antrag 1", required: true),
    Column("second", "Zweiter", "Antrag 2", required: true),
    Column("decision", "Entscheidung", required: true),
  ]

  static let decision = [
    application,
    Column("award", "Zuschuss", "Bewilligt", required: true),
    Column("reason", "Grund", "Begründung"),
  ]

  static let recusals = [
    member,
    Column("application", "Antrag"),
    Column("applicant", "Antragsteller"),
    Column("reason", "Grund"),
  ]
}
