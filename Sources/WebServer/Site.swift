// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import PageExchange

/// The whole site: rules that hold for every request, and the addresses. Tests, `--get` and the server use the same.
package struct Site: Sendable {
  package let address: SiteAddress
  private let answering: any QuestionAnswering
  private let notices: any NoticeAnswering
  private let access: any AccessKeeping
  private let archive: any ArchiveKeeping
  private let assets: [PageAsset]
  private let limits: ConnectionLimits

  package init(
    _ address: SiteAddress, answering: any QuestionAnswering, notices: any NoticeAnswering,
    access: any AccessKeeping, archive: any ArchiveKeeping = NoArchive(), assets: [PageAsset],
    limits: ConnectionLimits = ConnectionLimits()
  ) {
    (self.address, self.answering, self.notices) = (address, answering, notices)
    (self.access, self.archive) = (access, archive)
    (self.assets, self.limits) = (assets, limits)
  }

  package func responder() -> RouterResponder<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafetyHeaders())
    router.add(middleware: NoticePages(notices: notices))
    router.add(middleware: HostRule(address: address))
    router.add(middleware: OriginRule(address: address))
    router.add(middleware: AccessRule(access: access, address: address))

    router.get("/assets/**", use: AssetRoutes(assets).get)
    router.post("/language", use: LanguageRoute(address: address).post)
    let links = LinkRoutes(access: access, notices: notices, address: address)
    router.get("/enter/:token", use: links.get)
    router.post("/enter/:token", use: links.post)
    router.post("/leave", use: links.leave)
    router.get("/history/:entry/:file", use: ArchiveRoutes(archive: archive).get)
    router.get("/waiting", use: WaitingRoute(answering: answering).get)
    let pages = PageRoutes(answering: answering, archive: archive)
    // What begins with a path of its own is not looked for behind the last one.
    for path: RouterPath in ["/", "/history", "/**"] {
      router.get(path, use: pages.get)
      router.post(path, use: pages.post)
    }
    return router.buildResponder()
  }

  /// Listens on 127.0.0.1 until the task is cancelled.
  ///
  /// - Parameters:
  ///   - port: 0: any.
  ///   - listening: is called with the port.
  /// - Throws: `PortTaken`.
  package func serve(
    on port: Int, listening: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let limits = limits
    let application = Application(
      responder: responder(),
      server: HTTPServerBuilder { GuardedConnections(limits, responder: $0) },
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port),
        availableConnectionsDelegate: .maximum(limits.connections, logger: .silent)),
      onServerRunning: { [address] channel in
        let port = channel.localAddress?.port ?? port
        address.listens(on: port)
        await listening(port)
      },
      logger: .silent)
    do {
      try await application.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw PortTaken()
    }
  }
}

/// Somebody else listens on the port.
package struct PortTaken: Error {}
