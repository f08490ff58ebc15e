// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension Rules {
  mutating func readCorridors(_ section: YamlSection, _ log: inout DiagnosticLog) {
    section.require("corridors", log: &log)
    let keys = ["id", "name", "share", "floor", "floor-amount", "cap", "cap-amount"]
    var shares: [Hundredths?] = []
    var areSharesRead = true
    let elements = section.things("corridors", keys: keys, into: &corridors, log: &log)
    for (id, corridor) in elements {
      let share = corridor.decimal("share", in: .any, log: &log)
      // A share that cannot be read has its own message.
      shares.append(corridor.value("share") == nil ? nil : share ?? Hundredths(whole: 1))
      areSharesRead = areSharesRead && (share == nil) == (corridor.value("share") == nil)
      let read = Corridor(
        id: id, name: corridor.text("name", log: &log) ?? id, share: share ?? Hundredths(whole: 1),
        floor: Self.bound("floor", of: corridor, &log),
        cap: Self.bound("cap", of: corridor, &log))
      if Self.isReversed(read) {
        let suffix = corridor.value("floor") == nil ? "-amount" : ""
        corridor.report(
          .rule(.floorAboveCap), amongOverlaid: ["floor\(suffix)", "cap\(suffix)"], log: &log)
      }
      corridors.name(id, read.name)
      round.corridors.append(read)
    }
    // Without any corridor, those of the applications are not judged.
    if round.corridors.isEmpty { corridors.isComplete = false }
    if section.value("corridors")?.elements?.isEmpty == true {
      section.report(.rule(.emptyList), "corridors", log: &log)
    }
    if let index = shares.firstIndex(of: nil), shares.contains(where: { $0 != nil }) {
      elements[index].section.report(.rule(.sharesForSomeOnly), "share", log: &log)
    } else if !shares.isEmpty, shares.allSatisfy({ $0 == .zero }) {
      section.report(.rule(.sharesSumToZero), "corridors", log: &log)
    } else if areSharesRead {
      warnOfShares(elements.map(\.section), of: section, &log)
    }
  }

  /// Shares are parts of any kind; those of ten and more are meant as percentages.
  private func warnOfShares(
    _ elements: [YamlSection], of section: YamlSection, _ log: inout DiagnosticLog
  ) {
    let shares = round.corridors.map(\.share)
    let sum = Hundredths(shares.reduce(0) { $0 + $1.count })
    let isRounded = (Hundredths(9_950)...Hundredths(10_050)).contains(sum)
    guard let smallest = shares.min(), let largest = shares.max(), smallest < largest,
      largest >= Hundredths(whole: 10), !isRounded
    else { return }
    // The one that is no percentage is the likely mistake.
    let odd = zip(shares, elements).filter { $0.0 <= Hundredths(whole: 1) }
    if let element = odd.first?.1, odd.count == 1 {
      element.report(.rule(.sharesDoNotAddUp(sum: sum)), "share", log: &log)
    } else {
      log.report(.rule(.sharesDoNotAddUp(sum: sum)), at: section.place("corridors"))
    }
  }

  private static func bound(
    _ key: String, of corridor: YamlSection, _ log: inout DiagnosticLog
  ) -> Corridor.Bound? {
    let amountKey = key + "-amount"
    let percent = corridor.percent(key, in: .percent, log: &log)
    let amount = corridor.amount(amountKey, log: &log)
    if corridor.value(key) != nil, corridor.value(amountKey) != nil {
      corridor.report(
        .rule(.boundTwice(key, amountKey)), amongOverlaid: [amountKey, key], log: &log)
    }
    return percent.map { .percent($0) } ?? amount.map { .amount($0) }
  }

  /// A percentage and an amount are not compared: which is larger depends on what is available.
  private static func isReversed(_ corridor: Corridor) -> Bool {
    switch (corridor.floor, corridor.cap) {
    case (.percent(let floor), .percent(let cap)): floor > cap
    case (.amount(let floor), .amount(let cap)): floor > cap
    default: false
    }
  }
}

extension YamlSection {
  /// The elements of a list of things with an id, each with its id; registers the ids.
  func things(
    _ key: String, keys: [String], into registry: inout Registry, log: inout DiagnosticLog
  ) -> [(id: String, section: YamlSection)] {
    if let node = value(key), node.elements == nil { registry.isComplete = false }
    var things: [(String, YamlSection)] = []
    for (node, path) in list(key, log: &log) {
      guard let section = YamlSection(node, path: path, keys: keys, log: &log) else {
        registry.isComplete = false
        continue
      }
      section.require("id", log: &log)
      guard let id = section.identifier("id", log: &log) else {
        registry.isComplete = false
        // What else is wrong with it is said all the same, under its number in the list.
        things.append(("", section))
        continue
      }
      registry.register(id, at: section.place("id"), log: &log)
      things.append((id, section))
    }
    return things
  }
}
