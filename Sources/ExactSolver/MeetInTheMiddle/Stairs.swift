// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Partials by key, where of two that fill all rows in the same way the better one will do: in a range of keys each is
/// worth more than those before it, and the others are stepped over.
struct Stairs {
  let groups: [Group]

  /// Those that count the same, as far as it makes a difference, and add the same to every row.
  struct Group {
    let counted: Counters.Total
    let rest: Int64
    /// By rising key.
    fileprivate var steps: [Step]
  }

  fileprivate struct Step {
    let key: Int64
    let objective: Int64
    let place: Int32
    /// The next one that is worth more.
    var next: Int
  }

  /// With more groups most would hold a few partials only.
  private static let mostGroups = 100

  /// nil where too many fill the rows in ways of their own.
  init?(_ partials: [Partial], by dominance: Dominance) {
    var groups: [Group] = []
    var longs: [SIMD2<Int64>] = []
    let sorted = partials.indices.sorted {
      let (one, other) = (partials[$0], partials[$1])
      return (one.key, other.objective, $0) < (other.key, one.objective, $1)
    }
    for place in sorted {
      let partial = partials[place]
      let counted = dominance.relevant(partial.counted)
      let number =
        groups.indices.first {
          groups[$0].counted == counted && groups[$0].rest == partial.rest
            && longs[$0] == partial.long
        } ?? groups.count
      if number == groups.count {
        guard groups.count < Self.mostGroups else { return nil }
        groups.append(Group(counted: counted, rest: partial.rest, steps: []))
        longs.append(partial.long)
      }
      groups[number].steps.append(
        Step(key: partial.key, objective: partial.objective, place: Int32(place), next: 0))
    }
    for number in groups.indices { groups[number].link() }
    self.groups = groups
  }
}

extension Stairs.Group {
  fileprivate mutating func link() {
    for position in steps.indices.reversed() {
      var next = position + 1
      while next < steps.count, steps[next].objective <= steps[position].objective {
        next = steps[next].next
      }
      steps[position].next = next
    }
  }

  /// Calls `body` with the place of every partial with a key in a range that is worth more than all with a smaller key.
  ///
  /// - Returns: how many there were.
  @inline(__always)
  func forEach(keyFrom least: Int64, to greatest: Int64, _ body: (Int) -> Void) -> Int {
    steps.withUnsafeBufferPointer { steps in
      var (low, high) = (0, steps.count)
      while low < high {
        let middle = (low + high) / 2
        if steps[middle].key < least { low = middle + 1 } else { high = middle }
      }
      var looked = 1
      while low < steps.count, steps[low].key <= greatest {
        body(Int(steps[low].place))
        low = steps[low].next
        looked += 1
      }
      return looked
    }
  }
}
