// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Foundation

@testable import Records

/// A record in which a single thing was changed.
struct Mutation {
  /// Where, with every index written as `[]`: `$.basis.applications[].requested`.
  let path: String
  let document: CanonicalJSON

  /// Every number one more and one less, every truth turned round, every text another, every list
  /// without its last element, every member left out.
  static func all(of document: CanonicalJSON) -> [Mutation] {
    changes(of: document, at: "$")
  }

  private static func changes(of value: CanonicalJSON, at path: String) -> [Mutation] {
    func changed(_ other: CanonicalJSON) -> Mutation { Mutation(path: path, document: other) }
    switch value {
    case .null: return []
    case .bool(let truth): return [changed(.bool(!truth))]
    case .integer(let number):
      return [changed(.integer(number + 1)), changed(.integer(number - 1))]
    case .string(let text):
      let others = path.hasSuffix(".nodes[]") ? numbersChanged(in: text) : other(text)
      return others.map { changed(.string($0)) }
    case .array(let elements):
      let inner = elements.indices.flatMap { index in
        changes(of: elements[index], at: path + "[]").map { change in
          var elements = elements
          elements[index] = change.document
          return Mutation(path: change.path, document: .array(elements))
        }
      }
      return inner + (elements.isEmpty ? [] : [changed(.array(elements.dropLast()))])
    case .object(let members):
      return members.keys.sorted().flatMap { name in
        let place = "\(path).\(name)"
        let inner = changes(of: members[name]!, at: place).map { change in
          var members = members
          members[name] = change.document
          return Mutation(path: change.path, document: .object(members))
        }
        var less = members
        less[name] = nil
        return inner + [Mutation(path: place, document: .object(less))]
      }
    }
  }

  /// Every number of a node's line one more and one less.
  private static func numbersChanged(in line: String) -> [String] {
    line.matches(of: /-?[0-9]+/).flatMap { match in
      [Int128(1), -1].map { change in
        line.replacingCharacters(in: match.range, with: "\(Int128(match.output)! + change)")
      }
    }
  }

  /// Another text of the same kind where it is a number, a date or a word of the format, and just
  /// another one.
  private static func other(_ text: String) -> [String] {
    var others = [text + "x"]
    if let digit = text.lastIndex(where: { $0.isASCII && $0.isNumber }),
      let value = text[digit].wholeNumberValue
    {
      others.append(text.replacing(at: digit, with: "\((value + 1) % 10)"))
    }
    let words = [
      ["funded", "partly-funded", "granted", "not-funded", "undecided", "ineligible"],
      ["optimal", "tied", "feasible", "infeasible"], ["mean", "median", "trimmed"],
      ["none", "offset"], ["total", "worst"], ["project", "euro"], ["exclude", "include"],
      ["more-projects", "smaller-spend", "earlier-received", "lot"], ["eligible", "ineligible"],
      ["open", "withdrawn", "granted"], ["new", "association"], ["organisation", "person"],
      ["optimum", "tie-rule", "same", "lot"], ["named", "identical"],
      ["A", "B"], ["P01", "P02", "P03", "P04", "P05", "P06", "P07"],
    ]
    return others
      + words.compactMap { list in
        list.firstIndex(of: text).map { list[($0 + 1) % list.count] }
      }
  }

  /// As a file, with the digest of what it now says, or with the one that it had.
  func bytes(digest: String? = nil) -> [UInt8] {
    guard case .object(var members) = document else { return document.bytes }
    members["sha256"] = .string(digest ?? document.digest)
    return CanonicalJSON.object(members).bytes
  }
}

extension String {
  fileprivate func replacing(at index: Index, with other: String) -> String {
    self[..<index] + other + self[self.index(after: index)...]
  }
}
