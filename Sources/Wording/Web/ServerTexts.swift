// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange

/// What the server itself says, in pages and in the terminal.
package struct ServerTexts: Sendable {
  let say: Localizer

  package init(_ language: Round.Language) { say = Localizer(language) }

  package var language: Round.Language { say.language }

  /// The text of a page.
  package struct Notice: Hashable, Sendable {
    package let title: String
    package let sentences: [String]
    /// On the one button of the page, which sends a form to the page's own address; nil: there is none.
    package let button: String?

    init(_ title: String, _ sentences: String..., button: String? = nil) {
      (self.title, self.sentences, self.button) = (title, sentences, button)
    }
  }

  package func text(of notice: PageNotice) -> Notice {
    switch notice {
    case .linkNeeded, .linkClosed, .linkOffered, .notAllowed: entrance(notice)
    case .waiting, .queueFull, .overtaken, .outOfTime, .outOfMemory, .workerFailed,
      .workerMissing:
      work(notice)
    default: request(notice)
    }
  }

  private func entrance(_ notice: PageNotice) -> Notice {
    switch notice {
    case .linkOffered:
      Notice(
        say("Zur Förderrunde", "To the funding round"),
        say(
          "Mit diesem Knopf öffnen Sie die Seite der Förderrunde in diesem Browser.",
          "This button opens the page of the funding round in this browser."),
        say(
          "Sie bleiben angemeldet, auch wenn Sie den Browser schließen.",
          "You stay signed in, even after you close the browser."),
        button: say("Seite öffnen", "Open the page"))
    case .linkClosed:
      Notice(
        say("Dieser Link gilt nicht mehr", "This link is no longer valid"),
        say(
          "Er wurde schon benutzt, widerrufen oder ist abgelaufen. Wenn Sie ihn selbst schon geöffnet haben, "
            + "rufen Sie die Seite in demselben Browser auf.",
          "It was used already, was revoked, or has expired. If you opened it yourself before, go to the "
            + "page in the same browser."),
        say(
          "Sonst bitten Sie die Verwaltung um einen neuen Link.",
          "Otherwise, ask the administration for a new link."))
    case .notAllowed:
      Notice(
        say("Das dürfen Sie hier nicht", "You may not do this here"),
        say(
          "Diese Seite ist der Verwaltung vorbehalten, oder Sie sind bei diesem Antrag befangen.",
          "This page is for the administration, or you are recused from this application."))
    default:
      Notice(
        say("Bitte öffnen Sie Ihren Link", "Please open your link"),
        say(
          "Diese Seite ist nicht öffentlich. Die Verwaltung hat Ihnen einen Link geschickt; auf dem Rechner, auf "
            + "dem korridor läuft, steht er im Terminal.",
          "This page is not public. The administration has sent you a link; on the computer that runs "
            + "korridor, it stands in the terminal."))
    }
  }

  private func work(_ notice: PageNotice) -> Notice {
    switch notice {
    case .waiting(let before): Notice(place(before))
    case .queueFull:
      Notice(
        say("Gerade rechnen viele", "Many are asking at the moment"),
        say(
          "Ihre Anfrage passt nicht mehr in die Warteschlange. Bitte versuchen Sie es gleich noch einmal.",
          "Your request does not fit into the queue. Please try again in a moment."))
    case .overtaken:
      Notice(
        say("Überholt", "Overtaken"),
        say(
          "Sie haben inzwischen etwas Neueres gefragt. Diese Antwort wird nicht mehr gebraucht.",
          "You have asked something newer meanwhile. This answer is no longer needed."))
    case .outOfTime(let seconds):
      Notice(
        say("Die Zeit reichte nicht", "Time ran out"),
        say(
          "Nach \(seconds) Sekunden lag keine Antwort vor; die Berechnung wurde beendet.",
          "After \(seconds) seconds there was no answer; the calculation was ended."),
        inTheTerminal)
    case .outOfMemory(let mebibytes):
      Notice(
        say("Der Speicher reichte nicht", "Memory ran out"),
        say(
          "Die Berechnung brauchte mehr als \(mebibytes) MiB und wurde beendet.",
          "The calculation took more than \(mebibytes) MiB and was ended."),
        inTheTerminal)
    case .workerMissing:
      Notice(
        say("Es kann nicht gerechnet werden", "Nothing can be calculated"),
        say(
          "Auf dem Rechner, auf dem korridor läuft, lassen sich keine Berechnungen starten. Das Terminal dort "
            + "nennt den Grund.",
          "On the computer that runs korridor, no calculation can be started. The terminal there gives "
            + "the reason."))
    default:
      Notice(
        say("Die Berechnung ist abgebrochen", "The calculation broke off"),
        say(
          "Das ist ein Fehler von Korridor. Alles andere läuft weiter; die Runde ist unverändert.",
          "This is a defect of Korridor. Everything else goes on; the round is unchanged."),
        inTheTerminal)
    }
  }

  /// Where a question stands in line.
  private func place(_ before: Int?) -> String {
    switch before {
    case nil: PageTexts(language).calculating
    case 0: say("Sie sind als Nächstes an der Reihe …", "You are next …")
    case 1: say("Eine Frage ist noch vor Ihnen …", "One question is before yours …")
    case let before?:
      say("\(before) Fragen sind noch vor Ihnen …", "\(before) questions are before yours …")
    }
  }

  private var inTheTerminal: String {
    say(
      "Im Terminal gibt es keine solche Grenze: korridor allocate mit denselben Angaben.",
      "In the terminal there is no such limit: korridor allocate with the same what-if.")
  }

  private func request(_ notice: PageNotice) -> Notice {
    switch notice {
    case .wrongMethod:
      Notice(
        say("So geht es nicht", "Not in this way"),
        say(
          "Diese Adresse nimmt keine solche Anfrage an.",
          "This address does not take such a request."))
    case .hostMissing, .hostUnknown:
      Notice(
        say("Unter diesem Namen nicht erreichbar", "Not reached under this name"),
        say(
          "Diese Seite antwortet nur unter der Adresse, die korridor beim Start nennt.",
          "This page answers only under the address that korridor gives when it starts."))
    case .foreignSite:
      Notice(
        say("Von einer fremden Seite", "From another site"),
        say(
          "Eine Änderung ist nur von den eigenen Seiten aus möglich. Es wurde nichts geändert.",
          "Changes can be made from the site's own pages only. Nothing was changed."))
    case .tooLarge(let limit):
      Notice(
        say("Zu lang", "Too long"),
        say(
          "Eine Eingabe darf höchstens \(limit / 1024) KiB lang sein. Es wurde nichts geändert.",
          "An entry may be \(limit / 1024) KiB long at most. Nothing was changed."))
    case .malformedForm:
      Notice(
        say("Die Eingabe ist unvollständig", "The entry is incomplete"),
        say(
          "Bitte gehen Sie zurück und füllen Sie das Formular noch einmal aus. Es wurde nichts geändert.",
          "Please go back and fill in the form again. Nothing was changed."))
    default:
      Notice(
        say("Diese Seite gibt es nicht", "There is no such page"),
        say(
          "Unter dieser Adresse ist nichts. Alles Weitere finden Sie vom Vorschlag aus.",
          "Nothing is at this address. Everything else is found from the proposal."))
    }
  }
}

// MARK: - In the terminal

extension ServerTexts {
  package func portTaken(_ port: Int) -> String {
    say(
      "Fehler: Port \(port) ist belegt; einen anderen mit --port wählen, oder --port 0 für irgendeinen",
      "error: port \(port) is taken; choose another with --port, or --port 0 for any")
  }

  package var wrongPublicURL: String {
    say(
      "Fehler: --public-url erwartet eine Adresse mit TLS ohne Pfad, z. B. https://foerderung.example.org",
      "error: --public-url expects an address with TLS and without a path, such as https://funding.example.org"
    )
  }

  package var notBuilt: String {
    say(
      "Fehler: korridor-server liegt nicht neben korridor; „make serve“ baut und startet beides",
      "error: korridor-server does not lie beside korridor; “make serve” builds and starts both")
  }

  package func noArchive(_ path: String, _ reason: String) -> String {
    say(
      "Fehler: \(path): das Archiv der Runde lässt sich nicht öffnen (\(reason)); den Ordner beschreibbar "
        + "machen oder die Runde dorthin kopieren, wo sie es ist",
      "error: \(path): the round's archive cannot be opened (\(reason)); make the folder writable, or "
        + "copy the round to where it is")
  }

  package var opensOnce: String {
    say(
      "Der erste Link öffnet die Seite für die Verwaltung, ein Mal, innerhalb eines Tages.",
      "The first link opens the page for the administration, once, within a day.")
  }

  package func newLink(of member: String, until day: Day) -> String {
    say(
      "\(member): neuer Link, gültig bis \(say.day(day)); er steht nur hier",
      "\(member): a new link, valid until \(say.day(day)); it stands nowhere else")
  }

  package func knownLink(of member: String, until day: Day) -> String {
    say(
      "\(member): hat einen Link, gültig bis \(say.day(day)); für einen neuen erst --revoke \(member)",
      "\(member): has a link, valid until \(say.day(day)); for a new one, --revoke \(member) first")
  }

  package func revoked(_ member: String) -> String {
    say(
      "\(member): Link widerrufen, alle Anmeldungen beendet",
      "\(member): link revoked, all sessions ended")
  }

  package func noLink(of member: String) -> String {
    say(
      "Fehler: --revoke \(member): dieses Mitglied hat keinen Link",
      "error: --revoke \(member): this member has no link")
  }

  package var stopsWithInterrupt: String {
    say("Beenden mit Strg-C.", "Stop with Ctrl-C.")
  }
}
