// SPDX-License-Identifier: GPL-3.0-or-later
import CExpat

/// Reads one XML document piece by piece, and keeps nothing of it.
///
/// No entity is ever expanded: the first document type ends the reading, and without one there are only
/// the five that XML itself knows. The library's handle lives and dies with this object, on one thread.
package final class XMLEventParser {
  /// No document that is meant to be read nests deeper.
  package static let mostLevels = 256

  private let parser: XML_Parser
  private let names: XMLNames
  private unowned let receiver: any XMLEventReceiver
  private var depth = 0
  private var failure: XMLFailure?

  /// - Parameter namespaces: the short names that the receiver knows them by, by address.
  package init(_ receiver: any XMLEventReceiver, namespaces: [String: String]) {
    guard let parser = XML_ParserCreateNS(nil, XMLNames.separator) else {
      fatalError("no memory for a parser")
    }
    self.parser = parser
    self.receiver = receiver
    names = XMLNames(namespaces)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        XMLEventParser.of(data)?.begin(name, attributes)
      },
      { data, name in
        guard let name else { return }
        XMLEventParser.of(data)?.end(name)
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      XMLEventParser.of(data)?.read(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let parser = XMLEventParser.of(data) else { return }
      parser.stop(.documentType(line: parser.line))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// - Returns: whether there is any use in more.
  package func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil, receiver.wantsMore else { return false }
    let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
    let status = XML_Parse(parser, start, Int32(bytes.count), 0)
    if status != XML_STATUS_OK, receiver.wantsMore, failure == nil {
      failure = .malformed(line: line)
    }
    return failure == nil && receiver.wantsMore
  }

  /// To be called when all has been fed.
  ///
  /// - Throws: what is wrong with the document. Nothing where the receiver stopped the reading.
  package func finish() throws(XMLFailure) {
    if let failure { throw failure }
    guard receiver.wantsMore else { return }
    let status = XML_Parse(parser, nil, 0, 1)
    if let failure { throw failure }
    guard status == XML_STATUS_OK || !receiver.wantsMore else { throw .malformed(line: line) }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLEventParser? {
    data.map { Unmanaged<XMLEventParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) }

  private var isOpen: Bool { failure == nil && receiver.wantsMore }

  private func stop(_ reason: XMLFailure) {
    if failure == nil { failure = reason }
    XML_StopParser(parser, 0)
  }

  private func begin(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard isOpen else { return }
    depth += 1
    guard depth <= Self.mostLevels else { return stop(.tooDeep(limit: Self.mostLevels)) }
    receiver.begin(names.name(name), XMLAttributes(names: names, pairs: attributes))
    if !receiver.wantsMore { XML_StopParser(parser, 0) }
  }

  private func read(_ text: UnsafeBufferPointer<CChar>) {
    guard isOpen else { return }
    receiver.read(String(decoding: UnsafeRawBufferPointer(text), as: UTF8.self))
    if !receiver.wantsMore { XML_StopParser(parser, 0) }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard isOpen else { return }
    depth -= 1
    receiver.end(names.name(name))
    if !receiver.wantsMore { XML_StopParser(parser, 0) }
  }
}
