// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import PageExchange

/// `/history/7/proposal.html`: frozen files, as they were written.
struct ArchiveRoutes {
  let archive: any ArchiveKeeping

  @Sendable func get(_ request: Request, _ context: WebContext) throws -> Response {
    guard let reader = context.reader else { throw PageNotice.linkNeeded }
    guard reader != .everybody else { throw PageNotice.notAllowed }
    guard let entry = context.parameters.get("entry", as: Int.self),
      let name = context.parameters.get("file")?.removingPercentEncoding,
      let file = try archive.file(name, of: entry)
    else { throw PageNotice.unknownAddress }
    return Response(
      status: .ok, headers: [.contentType: file.contentType],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}

/// Which part of an archive an address needs.
enum ArchiveNeed {
  case nothing, entries, everything

  /// - Parameter target: path and query without `.json`.
  init(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let first = parts[0].split(separator: "/").first
    let names = parts.dropFirst().first?.split(separator: "&").map { $0.prefix { $0 != "=" } } ?? []
    switch first {
    case "history": self = .everything
    case "saved", "decision", "meeting": self = .entries
    default: self = names.contains("saved") ? .entries : .nothing
    }
  }
}
