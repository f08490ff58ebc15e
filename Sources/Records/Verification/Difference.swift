// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import CanonicalDocuments
import Certificates
import Grants

/// Something in a record that does not hold.
public struct Difference: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// The digest of the content is another one.
    case digest(computed: String)
    /// What follows from the rest of the record, or stands in the files, is something else. nil:
    /// nothing.
    case differs(recorded: String?, derived: String?)
    case differentCount(recorded: Int, derived: Int)
    /// No round can have this: what it may have.
    case outOfBounds(expected: Expectation)
    /// The values break a bound or a row of the program, or a rule of the round.
    case notASolution
    /// The values break a row, or reach less than the optimum.
    case notOptimal
    /// The recorded solutions are another number of optima than is said.
    case wrongCount(atLeast: Int)
    /// The row's numbers are too large.
    case modelTooLarge(row: String)
    /// Part of a decision that the status calls for.
    case missing
    /// A stage of the proof does not have what its claim calls for.
    case malformedProof
    case certificate(Certificate.Flaw)
    /// The stage's claim has another value at the allocation.
    case wrongValue
    /// The stages do not follow the tie rules and the lot in order.
    case wrongOrder
    /// Not proved to be decided, or said to be undecided although it is.
    case open([ApplicationID])
    /// Said to differ among equally good allocations, but no two recorded ones differ on it.
    case unwitnessed([ApplicationID])
    /// A number of the record cannot be stated in it: what went wrong.
    case unstatable(String)
    /// Better than the bound that the record states.
    case aboveBound
  }

  public enum Expectation: String, Hashable, Sendable {
    case amount, decimal, percent, positivePercent, count, knownIdentifier, ascendingIdentifiers
    case distinct, oneBound, atMostBudget, nonempty, aggregate, identicalProject, size
    case digest
  }

  /// Where, from the root `$`: `$.basis.applications[3].requested`.
  public let path: String
  public let problem: Problem

  public init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension CanonicalJSON {
  /// Everything that differs, each at the place where it does.
  func differences(from derived: CanonicalJSON, at path: String) -> [Difference] {
    switch (self, derived) {
    case (.array(let recorded), .array(let derived)):
      guard recorded.count == derived.count else {
        return [
          Difference(path, .differentCount(recorded: recorded.count, derived: derived.count))
        ]
      }
      return zip(recorded, derived).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
      }
    case (.object(let recorded), .object(let derived)):
      return Set(recorded.keys).union(derived.keys).sorted().flatMap { name in
        let place = "\(path).\(name)"
        guard let left = recorded[name], let right = derived[name] else {
          return [
            Difference(
              place,
              .differs(recorded: recorded[name]?.excerpt, derived: derived[name]?.excerpt))
          ]
        }
        return left.differences(from: right, at: place)
      }
    // Texts are compared by their bytes: two spellings of one accent are two texts.
    case (.string(let recorded), .string(let derived))
    where recorded.utf8.elementsEqual(derived.utf8):
      return []
    case (.string, .string):
      break
    case _ where self == derived:
      return []
    default:
      break
    }
    return [Difference(path, .differs(recorded: excerpt, derived: derived.excerpt))]
  }

  /// Enough of a value to recognise it.
  private var excerpt: String {
    let text = text
    return text.count <= 80 ? text : text.prefix(80) + "…"
  }
}
