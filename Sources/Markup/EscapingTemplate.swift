// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// Templates that are part of the program, so that it needs no files of its own where it runs.
package enum EscapingTemplate {
  private static let registeredContentTypes: Void = {
    MustacheContentTypes.register(VisibleHTML(), named: "VISIBLE-HTML")
    MustacheContentTypes.register(VisibleMarkdown(), named: "VISIBLE-MARKDOWN")
  }()

  /// Every template names the way in which it escapes, so none falls back to the engine's own.
  package static func parsed(_ bytes: [UInt8]) -> MustacheTemplate {
    _ = registeredContentTypes
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("a template of the program is broken: \(error)")
    }
  }
}
