// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

/// Questions that wait for a worker: quick ones first, readers by turns.
struct WaitingLine {
  /// One request, and all who wait for its answer.
  struct Ticket {
    let request: PageRequest
    let pace: Pace
    var waiters: [Waiter]
  }

  struct Waiter: Hashable {
    let id: Int
    let asker: String
    let series: String?
  }

  /// So many quick questions may go before a slow one that waits.
  static let patience = 10

  private var tickets: [Ticket] = []
  /// By asker: when it last had its turn, counted in turns.
  private var turns: [String: Int] = [:]
  private var turn = 0
  private var quickSinceSlow = 0

  var isEmpty: Bool { tickets.isEmpty }
  var count: Int { tickets.count }

  /// - Throws: `.queueFull` where so many wait already, of all or of this asker.
  mutating func add(
    _ request: PageRequest, for waiter: Waiter, limits: PoolLimits
  ) throws(PageNotice) {
    if let index = tickets.firstIndex(where: { $0.request == request }) {
      return tickets[index].waiters.append(waiter)
    }
    let own = tickets.filter { $0.waiters.contains { $0.asker == waiter.asker } }
    guard tickets.count < limits.waiting, own.count < limits.waitingOfOne else { throw .queueFull }
    tickets.append(Ticket(request: request, pace: Pace(request), waiters: [waiter]))
  }

  /// Takes out those who wait for what a newer question of the same series makes needless.
  mutating func overtake(_ asker: String, _ series: String?) -> [Waiter] {
    guard let series else { return [] }
    return remove { $0.asker == asker && $0.series == series }
  }

  /// - Returns: whether the waiter was in the line.
  mutating func remove(_ id: Int) -> Bool { !remove { $0.id == id }.isEmpty }

  /// Takes everybody out.
  mutating func removeAll() -> [Waiter] { remove { _ in true } }

  private mutating func remove(where isMeant: (Waiter) -> Bool) -> [Waiter] {
    let removed = tickets.flatMap(\.waiters).filter(isMeant)
    for index in tickets.indices { tickets[index].waiters.removeAll(where: isMeant) }
    tickets.removeAll(where: \.waiters.isEmpty)
    return removed
  }

  /// How many are answered before the newest question of this asker and series; nil: it does not wait.
  func questionsBefore(_ asker: String, _ series: String) -> Int? {
    var line = self
    var before = 0
    while let ticket = line.next(slowIsAllowed: true) {
      let isMeant = ticket.waiters.contains { $0.asker == asker && $0.series == series }
      if isMeant { return before }
      before += 1
    }
    return nil
  }

  /// Takes out what is to be answered now; nil where nothing may.
  mutating func next(slowIsAllowed: Bool) -> Ticket? {
    let slow = slowIsAllowed ? first(.slow) : nil
    let quick = first(.quick)
    let isSlowsTurn = slow != nil && quickSinceSlow >= Self.patience
    guard let index = isSlowsTurn ? slow : quick ?? slow else { return nil }
    let ticket = tickets.remove(at: index)
    turn += 1
    for waiter in ticket.waiters { turns[waiter.asker] = turn }
    if tickets.isEmpty { turns = [:] }
    quickSinceSlow = ticket.pace == .slow ? 0 : quickSinceSlow + 1
    return ticket
  }

  /// Of this pace: of whoever had no turn for longest, what waits longest.
  private func first(_ pace: Pace) -> Int? {
    tickets.indices.filter { tickets[$0].pace == pace }.min {
      (lastTurn(of: tickets[$0]), $0) < (lastTurn(of: tickets[$1]), $1)
    }
  }

  private func lastTurn(of ticket: Ticket) -> Int {
    ticket.waiters.map { turns[$0.asker] ?? 0 }.min() ?? 0
  }
}
