// SPDX-License-Identifier: GPL-3.0-or-later

/// How long a client may take, and how much it may send.
package struct ConnectionLimits: Sendable {
  /// From the connection to the end of the first header.
  package var head: Duration = .seconds(10)
  /// From the end of the header to the end of the body.
  package var body: Duration = .seconds(20)
  /// From an answer to the end of the next header.
  package var idle: Duration = .seconds(60)
  /// From the first byte of an answer to the last that the client takes.
  package var writing: Duration = .seconds(60)
  /// Bytes of a request line and header.
  package var headBytes = 32 << 10
  package var connections = 512

  package init() {}
}
