// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import RoundFiles
import TestSupport

/// A round with a text of the reader's choice in every field that takes one, in a what-if and in the
/// decision, too.
struct HostileRound {
  /// `@@` stands for a field, between the quotes of its file.
  private static let rules = """
    name: '@@'
    budget: 700.00
    corridors: [{id: =A, name: '@@'}]
    criteria: [{id: idea, name: '@@', max: 10, minimum: 4}]
    committee: [{id: m1, name: '@@'}]
    resources: [{id: staff, name: '@@', capacity: 90}]
    limits: [{by: Bezirk, max-count: 30}]
    lot: {seed: '@@', source: '@@'}
    paper: {committee: '@@', date: 2023-09-05, number: '@@', reference: '@@', office: '@@', route: ['@@', x], account: '@@', cover: '@@'}

    """
  private static let whatIf = """
    budget: 900.00
    corridors: [{id: =A, name: '@@'}]
    criteria: [{id: idea, name: '@@'}]
    committee: [{id: m1, name: '@@'}]
    resources: [{id: staff, name: '@@', capacity: 80}]
    lot: {seed: '@@', source: '@@'}
    paper: {committee: '@@', number: '@@', reference: '@@'}
    applications:
      =P0: {title: '@@', applicant: '@@', partner: '@@', Bezirk: '@@', contact: '@@'}

    """
  private static let header =
    "id;title;applicant;corridor;requested;staff;received;partner;Bezirk;contact;email;phone;iban;"
    + "address;\"@@\"\n"
  private static let texts = #""@@";"@@";"@@";"@@";"@@";"@@";"@@";"@@""#

  /// Applications in turn funded, not funded (a member is recused), below the least points, and funded by
  /// the association, whose texts resemble all of them: that is a suspicion, which shows both.
  private static func template(applications count: Int) -> [String: String] {
    func lines(_ line: (Int) -> String) -> String { (0..<count).map { line($0) + "\n" }.joined() }
    return [
      "round.yaml": rules, "what-if/wenn.yaml": whatIf,
      "applications.csv": header
        + lines {
          #"=P\#($0);"@@";"@@";=A;\#([600, 500, 100, 100][$0 % 4]),00;1;2023-01-01;"# + texts
        },
      "scores.csv": "member;application;idea\n" + lines { "m1;=P\($0);\([8, 6, 3, 9][$0 % 4])" },
      "association.csv": #"id;title;applicant;application\#n=V1;"@@ des Vereins";"@@";=P3\#n"#,
      "recusals.csv": #"member;application;reason\#nm1;=P1;"@@"\#n"#,
      "decision.csv": "Antrag;Zuschuss;Grund\n" + lines { #"=P\#($0);\#($0 % 3 * 50),00;"@@""# },
    ]
  }

  /// How many fields there are in each file.
  static let fields = template(applications: 4).mapValues {
    $0.components(separatedBy: "@@").count - 1
  }

  let written: WrittenRound

  var request: RoundRequest {
    var request = written.request
    request.decision = written.url.appendingPathComponent("decision.csv").path
    return request
  }

  /// - Parameter text: of a field, by its file and its number in there.
  init(applications count: Int = 4, text: (_ file: String, _ field: Int) -> String) throws {
    written = try WrittenRound(
      Dictionary(
        uniqueKeysWithValues: Self.template(applications: count).map { file, template in
          let parts = template.components(separatedBy: "@@")
          let mark: Unicode.Scalar = file.hasSuffix(".csv") ? "\"" : "'"
          let fields = parts.dropFirst().enumerated().map { number, part in
            text(file, number).doubling(mark) + part
          }
          return (file, parts[0] + fields.joined())
        }))
  }
}

extension String {
  /// As a writer of files doubles quotation marks: whatever accent stands above them.
  fileprivate func doubling(_ mark: Unicode.Scalar) -> String {
    var doubled = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == mark { doubled.append(mark) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}
