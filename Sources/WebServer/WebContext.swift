// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import Logging
import NIOCore
import PageExchange

/// What is known of a request beside what it says.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// nil: it did not come through a socket.
  let connection: (any Channel)?
  /// nil: nobody who may see anything.
  var reader: PageReader?
  /// Told apart from all other readers.
  var asker = ""

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    connection = source.channel
  }

  /// Of a request that comes from this process.
  package init() {
    coreContext = CoreRequestContextStorage(source: NoConnection())
    connection = nil
  }

  private struct NoConnection: RequestContextSource {
    let logger = Logger.silent
  }
}

extension Logger {
  /// Addresses hold tokens and what members try: nothing of them is written down.
  static let silent = Logger(label: "korridor") { _ in SwiftLogNoOpLogHandler() }
}
