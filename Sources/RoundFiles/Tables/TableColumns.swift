// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of the tables of a round, with the headers that German offices use.
enum TableColumns {
  static let applications = [
    Column(
      "id", "Antrag", "Nr",
      synonyms: ["Nr.", "Nummer", "Kennung", "Antragsnummer", "Antragsnr", "Antrags-Nr."],
      required: true),
    Column("title", "Titel", synonyms: ["Projekttitel", "Vorhaben", "Projekt"], required: true),
    Column(
      "applicant", "Antragsteller",
      synonyms: [
        "Antragsteller/in", "Antragsteller:in", "Antragsteller*in", "Antragstellerin",
        "Antragstellende", "AntragstellerIn", "Organisation", "Träger",
      ], required: true),
    Column("corridor", "Korridor", synonyms: ["Themenkorridor", "Themenfeld"], required: true),
    Column(
      "requested", "Beantragt",
      synonyms: [
        "Antragssumme", "Beantragte Summe", "Beantragter Betrag", "Beantragte Förderung",
        "Beantragte Mittel", "Antragsbetrag", "Beantragt (€)", "Beantragt in €",
        "Beantragt in Euro",
        "Requested amount", "Amount requested",
      ], required: true),
    Column("applicant-kind", "Antragstellerart"),
    Column("partner", "Partnerstadt"),
    Column(
      "total-cost", "Gesamtkosten",
      synonyms: [
        "Gesamtausgaben", "Projektkosten", "Gesamtkosten (€)", "Gesamtkosten in €", "Total costs",
      ]),
    Column(
      "minimum", "Mindestbetrag",
      synonyms: [
        "Mindestsumme", "Mindestförderung", "Mindestzuschuss", "Mindestbedarf", "Minimum amount",
      ]),
    Column("task", "Aufgabe"),
    Column(
      "received", "Eingang",
      synonyms: [
        "Eingangsdatum", "Eingegangen", "Eingegangen am", "Eingang am", "Antragseingang",
        "Posteingang", "Date received", "Received on",
      ]),
    Column("status"),
    Column("granted", "Bewilligt"),
    Column("score", "Punkte", synonyms: ["Punktzahl", "Gesamtpunktzahl"]),
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

  static let member = Column(
    "member", "Mitglied", synonyms: ["Gremienmitglied", "Jurymitglied"], required: true)
  static let application = Column(
    "application", "Antrag", synonyms: ["Antragsnummer", "Antragsnr", "Antrags-Nr."],
    required: true)

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
    Column("amount", "Betrag", synonyms: ["Förderbetrag", "Fördersumme", "Zuschuss"]),
    Column("year", "Jahr"),
    Column("application", "Antrag"),
    Column("decision", "Entscheidung"),
  ]

  static let duplicates = [
    Column("first", "Erster", "Antrag 1", required: true),
    Column("second", "Zweiter", "Antrag 2", required: true),
    Column("decision", "Entscheidung", required: true),
  ]

  static let received = [
    Column("file", "Datei", required: true),
    Column("sha256", required: true),
    Column("saved", "Gespeichert"),
    Column("member", "Mitglied"),
    Column("application", "Antrag"),
  ]

  static let decision = [
    application,
    Column("award", "Zuschuss", "Bewilligt", required: true),
    Column("reason", "Grund", "Begründung"), Column("decision", "Entscheidung"),
  ]

  /// What allocation.csv has beside those of a decision: a copy of it, edited, is a decision too.
  static let allocation = [
    Column("title", "Titel"),
    Column(
      "applicant", "Antragsteller", "Antragstellende"),
    Column("corridor", "Korridor"), Column("requested", "Beantragt"),
    Column("level in %", "Anteil in %"), Column("score", "Punktzahl"),
    Column("state", "Stand"), Column("proposed", "Vorgeschlagen"),
  ]

  static let recusals = [
    member,
    Column("application", "Antrag"),
    Column("applicant", "Antragsteller"),
    Column("reason", "Grund"),
  ]
}
