// SPDX-License-Identifier: GPL-3.0-or-later

extension HelpWords {
  /// What commands and options are about, by its English text.
  static let german: [String: String] = [
    "Propose an allocation: who gets what, per corridor, with a reason for everyone.":
      """
    Eine Verteilung vorschlagen: wer was bekommt, je Korridor, mit einer Begründung für \
    alle.
    """,
    "Stop after this long and show the best allocation found by then (exit code 3).":
      """
    Nach dieser Zeit aufhören und die beste bis dahin gefundene Verteilung zeigen (Exit-Code \
    3).
    """,
    "How much to explain: none, brief, full, or all (for everyone what request or how much more money "
      + "would win). Default: full up to 300 applications, else brief.":
      """
    Wie viel begründet wird: none (nichts), brief (kurz), full (ganz) oder all (für alle \
    auch, mit welchem Betrag oder wie viel mehr Geld sie dabei wären). Ohne Angabe full bis \
    300 Anträge, sonst brief.
    """,
    "Write the record (record.json) into this folder, for anybody to verify.":
      "Das Protokoll (record.json) in diesen Ordner schreiben, damit alle es prüfen können.",
    "Print how long each stage took, as one line of JSON on standard error.":
      """
    Ausgeben, wie lange jeder Schritt gedauert hat, als eine Zeile JSON in der \
    Fehlerausgabe.
    """,
    "Write a score sheet for each member: a workbook to send out and get back.":
      "Für jedes Mitglied einen Bewertungsbogen schreiben: eine Arbeitsmappe zum Verschicken.",
    "Read and validate everything, report all that is wrong, solve nothing.":
      "Alles lesen und prüfen, alles nennen, was falsch ist, nichts berechnen.",
    "The overlays in the round's what-if folder are checked too.":
      "Auch die Dateien im Ordner what-if der Runde werden geprüft.",
    "The round beside its what-ifs: who enters, who leaves, what it costs.":
      "Die Runde neben ihren Was-wäre-wenn: wer hinzukommt, wer herausfällt, was es kostet.",
    "Stop after this long and show the best found by then (exit code 3).":
      """
    Nach dieser Zeit aufhören und das Beste zeigen, was bis dahin gefunden ist (Exit-Code \
    3).
    """,
    "How much the JSON explains in each scenario: none, brief or full.":
      "Wie viel das JSON je Szenario begründet: none (nichts), brief (kurz) oder full (ganz).",
    "Everything about one application: why, what instead, and what would change it.":
      "Alles zu einem Antrag: warum, was stattdessen und was es ändern würde.",
    "The id of the application.":
      "Die Kennung des Antrags.",
    "Who may read it: everybody (the default; persons have pseudonyms), or the administration "
      + "(with members' points).":
      """
    Für wen es ist: für alle (ohne Angabe; Personen haben Decknamen) oder für die Verwaltung \
    (mit den Punkten der Mitglieder).
    """,
    "Stop after this long; what was not worked out by then says so (exit code 3 where the "
      + "allocation itself is not proved).":
      """
    Nach dieser Zeit aufhören; was bis dahin nicht berechnet ist, ist so gekennzeichnet \
    (Exit-Code 3, wenn die Verteilung selbst nicht nachgewiesen ist).
    """,
    "The whole round as one file (xlsx, ods, pb), or its integer program for other solvers (lp, mps).":
      """
    Die ganze Runde als eine Datei (xlsx, ods, pb), oder ihr ganzzahliges Programm für andere \
    Löser (lp, mps).
    """,
    "Open the page on which what-ifs are tried, compared and decided.":
      "Die Seite öffnen, auf der Was-wäre-wenn probiert, verglichen und beschlossen werden.",
    "The port. Default: 8765, or the next free one; 0: any.":
      "Der Port. Ohne Angabe 8765 oder der nächste freie; 0: irgendeiner.",
    "Open the page in a browser.": "Die Seite im Browser öffnen.",
    "Print a link for each member who has none: an id, a tab, the link. Each holds for 60 days.":
      """
    Für jedes Mitglied ohne Link einen ausgeben: Kennung, Tabulator, Link. Jeder gilt 60 Tage.
    """,
    "Take this member's link and end its sessions, also those of a running server; then end.":
      """
    Den Link dieses Mitglieds widerrufen und seine Anmeldungen beenden, auch die eines laufenden Servers; \
    dann enden.
    """,
    "Let everybody see what is public: no names, no single points.":
      "Alle sehen lassen, was öffentlich ist: keine Namen, keine einzelnen Punkte.",
    "The address under which a proxy with TLS offers the page.":
      "Die Adresse, unter der ein Proxy mit TLS die Seite anbietet.",
    "Answer one request on standard output, without a server, and end. Exit code by its status: 65 "
      + "nothing there or wrongly asked, 4 the rules contradict each other, 3 a limit was hit.":
      """
    Eine Anfrage in der Standardausgabe beantworten, ohne Server, und enden. Exit-Code nach ihrem Status: \
    65 dort ist nichts oder falsch gefragt, 4 die Regeln widersprechen einander, 3 eine Grenze war erreicht.
    """,
    "Show what was saved and decided on the page, and check that nothing of it was changed.":
      "Zeigen, was auf der Seite gespeichert und beschlossen wurde, und prüfen, dass nichts davon geändert ist.",
    "Erase the names of this entry for good: its title and who made it. The digests still hold.":
      """
    Die Namen dieses Eintrags endgültig löschen: seinen Titel und wer ihn anlegte. Die Prüfsummen gelten weiter.
    """,
    "The language of messages: de or en. Default: de.":
      "Die Sprache der Meldungen: de oder en. Ohne Angabe de.",
    "Begin a round: forms to fill in, as a workbook and as a folder.":
      "Eine Runde beginnen: Vordrucke zum Ausfüllen, als Arbeitsmappe und als Ordner.",
    "An earlier round, whose rules are taken over.":
      "Eine frühere Runde, deren Regeln übernommen werden.",
    "The language of the forms: de or en. Default: de, or that of the earlier round.":
      "Die Sprache der Vordrucke: de oder en. Ohne Angabe de, oder die der früheren Runde.",
    "A round: write the form with which people apply to it, and nothing else.":
      "Eine Runde: nur das Formular schreiben, mit dem man sich für sie bewirbt.",
    "The format of that form. Default: xlsx.":
      "Das Format dieses Formulars. Ohne Angabe xlsx.",
    "Make a round's folder of a workbook or a .pb file, or take returned sheets into a round.":
      """
    Aus einer Arbeitsmappe oder .pb-Datei den Ordner einer Runde machen, oder zurückgesandte \
    Bögen in eine Runde übernehmen.
    """,
    "The workbook (.xlsx, .ods) or .pb file, or the folder with what came back.":
      "Die Arbeitsmappe (.xlsx, .ods) oder .pb-Datei, oder der Ordner mit dem, was zurückkam.",
    "The folder to write into, or the round that takes what came back.":
      "Der Ordner, in den geschrieben wird, oder die Runde, die das Zurückgekommene übernimmt.",
    "Also take sheets for an earlier state of the round, sheets older than what was taken, and points that differ "
      + "from those in the round.":
      """
    Auch Bögen übernehmen, die zu einem früheren Stand der Runde gehören oder älter sind als \
    schon übernommene, und Punkte, die von denen in der Runde abweichen.
    """,
    "Print what came of returned sheets and forms as JSON instead of text.":
      "Was aus zurückgekommenen Bögen und Formularen wurde, als JSON ausgeben.",
    "The file to write. Default: standard output.":
      "Die Datei, die geschrieben wird. Ohne Angabe die Standardausgabe.",
    "The round: its folder, a workbook (.xlsx, .ods), or a .pb file.":
      "Die Runde: ihr Ordner, eine Arbeitsmappe (.xlsx, .ods) oder eine .pb-Datei.",
    "The folder of the round.":
      "Der Ordner der Runde.",
    "The format.":
      "Das Format.",
    "The language of messages: de or en. Default: the round's own.":
      "Die Sprache der Meldungen: de oder en. Ohne Angabe die der Runde.",
    "Shards of a long analysis into one.":
      "Die Teile einer langen Untersuchung zu einem Ganzen.",
    "The files of all shards.":
      "Die Dateien aller Teile.",
    "The language of messages: de or en. Default: that of the shards.":
      "Die Sprache der Meldungen: de oder en. Ohne Angabe die der Teile.",
    "Also write pictures (SVG) and their data (CSV) into this folder; it is made if need be.":
      """
    Auch Bilder (SVG) und ihre Daten (CSV) in diesen Ordner schreiben; er wird angelegt, \
    wenn es ihn nicht gibt.
    """,
    "Write the council paper, the tables and the record into a folder.":
      "Vorlage, Tabellen und Protokoll in einen Ordner schreiben.",
    "The folder to write into.":
      "Der Ordner, in den geschrieben wird.",
    "Who may read it: everybody (the default; persons have pseudonyms), or the administration "
      + "(with contacts, recusals and members' points).":
      """
    Für wen es ist: für alle (ohne Angabe; Personen haben Decknamen) oder für die Verwaltung \
    (mit Kontakten, Befangenheiten und den Punkten der Mitglieder).
    """,
    "The decision as the committee took it: CSV with application, award, reason. Applications that it "
      + "does not name stay as proposed. Makes the final paper, proposal beside decision.":
      """
    Der Beschluss, wie ihn der Ausschuss gefasst hat: CSV mit application, award, reason. \
    Anträge, die es nicht nennt, bleiben wie vorgeschlagen. Ergibt das endgültige Papier, \
    Vorschlag neben Beschluss.
    """,
    "Propose a decision although something is still open; the paper is marked as a draft.":
      """
    Einen Beschluss vorschlagen, obwohl noch etwas offen ist; das Papier ist als Entwurf \
    gekennzeichnet.
    """,
    "Stop after this long and report the best allocation found by then (exit code 3).":
      """
    Nach dieser Zeit aufhören und über die beste bis dahin gefundene Verteilung berichten \
    (Exit-Code 3).
    """,
    "How long to search for the weights of balance at which another allocation would be the best; 0: not at all.":
      """
    Wie lange nach den Gewichten der Ausgeglichenheit gesucht wird, bei denen eine andere \
    Verteilung die beste wäre; 0: gar nicht.
    """,
    "Turns a funding round into a proposed, provably optimal allocation.":
      "Macht aus einer Förderrunde einen Vorschlag zur Verteilung, nachweislich den besten.",
    "Work as if this member were not on the committee. May be repeated.":
      "So rechnen, als wäre dieses Mitglied nicht im Gremium. Darf mehrfach stehen.",
    "The language of reports and messages: de or en. Default: the round's own.":
      "Die Sprache der Ausgaben und Meldungen: de oder en. Ohne Angabe die der Runde.",
    "Print JSON instead of text.":
      "JSON statt Text ausgeben.",
    "A what-if overlay, merged over round.yaml. May be repeated; later ones win.":
      "Eine Was-wäre-wenn-Datei, über round.yaml gelegt. Mehrmals möglich; die spätere gilt.",
    "Any key of round.yaml, such as balance.weight=2 or corridors.A.cap=30. May be repeated.":
      """
    Ein Schlüssel von round.yaml, etwa balance.weight=2 oder corridors.A.cap=30. Mehrmals \
    möglich.
    """,
    "Demand that this application be funded. May be repeated.":
      "Verlangen, dass dieser Antrag gefördert wird. Mehrmals möglich.",
    "Demand that this application not be funded. May be repeated.":
      "Verlangen, dass dieser Antrag nicht gefördert wird. Mehrmals möglich.",
    "Compute only this part, such as 2/7, and write it to --output; `korridor merge` joins them.":
      """
    Nur diesen Teil berechnen, etwa 2/7, und nach --output schreiben; `korridor merge` fügt \
    die Teile zusammen.
    """,
    "Where --shard writes its result.":
      "Wohin --shard sein Ergebnis schreibt.",
    "Leave one member out, core index, how firm each decision is.":
      "Ein Mitglied weglassen, Kernindex: wie fest jede Entscheidung steht.",
    "How many samples are drawn; 0: none.":
      "Wie viele Stichproben gezogen werden; 0: keine.",
    "What the samples are drawn with: the same number, the same samples.":
      "Womit die Stichproben gezogen werden: dieselbe Zahl, dieselben Stichproben.",
    "Stop after this long and keep what is finished (exit code 3).":
      "Nach dieser Zeit aufhören und behalten, was fertig ist (Exit-Code 3).",
    "Check a record without any solver.":
      "Ein Protokoll prüfen, ohne etwas zu berechnen.",
    "The record, or the folder in which it lies as record.json.":
      "Das Protokoll, oder der Ordner, in dem es als record.json liegt.",
    "Read this round too and compare all that the record rests on with it.":
      "Auch diese Runde lesen und alles, worauf das Protokoll beruht, mit ihr vergleichen.",
    "The language of messages: de or en.":
      "Die Sprache der Meldungen: de oder en.",
    "Every breakpoint of the balance weight, exactly; --frontier: all trade-offs.":
      """
    Jedes Gewicht der Ausgeglichenheit, bei dem sich die beste Verteilung ändert; mit \
    --frontier alle Ausgleiche.
    """,
    "Also every trade-off of points and balance that no other one surpasses.":
      "Auch jeder Ausgleich von Punkten und Ausgeglichenheit, den kein anderer übertrifft.",
    "Only weights up to this one: large ones are by far the hardest. Default: infinity.":
      """
    Nur Gewichte bis zu diesem: Große sind bei weitem die schwersten. Ohne Angabe: \
    unendlich.
    """,
    "The same with one key changed: funding.value=euro, balance.measure=worst. May be repeated.":
      """
    Dasselbe mit einem anderen Schlüssel: funding.value=euro, balance.measure=worst. \
    Mehrmals möglich.
    """,
    "Any numeric key of round.yaml from one value to another, such as budget=20000..40000.":
      """
    Ein Schlüssel von round.yaml mit einer Zahl, von einem Wert bis zu einem anderen, etwa \
    budget=20000..40000.
    """,
    "The share of one corridor in percent, such as A=20..40; the others divide the rest as before.":
      """
    Der Anteil eines Korridors in Prozent, etwa A=20..40; die anderen teilen den Rest wie \
    zuvor.
    """,
    "How many values --vary and --shares take, both ends included.":
      "Wie viele Werte --vary und --shares annehmen, beide Enden mitgezählt.",
  ]
}
