// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// What a request says of the form and the language of its answer.
struct RequestedForm {
  static let languages = ["de", "en"]
  static let languageCookie = "korridor-language"

  /// Path and query without `.json`.
  let target: String
  let form: PageForm
  /// nil: the reader did not say.
  let language: String?

  init(_ request: Request) {
    let asked = request.head.path ?? "/"
    let pathEnd = asked.firstIndex(of: "?") ?? asked.endIndex
    let path = asked[..<pathEnd]
    // The paper's files have names of their own.
    if path.hasSuffix(".json"), !Self.isFile(path) {
      target = String(path.dropLast(5) + asked[pathEnd...])
      form = .json
    } else {
      target = asked
      form = Self.prefersJSON(request.headers[values: .accept]) ? .json : .page
    }
    language = Self.chosen(by: request) ?? Self.preferred(request.headers[values: .acceptLanguage])
  }

  /// Whether a file of the paper is there, as it is now or as it was frozen.
  static func isFile(_ path: some StringProtocol) -> Bool {
    ["/paper/", "/history/"].contains(where: path.hasPrefix)
  }

  private static func chosen(by request: Request) -> String? {
    guard let cookie = request.cookies[languageCookie]?.value else { return nil }
    return languages.first { $0 == cookie }
  }

  /// Browsers name HTML first, programs that want JSON do not name it at all.
  private static func prefersJSON(_ fields: [String]) -> Bool {
    let types = weighted(fields)
    guard let json = types["application/json"], json > 0 else { return false }
    return json > types["text/html"] ?? 0
  }

  private static func preferred(_ fields: [String]) -> String? {
    var best: (language: String, weight: Int)?
    for (range, weight) in weighted(fields).sorted(by: { $0.key < $1.key }) where weight > 0 {
      guard let language = languages.first(where: { range == $0 || range.hasPrefix($0 + "-") })
      else { continue }
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language
  }

  /// What stands in a field such as `de-DE,de;q=0.9`, with weights in thousandths (RFC 9110, 12.4.2).
  private static func weighted(_ fields: [String]) -> [String: Int] {
    var weights: [String: Int] = [:]
    for item in fields.joined(separator: ",").lowercased().split(separator: ",").prefix(50) {
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      guard let name = parts.first else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
      weights[name] = quality.map { thousandths($0.dropFirst(2)) } ?? 1000
    }
    return weights
  }

  /// `0.85` is 850; what is no such number is 0.
  private static func thousandths(_ text: Substring) -> Int {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole) else { return 0 }
    let decimals = parts.count > 1 ? String(parts[1].prefix(3)) : ""
    guard decimals.allSatisfy({ $0.isASCII && $0.isNumber }) else { return 0 }
    let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
    return min(1000, whole * 1000 + (Int(padded) ?? 0))
  }
}
