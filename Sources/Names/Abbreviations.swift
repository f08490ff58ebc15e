// SPDX-License-Identifier: GPL-3.0-or-later

/// What offices and clubs usually shorten, and the words that carry no difference.
enum Abbreviations {
  /// What a word stands for, written out.
  struct Expansion {
    /// Without fillers.
    var terms: [String]
    /// With them, in one.
    var letters: String

    fileprivate init(_ words: [String]) {
      terms = words.filter { !Abbreviations.fillers.contains($0) }
      letters = words.joined()
    }
  }

  static func expansion(of word: Word) -> Expansion {
    let letters = word.letters
    if let words = table[letters] { return Expansion(words) }
    if word.hasPoint, let words = pointed[letters] { return Expansion(words) }
    if word.isDotted, let words = dotted[letters] { return Expansion(words) }
    if let words = clubs[letters] {
      // One word: else a TSV would hold the words of an SV.
      var expansion = Expansion(words)
      expansion.terms = [expansion.terms.joined()]
      return expansion
    }
    if letters.hasSuffix("str"), letters.utf8.count > 4 { return Expansion([letters + "asse"]) }
    return Expansion([stem(of: letters) ?? letters])
  }

  /// An adjective without its ending: städtischer and städtisches Orchester are one.
  private static func stem(of letters: String) -> String? {
    for ending in ["er", "es", "en", "em", "e"] where letters.hasSuffix(ending) {
      let stem = letters.dropLast(ending.count)
      if ["isch", "lig", "deutsch"].contains(where: stem.hasSuffix) { return String(stem) }
    }
    return nil
  }

  /// Written out or not, with a point or without, they tell no two projects apart.
  private static let fillers: Set<String> = [
    "und", "der", "die", "das", "des", "dem", "den", "von", "vom", "zu", "zum", "zur", "fuer",
    "fuers",
    "in", "im", "ins", "am", "an", "auf", "mit", "bei", "beim", "nr", "no", "the", "of", "and",
    "for",
  ]
  /// With points between their letters only.
  private static let dotted: [String: [String]] = [
    "ad": ["an", "der"], "id": ["in", "der"], "vd": ["von", "der"], "ua": ["und", "andere"],
    "zhd": ["zu", "haenden"],
  ]

  private static let clubs: [String: [String]] = [
    "sv": ["sportverein"], "tsv": ["turn", "und", "sportverein"],
    "tus": ["turn", "und", "sportverein"], "tv": ["turnverein"],
    "ssv": ["spiel", "und", "sportverein"], "fc": ["fussballclub"], "fv": ["fussballverein"],
    "sc": ["sportclub"], "tc": ["tennisclub"], "sg": ["sportgemeinschaft"],
    "spvgg": ["spielvereinigung"], "spvg": ["spielvereinigung"],
    "vfl": ["verein", "fuer", "leibesuebungen"], "vfb": ["verein", "fuer", "bewegungsspiele"],
    "vfr": ["verein", "fuer", "rasenspiele"], "djk": ["deutsch", "jugendkraft"],
    "rv": ["reitverein"], "mv": ["musikverein"], "gv": ["gesangverein"],
    "mgv": ["maennergesangverein"], "hv": ["heimatverein"], "bv": ["buergerverein"],
    "kv": ["karnevalsverein"],
  ]

  /// Abbreviations only with a point behind them: without it they are words or initials.
  private static let pointed: [String: [String]] = [
    "ver": ["verein"], "ev": ["evangelisch"], "ges": ["gesellschaft"], "gem": ["gemeinde"],
    "int": ["international"], "kl": ["klasse"], "f": ["fuer"], "v": ["von"], "b": ["bei"],
    "d": ["der"], "z": ["zu"], "a": ["am"],
  ]

  private static let table: [String: [String]] = [
    "u": ["und"], "st": ["sankt"], "skt": ["sankt"], "str": ["strasse"], "staedt": ["staedtisch"],
    "evang": ["evangelisch"], "kath": ["katholisch"], "dt": ["deutsch"], "freiw": ["freiwillig"],
    "jgd": ["jugend"], "abt": ["abteilung"], "foerderver": ["foerderverein"],
    "foev": ["foerderverein"], "klub": ["club"],
    "ff": ["freiwillig", "feuerwehr"], "ffw": ["freiwillig", "feuerwehr"], "fw": ["feuerwehr"],
    "jf": ["jugendfeuerwehr"], "jfw": ["jugendfeuerwehr"],
    "drk": ["deutsch", "rotes", "kreuz"], "rk": ["rotes", "kreuz"],
    "dlrg": ["deutsch", "lebens", "rettungs", "gesellschaft"], "thw": ["technisch", "hilfswerk"],
    "awo": ["arbeiterwohlfahrt"], "nabu": ["naturschutzbund"], "vhs": ["volkshochschule"],
    "gs": ["grundschule"], "ggs": ["gemeinschaftsgrundschule"], "rs": ["realschule"],
    "gym": ["gymnasium"], "kita": ["kindertagesstaette"], "kiga": ["kindergarten"],
    "juz": ["jugendzentrum"], "jz": ["jugendzentrum"], "oepnv": ["nahverkehr"],
  ]
}

/// Words that number or date one of several like things.
enum Enumerators {
  static func contains(_ word: String) -> Bool {
    areDigits(word) || words.contains(word) || word.unicodeScalars.count == 1
  }

  static func areDigits(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether two numbers are one: 06 and 1906, 23 and 2023, 6 and 06.
  static func areSame(_ left: String, _ right: String) -> Bool {
    func plain(_ word: String) -> String {
      let isYear = word.utf8.count == 4 && ["18", "19", "20"].contains(where: word.hasPrefix)
      return isYear ? String(word.dropFirst(2)) : word.utf8.count == 1 ? "0\(word)" : word
    }
    // Two full years are two years.
    return left == right
      || min(left.utf8.count, right.utf8.count) < 4 && plain(left) == plain(right)
  }

  private static let words: Set<String> = [
    "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv",
    "nord", "sued", "ost", "west", "mitte", "ober", "unter", "gross", "klein", "alt", "neu",
    "januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov",
    "dez", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "fruehjahr", "fruehling", "sommer", "herbst", "winter",
    "erste", "erster", "erstes", "zweite", "zweiter", "zweites", "dritte", "dritter", "drittes",
    "vierte", "vierter", "viertes",
  ]
}
