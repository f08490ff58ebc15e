// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Yams

/// Reads YAML text into nodes. Every scalar stays the text that was typed: nothing becomes a
/// floating-point number.
///
/// Anchors, aliases, merge keys and tags are refused: a round needs none of them, and a few lines
/// with aliases can expand to more than any memory holds.
enum YamlReader {
  /// - Returns: nil where an error was reported, or where the text holds nothing.
  static func read(_ text: String, file: String, log: inout DiagnosticLog) -> YamlNode? {
    let whole = Place(file: file)
    if let line = aliasBombLine(text) {
      log.report(.yaml(.unsupported(.alias)), at: Place(file: file, row: line))
      return nil
    }
    do {
      // The parser must outlive the conversion: nodes hold their anchors weakly, it holds them.
      let parser = try Yams.Parser(yaml: text, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return nil }
        var converter = Converter(file: file, log: log)
        let node = converter.convert(root)
        log = converter.log
        return converter.isRefused ? nil : node
      }
    } catch let error as YamlError {
      report(error, whole, &log)
    } catch {
      log.report(.yaml(.syntax(String(describing: error))), at: whole)
    }
    return nil
  }

  private static func report(_ error: YamlError, _ whole: Place, _ log: inout DiagnosticLog) {
    var place = whole
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      place.row = mark.line
      log.report(.yaml(.syntax(problem)), at: place)
    case .composer(_, let problem, let mark, _):
      place.row = mark.line
      let isSecondDocument = problem.contains("another document")
      log.report(
        .yaml(isSecondDocument ? .unsupported(.severalDocuments) : .unsupported(.alias)), at: place)
    case .duplicatedKeysInMapping(let duplicates, let context):
      place.row = context.mark.line
      for key in duplicates { log.report(.yaml(.duplicateKey), at: place, value: key) }
    case .reader(let problem, let offset, _, let yaml):
      place.row = offset.map { yaml.prefix($0).count { $0.isNewline } + 1 }
      log.report(.yaml(.syntax(problem)), at: place)
    default:
      log.report(.yaml(.syntax(String(describing: error))), at: place)
    }
  }

  /// The line of the first alias where there are so many that composing them could take for ever.
  ///
  /// A few aliases do no harm and are found exactly after composing.
  private static func aliasBombLine(_ text: String) -> Int? {
    var aliases = 0
    var (line, firstLine) = (1, 1)
    var previous: UInt8 = 0x0A
    for byte in text.utf8 {
      let isName = byte > 0x20 && byte != UInt8(ascii: "*")
      let isStart = previous == UInt8(ascii: "*")
      if isStart, isName {
        if aliases == 0 { firstLine = line }
        aliases += 1
      }
      if byte == 0x0A { line += 1 }
      previous = byte
    }
    return aliases > 10 && text.utf8.contains(UInt8(ascii: "&")) ? firstLine : nil
  }

  private struct Converter {
    var file: String
    var log: DiagnosticLog
    var isRefused = false

    mutating func convert(_ node: Node) -> YamlNode {
      let origin = Place(file: file, row: node.mark?.line)
      if node.anchor != nil { refuse(.alias, origin) }
      switch node {
      case .scalar(let scalar):
        if !isUntagged(scalar, node.tag) { refuse(.tag, origin) }
        return YamlNode(content: content(of: scalar), origin: origin)
      case .sequence(let sequence):
        if node.tag != Tag(.seq) { refuse(.tag, origin) }
        return YamlNode(content: .list(sequence.map { convert($0) }), origin: origin)
      case .mapping(let mapping):
        if node.tag != Tag(.map) { refuse(.tag, origin) }
        return YamlNode(content: .mapping(entries(of: mapping)), origin: origin)
      case .alias:
        refuse(.alias, origin)
        return YamlNode(content: .null, origin: origin)
      }
    }

    private mutating func entries(of mapping: Node.Mapping) -> [YamlEntry] {
      var entries: [YamlEntry] = []
      var keys: Set<String> = []
      for (key, value) in mapping {
        let origin = Place(file: file, row: key.mark?.line)
        guard case .scalar(let scalar) = key else {
          refuse(.complexKey, origin)
          continue
        }
        let name = scalar.string.trimmed
        if joinDecimal(name, value, to: &entries, origin) { continue }
        if key.anchor != nil { refuse(.alias, origin) }
        if name == "<<" {
          refuse(.mergeKey, origin)
        } else if !keys.insert(name).inserted {
          isRefused = true
          log.report(.yaml(.duplicateKey), at: origin, value: name)
        } else {
          entries.append(YamlEntry(key: name, keyOrigin: origin, value: convert(value)))
        }
      }
      return entries
    }

    /// Joins what a decimal comma has torn apart, after a report: `{share: 12,5}` has a key 5 without a value.
    private mutating func joinDecimal(
      _ key: String, _ value: Node, to entries: inout [YamlEntry], _ origin: Place
    ) -> Bool {
      func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
      guard isNumber(key), case .scalar(let rest) = value, content(of: rest) == .null,
        let last = entries.last, last.value.origin.row == origin.row,
        let whole = last.value.scalar, isNumber(whole)
      else { return false }
      log.report(
        .yaml(.decimalComma(meant: "\(whole).\(key)")),
        at: Place(file: file, row: origin.row, column: last.key), value: "\(whole),\(key)")
      entries[entries.count - 1].value.content = .scalar("\(whole).\(key)")
      return true
    }

    private func content(of scalar: Node.Scalar) -> YamlNode.Content {
      let isNull = ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return scalar.style == .plain && isNull ? .null : .scalar(scalar.string)
    }

    /// Whether a scalar is what it would be without a tag. Nobody would look at the tag, and the text of a
    /// `!!binary` is another one.
    private func isUntagged(_ scalar: Node.Scalar, _ tag: Tag) -> Bool {
      let implied =
        scalar.style == .plain ? Node(scalar.string, Tag(.implicit), .plain).tag : Tag(.str)
      return tag == implied
    }

    private mutating func refuse(_ feature: YamlProblem.Feature, _ origin: Place) {
      isRefused = true
      log.report(.yaml(.unsupported(feature)), at: origin)
    }
  }
}
