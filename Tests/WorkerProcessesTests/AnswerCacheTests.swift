// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange
import Testing

@testable import WorkerProcesses

@Suite struct AnswerCacheTests {
  private func answer(_ status: PageAnswer.Status = .done, bytes: Int) -> PageAnswer {
    PageAnswer(status, contentType: "", body: [UInt8](repeating: 0, count: bytes))
  }

  private func holds(_ cache: inout AnswerCache, _ request: PageRequest) -> Bool {
    cache.answer(to: request) != nil
  }

  @Test func whatWasNotAskedForLongestGoesFirst() {
    var cache = AnswerCache(capacity: 100)
    for name in ["a", "b", "c", "d"] {
      cache.keep(answer(bytes: 25), for: PageRequest(target: name))
    }
    _ = cache.answer(to: PageRequest(target: "a"))
    cache.keep(answer(bytes: 25), for: PageRequest(target: "e"))
    let kept = ["a", "b", "c", "d", "e"].filter { holds(&cache, PageRequest(target: $0)) }
    #expect(kept == ["a", "c", "d", "e"])
  }

  @Test func failuresOfTheMomentAndGiantsAreNotKept() {
    var cache = AnswerCache(capacity: 100)
    let request = PageRequest(target: "x")
    for status in [PageAnswer.Status.busy, .defect, .seeOther] {
      cache.keep(answer(status, bytes: 1), for: request)
    }
    cache.keep(answer(bytes: 26), for: request)
    let isKept = holds(&cache, request)
    #expect(!isKept)
    cache.keep(answer(.contradiction, bytes: 1), for: request)
    let others = [
      PageRequest(target: "x", form: .json), PageRequest(target: "x", reader: .everybody),
    ]
    let kept = ([request] + others).map { holds(&cache, $0) }
    #expect(kept == [true, false, false])
  }
}
