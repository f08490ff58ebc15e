// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange
import Testing

@testable import WorkerProcesses

@Suite struct AnswerCacheTests {
  private func answer(_ status: PageAnswer.Status = .done, bytes: Int) -> PageAnswer {
    PageAnswer(status, contentType: "", body: [UInt8](repeating: 0, count: bytes))
  }

  @Test func whatWasNotAskedForLongestGoesFirst() {
    var cache = AnswerCache(capacity: 100)
    for name in ["a", "b", "c", "d"] {
      cache.keep(answer(bytes: 25), for: PageRequest(target: name))
    }
    #expect(cache.answer(to: PageRequest(target: "a")) != nil)
    cache.keep(answer(bytes: 25), for: PageRequest(target: "e"))
    let kept = ["a", "b", "c", "d", "e"].filter { cache.answer(to: PageRequest(target: $0)) != nil }
    #expect(kept == ["a", "c", "d", "e"])
  }

  @Test func failuresOfTheMomentAndGiantsAreNotKept() {
    var cache = AnswerCache(capacity: 100)
    for status in [PageAnswer.Status.busy, .defect, .seeOther] {
      cache.keep(answer(status, bytes: 1), for: PageRequest(target: "x"))
      #expect(cache.answer(to: PageRequest(target: "x")) == nil)
    }
    cache.keep(answer(bytes: 26), for: PageRequest(target: "x"))
    #expect(cache.answer(to: PageRequest(target: "x")) == nil)
    cache.keep(answer(.contradiction, bytes: 1), for: PageRequest(target: "x"))
    #expect(cache.answer(to: PageRequest(target: "x")) != nil)
    #expect(cache.answer(to: PageRequest(target: "x", form: .json)) == nil)
    #expect(cache.answer(to: PageRequest(target: "x", reader: .everybody)) == nil)
  }
}
