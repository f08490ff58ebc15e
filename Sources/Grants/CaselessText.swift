// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that is compared trimmed and without regard to case, in no language in particular.
///
/// This is how a limit calls the values of its column. Names are compared more thoroughly: see the room
/// `Names`.
public struct CaselessText: Hashable, Comparable, Sendable {
  /// Lower case, without white space at either end.
  public let folded: String

  public init(_ text: String) {
    var rest = text[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    folded = rest.lowercased()
  }

  public static func < (left: CaselessText, right: CaselessText) -> Bool {
    left.folded < right.folded
  }
}
