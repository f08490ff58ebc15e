// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

/// Answers for one state of the round's files; what was not asked for longest goes first.
struct AnswerCache {
  private let capacity: Int
  private var size = 0
  private var clock = 0
  private var entries: [PageRequest: (answer: PageAnswer, used: Int)] = [:]

  /// - Parameter capacity: in bytes of bodies.
  init(capacity: Int) { self.capacity = capacity }

  mutating func answer(to request: PageRequest) -> PageAnswer? {
    guard let entry = entries[request] else { return nil }
    clock += 1
    entries[request]?.used = clock
    return entry.answer
  }

  /// Keeps what is as true the next time: no failure of the moment, and nothing that changes something.
  mutating func keep(_ answer: PageAnswer, for request: PageRequest) {
    guard [.done, .contradiction].contains(answer.status), answer.body.count <= capacity / 4,
      request.posted == nil
    else { return }
    clock += 1
    if let old = entries.updateValue((answer, clock), forKey: request) {
      size -= old.answer.body.count
    }
    size += answer.body.count
    while size > capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
      entries[oldest.key] = nil
      size -= oldest.value.answer.body.count
    }
  }

  mutating func clear() {
    entries = [:]
    size = 0
  }
}
