// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A round as a secretary keeps it in a spreadsheet.
enum OfficeRound {
  static let rules = """
    name: Bürgerfonds
    year: 2026
    language: de
    budget: 15000.00
    call: {opens: 2026-01-01, closes: 2026-03-01}
    corridors:
      - {id: J, name: Jugend, share: 40}
      - {id: K, name: Kultur, share: 35}
      - {id: N, name: Nachbarschaft, share: 25}
    criteria: [{id: nutzen, name: Nutzen, max: 10}, {id: plan, name: Umsetzung, max: 10}]
    committee: [{id: m1, name: Mitglied Eins}, {id: m2, name: Mitglied Zwei}]
    funding: {levels: [100, 50], max-rate: 80}

    """

  static let applications = """
    Antrag;Titel;Antragsteller;Korridor;Beantragt;Gesamtkosten;Mindestbetrag;Eingang
    001;Ferienspiele am Weiher;Jugendtreff Süd e.V.;J;2.400,00;3.200,00;1.200,00;03.02.2026
    002;Tore für den Bolzplatz;SV Blau-Weiß e.V.;J;1.850,00;2.500,00;;10.02.2026
    003;Chorkonzert im Hof;Kammerchor Öhr;K;2.100,00;2.800,00;;11.02.2026
    004;Lesenacht;Bücherei am Markt;K;900,00;1.300,00;;12.02.2026
    005;Nachbarschaftsfest;Straßenverein Müllergasse;N;1.200,00;1.600,00;;13.02.2026
    006;Werkbank für alle;Reparaturcafé;N;2.950,00;4.100,00;;14.02.2026

    """

  static let scores = """
    member;application;nutzen;plan
    m1;001;8;7
    m1;002;6;7,5
    m1;003;7;7
    m1;004;9;8
    m1;005;6;6
    m1;006;8;9
    m2;001;7;7
    m2;002;6;5
    m2;003;8;7
    m2;004;9;9
    m2;005;;
    m2;006;7;8

    """

  static let files: [String: String?] = [
    "round.yaml": rules, "applications.csv": applications, "scores.csv": scores,
    "association.csv": "id;title;applicant;amount;year\nV1;Sommerfest;Förderkreis;500,00;2026\n",
    "recusals.csv": "member;application;applicant;reason\nm2;005;;Vorstand\n",
  ]
}
