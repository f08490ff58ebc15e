// SPDX-License-Identifier: GPL-3.0-or-later

extension HelpWords {
  /// What the commands do in detail, by its English text.
  static let germanDetails: [String: String] = [
    """
    The first scenario is the round as its files have it. Each --what-if is a scenario of its own; \
    --set, --include, --exclude and --without-member hold in all of them. Without --what-if they are \
    one scenario. \
    Without any of these, every file of the round's what-if folder is a scenario.

    A tied scenario lists its undecided applications, one that cannot be solved its conflict; the \
    others are compared all the same. The exit code is the highest of all scenarios: 0 all proved \
    and decided, 3 one is not decided, 4 the rules of one contradict each other.
    """: """
    Das erste Szenario ist die Runde nach ihren Dateien. Jedes --what-if ist ein eigenes \
    Szenario; --set, --include, --exclude und --without-member gelten in allen. Ohne --what-if sind sie ein \
    Szenario. Ohne all das ist jede Datei im Ordner what-if der Runde ein Szenario.

    Ein Szenario mit Gleichstand nennt seine offenen Anträge, eines, das nicht lösbar ist, \
    seinen Widerspruch; die anderen werden trotzdem verglichen. Der Exit-Code ist der höchste \
    aller Szenarien: 0 alle nachgewiesen und entschieden, 3 eines ist nicht entschieden, 4 die \
    Regeln eines Szenarios widersprechen einander.
    """,
    """
    Show too what usual practices would give: a ranking list until the money ends, and first come, \
    first served. They are no proposals; the rules that they break are named.
    """: """
    Auch zeigen, was übliche Verfahren ergäben: eine Rangliste, bis das Geld zu Ende ist, und \
    die Reihenfolge des Eingangs. Vorschläge sind das nicht; welche Regeln sie brechen, steht \
    dabei.
    """,
    """
    Every answer is solved, not guessed. What-ifs hold as for allocate. Points of single members \
    are shown with --internal only.
    """: """
    Jede Antwort ist berechnet, nicht geraten. Was-wäre-wenn gelten wie bei allocate. Punkte \
    einzelner Mitglieder stehen nur mit --internal dabei.
    """,
    """
    A workbook holds all that the round's files say, each on a sheet; korridor reads it as the round. \
    A .pb file holds the applications to be decided on, with scores and what is left of the budget; \
    rules that it cannot say are named. \
    In lp and mps, comments at the top say what columns and rows mean and what the objective counts; \
    everything in them is a whole number, and what-ifs hold as for allocate.
    """: """
    Eine Arbeitsmappe enthält alles, was in den Dateien der Runde steht, je ein Blatt; korridor \
    liest sie als die Runde. Eine .pb-Datei enthält die Anträge, über die zu entscheiden ist, mit \
    Punktzahlen und dem, was vom Budget übrig ist; Regeln, die sie nicht ausdrücken kann, werden \
    genannt. In lp und mps sagen Kommentare am Anfang, was Spalten und Zeilen \
    bedeuten und was das Ziel zählt; alles darin sind ganze Zahlen, und Was-wäre-wenn gelten wie \
    bei allocate.
    """,
    """
    Each holds the applications that the member may score, with the criteria and their maxima, the points \
    that he or she gave already, and nothing of what others gave. Recusals are marked. Members fill in points \
    and choose: scored, abstention or recused. `korridor import` takes the returned ones into the round. \
    Files that are there already are never replaced.
    """: """
    Jeder enthält die Anträge, die das Mitglied bewerten darf, mit den Kriterien und ihren \
    Höchstwerten, den Punkten, die es schon vergeben hat, und nichts von denen der anderen. \
    Befangenheiten sind eingetragen. Die Mitglieder tragen Punkte ein und wählen: bewertet, \
    Enthaltung oder befangen. `korridor import` übernimmt die zurückgesandten Bögen in die Runde. \
    Dateien, die es schon gibt, werden nie ersetzt.
    """,
    """
    Asks nothing. Writes a workbook and, beside it, a folder with round.yaml and tables, both with \
    remarks on what to fill in: take the one that you like better, and delete the other. Then `korridor \
    check` says what is still missing. With --from, last year's rules are taken over, and only what \
    belongs to one year is blank. With --form, writes the application form of a round \
    instead; `korridor import` makes applications of those that come back. Files that are there already are \
    never replaced.
    """: """
    Fragt nichts. Schreibt eine Arbeitsmappe und daneben einen Ordner mit round.yaml und Tabellen, \
    beide mit Erläuterungen, was auszufüllen ist: Nehmen Sie, was Ihnen lieber ist, und löschen Sie \
    das andere. Danach sagt `korridor check`, was noch fehlt. Mit --from werden die Regeln des \
    Vorjahrs übernommen, und nur, was zu einem Jahr gehört, ist leer. Mit --form entsteht stattdessen \
    das Antragsformular einer Runde: `korridor import` macht aus denen, die zurückkommen, Anträge. Was \
    schon da ist, wird nie ersetzt.
    """,
    """
    Of an .xlsx, .ods or .pb file, writes round.yaml, the tables as CSV and the what-ifs into a folder. \
    Its allocation is the same. Files that are there already are never replaced.

    Of a folder with returned score sheets, takes the points into the round that --output names, a folder or \
    a workbook, and says what each member has scored and what is missing. Where sheets contradict \
    themselves, each other or the round, all of that is named, and nothing is changed. Returned application \
    forms become applications, in the order of receipt: the moment before a file's name \
    (2027-06-10 0930 Chor.xlsx), else when the file was saved.
    """: """
    Schreibt aus einer Datei in .xlsx, .ods oder .pb round.yaml, die Tabellen als CSV und die \
    Was-wäre-wenn in einen Ordner. Seine Verteilung ist dieselbe. Was schon da ist, wird nie ersetzt.

    Aus einem Ordner mit zurückgesandten Bewertungsbögen übernimmt es die Punkte in die Runde, die \
    --output nennt, einen Ordner oder eine Arbeitsmappe, und sagt, was jedes Mitglied bewertet hat und \
    was fehlt. Widersprechen Bögen sich selbst, einander oder der Runde, so wird das alles genannt \
    und nichts geändert. Zurückgesandte Antragsformulare werden zu Anträgen, in der Reihenfolge des \
    Eingangs: der Zeitpunkt vor dem Dateinamen (2027-06-10 0930 Chor.xlsx), sonst der, zu dem die \
    Datei gespeichert wurde.
    """,
    """
    Takes the files that `weights --vary` and `stability --samples` wrote with --shard, in any order, \
    and prints as JSON, byte for byte, what one run without --shard would have printed. Nothing is \
    printed where a shard is missing or there twice, or where they rest on different files or settings.

    Exit codes: those of the run without --shard; 65 where the files do not belong together.
    """: """
    Nimmt die Dateien, die `weights --vary` und `stability --samples` mit --shard geschrieben \
    haben, in beliebiger Reihenfolge, und gibt als JSON Byte für Byte aus, was ein Lauf ohne \
    --shard ausgegeben hätte. Fehlt ein Teil, ist er doppelt da oder beruhen sie auf \
    verschiedenen Dateien oder Einstellungen, wird nichts ausgegeben.

    Exit-Codes: die des Laufs ohne --shard; 65, wenn die Dateien nicht zusammengehören.
    """,
    """
    proposal.html is the paper, proposal.md the same to go on working with; allocation.xlsx and \
    allocation.csv are for the treasury, reasons.csv for form letters, \
    record.json for anybody who wants to verify, members.html for whoever asks how points become \
    money. proposal.pdf is added where WeasyPrint is found in PATH, proposal.docx where pandoc is. While double funding is suspected and nobody has \
    decided, no decision is proposed, unless as a draft.
    """: """
    proposal.html ist die Vorlage, proposal.md dieselbe zum Weiterbearbeiten; allocation.xlsx \
    und allocation.csv sind für die Kämmerei, reasons.csv für Serienbriefe, record.json für \
    alle, die nachprüfen wollen, members.html für die Frage, wie aus Punkten Geld wird. \
    proposal.pdf kommt hinzu, wenn WeasyPrint im PATH ist, proposal.docx mit pandoc. Solange \
    ein Verdacht auf doppelte Bezuschussung offen ist, wird kein Beschluss vorgeschlagen, \
    außer als Entwurf.
    """,
    """
    A ROUND is a folder with round.yaml, applications.csv, scores.csv, association.csv and, if \
    need be, recusals.csv; or one workbook (.xlsx, .ods) with a sheet for each; or a .pb file. Try:

      korridor allocate scenarios/siegburg-2023

    Data goes to standard output, messages to standard error.
    Exit codes: 0 done and proved optimal, 3 not decided (a limit was hit, or tied), 4 the rules \
    contradict each other, 64 usage, 65 bad input, 69 no server or no port for it, 70 internal \
    error, 73 an output cannot be made where it was asked for, 74 reading or writing failed.
    """: """
    Eine Runde (ROUND) ist ein Ordner mit round.yaml, applications.csv, scores.csv, \
    association.csv und bei Bedarf recusals.csv; oder eine Arbeitsmappe (.xlsx, .ods) mit je \
    einem Blatt; oder eine .pb-Datei. Zum Ausprobieren:

      korridor allocate scenarios/siegburg-2023

    Daten gehen in die Standardausgabe, Meldungen in die Fehlerausgabe.
    Exit-Codes: 0 fertig und nachgewiesen optimal, 3 nicht entschieden (eine Grenze war \
    erreicht, oder Gleichstand), 4 die Regeln widersprechen einander, 64 falscher Aufruf, 65 \
    fehlerhafte Eingaben, 69 kein Server oder kein Port für ihn, 70 interner Fehler, 73 eine Ausgabe ist dort nicht möglich, wo sie \
    verlangt war, 74 Lesen oder Schreiben ist fehlgeschlagen.
    """,
    """
    Prints a link that opens the page once for the administration, and serves until Ctrl-C. Only this computer reaches it; others do through a \
    proxy with TLS, whose address --public-url gives.
    """: """
    Gibt einen Link aus, der die Seite ein Mal für die Verwaltung öffnet, und läuft bis Strg-C. Erreichbar ist die Seite nur von diesem Rechner; für andere \
    braucht es einen Proxy mit TLS, dessen Adresse --public-url nennt.
    """,
    """
    Each entry holds the digest of the one before; the last one stands in the final paper and in record.json. Exit code 1: somebody \
    changed the archive.
    """: """
    Jeder Eintrag trägt die Prüfsumme des vorigen; die letzte steht in der Beschlussvorlage und in record.json. Exit-Code 1: Jemand \
    hat das Archiv geändert.
    """,
    """
    Solves the round again without each member's points, with the points that recused members gave, \
    and with the other ways of making scores; at every balance weight, exactly; and for a seeded \
    sample in which every point moves by −1, 0 or +1. What is exact and what is sampled is said.

    With --shard one part of the sample is computed and written to a file; the first part also holds \
    all that is not sampled. `korridor merge` prints what one run with --json would have printed.

    Exit codes: 0 all proved and decided; 3 a limit was hit or Ctrl-C was pressed (what is finished is \
    printed), or the tie rules leave applications undecided; 4 the rules of the round contradict each \
    other.
    """: """
    Berechnet die Runde noch einmal ohne die Punkte jedes Mitglieds, mit den Punkten, die \
    befangene Mitglieder gaben, und mit den anderen Arten, Punktzahlen zu bilden; bei jedem \
    Gewicht der Ausgeglichenheit, genau; und für eine Stichprobe mit festem Startwert, in der \
    sich jeder Punkt um −1, 0 oder +1 bewegt. Was genau und was Stichprobe ist, steht dabei.

    Mit --shard wird ein Teil der Stichprobe berechnet und in eine Datei geschrieben; der \
    erste Teil enthält auch alles, was keine Stichprobe ist. `korridor merge` gibt aus, was \
    ein Lauf mit --json ausgegeben hätte.

    Exit-Codes: 0 alles nachgewiesen und entschieden; 3 eine Grenze war erreicht oder Strg-C \
    wurde gedrückt (was fertig ist, wird ausgegeben), oder die Regeln für Gleichstand lassen \
    Anträge offen; 4 die Regeln der Runde widersprechen einander.
    """,
    """
    Checks the digest, and derives again all that follows from what is recorded: scores, eligibility, the \
    program, the figures. Checks every rule, the proof, the ties and the lot in whole numbers. Exit code \
    0: all of it holds; 1: what differs is named; 65: the file is no record.
    """: """
    Prüft die Prüfsumme des Protokolls und leitet alles neu ab, was aus ihm folgt: \
    Punktzahlen, Förderfähigkeit, das Programm, die Zahlen. Prüft jede Regel, den Beweis, die \
    Gleichstände und das Los in ganzen Zahlen. Exit-Code 0: alles hält; 1: was abweicht, wird \
    genannt; 65: die Datei ist kein Protokoll.
    """,
    """
    Finds, without a grid, the exact weights from 0 to infinity at which the best allocation changes, \
    and the allocation between them. With --vary or --shares one number of the round takes one value \
    after the other instead, and each is solved.

    Exit codes: 0 all proved and decided; 3 a limit was hit or Ctrl-C was pressed (what is finished is \
    printed, and what is missing), or the tie rules leave applications undecided; 4 the rules \
    contradict each other.
    """: """
    Findet ohne Raster die genauen Gewichte von 0 bis unendlich, bei denen sich die beste \
    Verteilung ändert, und die Verteilung dazwischen. Mit --vary oder --shares nimmt \
    stattdessen eine Zahl der Runde einen Wert nach dem anderen an, und jeder wird berechnet.

    Exit-Codes: 0 alles nachgewiesen und entschieden; 3 eine Grenze war erreicht oder Strg-C \
    wurde gedrückt (was fertig ist, wird ausgegeben, und was fehlt), oder die Regeln für \
    Gleichstand lassen Anträge offen; 4 die Regeln widersprechen einander.
    """,
  ]
}
