// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// Style sheets and scripts. Their addresses change with their content, so browsers keep them for good.
struct AssetRoutes {
  private let assets: [String: PageAsset]

  init(_ assets: [PageAsset]) {
    self.assets = Dictionary(assets.map { ($0.path, $0) }) { first, _ in first }
  }

  @Sendable func get(_ request: Request, _ context: WebContext) throws -> Response {
    guard let asset = assets[request.uri.path] else { throw PageNotice.unknownAddress }
    return Response(
      status: .ok,
      headers: [
        .contentType: asset.contentType,
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
