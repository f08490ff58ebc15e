// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Takes the names apart that the library hands over: namespace, a character that no name can hold, and
/// the local name.
final class XMLNames {
  static let separator: CChar = 1

  private let spaces: [(uri: [CChar], short: String)]

  /// - Parameter namespaces: short names by address. Several addresses may have one.
  init(_ namespaces: [String: String]) {
    spaces = namespaces.map { uri, short in (uri.utf8.map { CChar(bitPattern: $0) }, short) }
  }

  func name(_ pointer: UnsafePointer<CChar>) -> XMLName {
    guard let end = strrchr(pointer, Int32(Self.separator)) else {
      return XMLName("", String(cString: pointer))
    }
    let length = UnsafePointer(end) - pointer
    return XMLName(space(pointer, length), String(cString: end + 1))
  }

  func isName(_ pointer: UnsafePointer<CChar>, _ name: XMLName) -> Bool {
    guard let end = strrchr(pointer, Int32(Self.separator)) else {
      return name.space.isEmpty && strcmp(pointer, name.local) == 0
    }
    return strcmp(end + 1, name.local) == 0
      && space(pointer, UnsafePointer(end) - pointer) == name.space
  }

  private func space(_ pointer: UnsafePointer<CChar>, _ length: Int) -> String {
    let known = spaces.first {
      $0.uri.count == length && memcmp($0.uri, pointer, length) == 0
    }
    return known?.short ?? XMLName.unknownSpace
  }
}
