// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Three hundred clubs, schools and groups that are no two alike, though their names are: what a
/// county has. The same for each seed.
struct HonestClubs {
  private var state: UInt64
  private static let places = [
    "Siegau", "Siegen", "Wiesenbrück", "Wiesental", "Musterdorf", "Lindenhof", "Lindental",
    "Kreuzau",
    "Altenberg", "Altenburg", "Neuhaus", "Neuhausen", "Oberdorf", "Unterdorf", "Mittelberg",
    "Steinfeld", "Steinbach", "Rosental", "Eichen", "Buchholz", "Birken", "Weiher", "Brühl",
    "Hennef",
  ]
  private static let kinds = [
    "FC", "SV", "TSV", "TV", "SC", "Musikverein", "Männergesangverein", "Kirchenchor",
    "Heimatverein",
    "Freiwillige Feuerwehr", "Jugendfeuerwehr", "Karnevalsverein", "Schützenverein", "Tennisclub",
    "Bürgerverein", "Dorfgemeinschaft", "Grundschule", "Realschule", "Gymnasium", "Kindergarten",
    "Förderverein Grundschule", "Seniorenkreis", "Landfrauen", "Theatergruppe", "Pfadfinder Stamm",
    "Messdiener", "Kita", "Jugendzentrum", "Reitverein", "Imkerverein",
  ]
  private static let deeds = [
    "Konzert", "Ausflug", "Sommerfest", "Lesung", "Ausstellung", "Werkstatt", "Turnier", "Fahrt",
    "Chronik", "Renovierung", "Aufführung", "Zeltlager", "Kurs", "Anschaffung", "Begegnung",
  ]
  private static let subjects = [
    "mit Gästen aus Guarda", "im Schulgarten", "für Senioren", "neuer Instrumente", "am Weiher",
    "zum Jubiläum", "der Jugendabteilung", "gegen Rassismus", "für Geflüchtete", "im Museum",
    "an der Havel", "mit Nogent", "der Tore", "einer Bühne", "im Wald", "zur Sicherheit",
    "über den Klimawandel", "in den Ferien", "der Uniformen", "unter freiem Himmel",
  ]

  init(seed: UInt64) { state = seed }

  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func applicant() -> String {
    let kind = Self.kinds[number(below: Self.kinds.count)]
    let place = Self.places[number(below: Self.places.count)]
    let ending =
      switch number(below: 6) {
      case 0: " \(1880 + number(below: 90))"
      case 1: " \(1 + number(below: 9))"
      case 2: " e.V."
      default: ""
      }
    return "\(kind) \(place)\(ending)"
  }

  private mutating func title() -> String {
    let deed = Self.deeds[number(below: Self.deeds.count)]
    let subject = Self.subjects[number(below: Self.subjects.count)]
    return number(below: 4) == 0 ? "\(deed) \(subject) 2023" : "\(deed) \(subject)"
  }

  /// - Parameter count: of projects, each of another club; a club is known by kind and place.
  mutating func projects(_ count: Int) -> [(title: String, applicant: String, euro: Int64)] {
    var known: Set<String> = []
    var projects: [(title: String, applicant: String, euro: Int64)] = []
    while projects.count < count {
      let applicant = applicant()
      guard known.insert(applicant).inserted else { continue }
      projects.append((title(), applicant, Int64(5 + number(below: 60)) * 50))
    }
    return projects
  }
}
