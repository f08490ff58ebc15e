// SPDX-License-Identifier: GPL-3.0-or-later

/// A round with every rule, every table and what is easily lost: cents, umlauts, zeros before ids, blanks, days.
enum EveryRule {
  static let files: [String: [UInt8]] = texts.mapValues { Array($0.utf8) }

  private static let texts = [
    "round.yaml": #"""
    name: "Förderung »Bürger & Künste« — 1. Runde"
    year: 2026
    language: de
    budget: 12345.67
    reserve: 45.06
    pilot: false
    call: {opens: 2026-05-29, closes: 2026-06-14}
    corridors:
      - {id: "01", name: "Übermut/Ärger", share: 33.33, floor: 5.5, cap: 80}
      - {id: B.2, name: Größe, share: 66.67, floor-amount: 100.01, cap-amount: 9999.99}
    balance: {weight: 2.5, measure: worst}
    criteria:
      - {id: idee, name: "Idee, neu", weight: 2, max: 10}
      - {id: k-2, name: Umsetzung, weight: 1.5, max: 5, minimum: 1.25}
    committee: [{id: m1, name: Jörg Ä.}, {id: m2, name: "Zoë Ö."}, {id: m3, name: "007"}]
    scores: {aggregate: trimmed, calibrate: offset, quorum: 2, decimals: 2, minimum: 12.5}
    funding: {levels: [100, 62.5], max-rate: 87.5, max-award: 4321.09, award-step: 0.05, value: euro}
    resources: [{id: stunden, name: Personalstunden, capacity: 99.5}, {id: raum, name: Räume, capacity: 3}]
    limits:
      - {by: applicant, max-count: 3}
      - {by: partner, max-share: 90}
      - {by: partner, min-groups: 1}
      - {by: Ort, max-amount: 9876.54}
      - {by: Ort, max-count: 4}
    alternatives: [["003", "004"]]
    requires: [{application: "005", needs: "001"}, {application: "006", needs: ["001", "002"]}]
    association: {name: "der Förderverein Ä & Ö", tasks: include}
    ties: [smaller-spend, "criterion:k-2", earlier-received, more-projects, lot]
    lot: {seed: "007 = »1«", source: "gezogen am 17.06.2026"}
    paper:
      committee: Ausschuss für Städtepartnerschaften
      date: 2026-07-01
      number: "0815/26"
      reference: "Ä-1"
      public: false
      giver: Kreisstadt Siegburg
      office: Amt für Öffentliches
      route: "Rat, Ausschuss"
      account: "0410.531800"
      cover: "Deckung: Haushalt 2026"
      wording: inclusive

    """#,
    "applications.csv": #"""
    Antrag;Titel;Antragsteller;Korridor;Partnerstadt;Beantragt;Gesamtkosten;Mindestbetrag;stunden;raum;Eingang;Aufgabe;Status;Bewilligt;applicant-kind;Ort;Kontakt;iban
    001;Käse & Öl, groß;Verein Ä;01;Guarda;1.234,56;2.000,01;500,5;1,5;0;30.05.2026 09:14;new;;;;Süd;Frau Ü;DE02 1203
    002;"=1+1 ""laut""";Verein Ö e. V.;B.2;Nogent-sur-Marne;999,99;1.500;;0;1;2026-06-01;new;open;;organisation;Nord;;
    003;Straße;Ahmet Ünal;B.2;;800,05;900;;2,25;0;2026-06-02 10:00;association;;;person;Süd;0176 123;
    004;'s Fest;Verein Ä;01;Guarda;700;801;300;1;0;2026-06-14 23:59;;;;;Süd;;
    005;Zwei  Blanks;Chor ßß;01;Boleslawiec;450,45;600;;0,01;0;2026-06-03;;;;;;;
    006;+49 2241 – Ruf an;Chor Süd;B.2;Guarda;0;0,01;;3;1;2026-06-04;;;;;Nord;;
    007;Bewilligtes;Schule Nord;B.2;Orestiada;500;700;;5;0;2026-05-29;new;granted;456,78;;Nord;;
    008;Zurück;Verein Ü;01;;100;200;;0;0;2026-06-05;;withdrawn;;;;;

    """#,
    "scores.csv": #"""
    member;application;criterion;points
    m1;001;idee;7,5
    m2;001;idee;8
    m3;001;idee;
    m1;001;k-2;4,25
    m2;001;k-2;3
    m1;002;idee;6
    m2;002;idee;9,5
    m3;002;idee;10
    m1;002;k-2;5
    m3;002;k-2;2,5
    m1;003;idee;5
    m2;003;idee;5
    m1;003;k-2;2
    m2;003;k-2;3
    m1;004;idee;6
    m3;004;idee;7
    m1;004;k-2;2
    m3;004;k-2;2
    m1;005;idee;9
    m2;005;idee;9
    m1;005;k-2;4
    m2;005;k-2;4
    m2;006;idee;3
    m3;006;idee;4
    m2;006;k-2;1,5
    m3;006;k-2;1,5

    """#,
    "association.csv": #"""
    id;title;applicant;amount;year;application;decision
    V1;Käsefest im Süden;Verein Ärger;1.400,05;2026;;
    V2;Öl & Essig;Förderkreis;77,70;;005;different

    """#,
    "recusals.csv": #"""
    member;application;applicant;reason
    m3;003;;"Ist verwandt; „sehr“"
    m2;;Schule Nord;Vorstand

    """#,
    "duplicates.csv": #"""
    first;second;decision
    001;004;different
    Chor ßß;Chor Süd;different

    """#,
    "what-if/größer.yaml": #"""
    # Mehr Geld für »alle«.
    budget: 20000.05
    corridors: [{id: B.2, cap-amount: 15000.00}]

    """#,
  ]
}
