// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Under which names the site is reached. The port is known only once the server listens.
package final class SiteAddress: Sendable {
  /// `https` and the host with its port, as browsers name it behind a proxy.
  package struct Public: Hashable, Sendable {
    let scheme: String
    let authority: String

    /// - Parameter url: `https://foerderung.example.org`, without a path; only loopback may do without TLS.
    ///   nil: it is none.
    package init?(_ url: String) {
      let parts = url.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      scheme = parts[0].lowercased()
      var rest = parts[1].lowercased()
      if rest.hasSuffix("/") { rest.removeLast() }
      authority = rest
      let host = rest.split(separator: ":").first ?? ""
      let isLoopback = ["localhost", "127.0.0.1"].contains(host)
      let allowed: (Character) -> Bool = {
        $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0))
      }
      guard !host.isEmpty, rest.allSatisfy(allowed), rest.count(where: { $0 == ":" }) <= 1,
        scheme == "https" || (scheme == "http" && isLoopback)
      else { return nil }
    }
  }

  private let port = Mutex<Int?>(nil)
  private let publicURL: Public?

  package init(publicURL: Public? = nil) { self.publicURL = publicURL }

  /// Until then, no host is this site's.
  package func listens(on port: Int) { self.port.withLock { $0 = port } }

  var currentPort: Int? { port.withLock { $0 } }

  /// What browsers put before a path: scheme, host and port; the one to be told first.
  package var origins: [String] {
    var origins: [String] = []
    if let publicURL { origins.append("\(publicURL.scheme)://\(publicURL.authority)") }
    if let port = currentPort {
      let end = port == 80 ? "" : ":\(port)"
      origins += ["http://127.0.0.1\(end)", "http://localhost\(end)"]
    }
    return origins
  }

  /// The hosts it answers for, each written in one way only.
  var hosts: [String] { origins.map { $0.components(after: "://") } }

  /// Browsers send cookies to all ports of a host: two servers need two names.
  var cookieName: String { "korridor-\(currentPort ?? 0)" }

  /// Whether browsers may be told to send cookies through TLS only.
  var isSecure: Bool { publicURL?.scheme == "https" }

  /// Whether a proxy stands before the server, whose word on who asks is taken.
  var isBehindProxy: Bool { publicURL != nil }
}

extension String {
  fileprivate func components(after separator: String) -> String {
    guard let range = firstRange(of: separator) else { return self }
    return String(self[range.upperBound...])
  }
}
