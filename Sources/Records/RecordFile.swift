// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments

/// A record as it lies in a file.
public struct RecordFile: Sendable {
  public let record: Record
  /// The file's document, with its digest.
  let document: CanonicalJSON

  /// Several times what a round of 20,000 applications takes. Reading takes about forty times as much memory.
  public static let mostMegabytes = 100
  /// What the command calls it in a folder.
  public static let name = "record.json"

  /// - Throws: `NotARecord`.
  public init(reading bytes: [UInt8]) throws(NotARecord) {
    guard bytes.count <= Self.mostMegabytes * 1_000_000 else {
      throw NotARecord(path: "$", reason: .tooLarge(megabytes: Self.mostMegabytes))
    }
    do {
      document = try JSONReader.read(bytes)
    } catch {
      throw NotARecord(
        path: "$", reason: .notJSON(offset: error.offset, expected: error.expected))
    }
    guard case .object(let members) = document,
      members["schema"] == .string(Record.schema), case .string? = members[Self.digestName]
    else { throw NotARecord(path: "$.schema", reason: .otherSchema(expected: Record.schema)) }
    do {
      record = try document.decode(Record.self)
    } catch let error as DecodingError {
      throw NotARecord(error)
    } catch {
      throw NotARecord(path: "$", reason: .wrongType(expected: "\(error)"))
    }
  }

  static let digestName = "sha256"

  var digest: String? {
    guard case .object(let members) = document, case .string(let digest)? = members[Self.digestName]
    else { return nil }
    return digest
  }

  /// The document without its digest.
  var content: CanonicalJSON {
    guard case .object(var members) = document else { return document }
    members[Self.digestName] = nil
    return .object(members)
  }
}

extension Record {
  /// What `record.json` contains: canonical JSON with the digest.
  ///
  /// - Throws: `EncodingError` or `JSONFlaw` where a number cannot be stated: a defect.
  public func bytes() throws -> [UInt8] {
    let content = try CanonicalJSON(encoding: self)
    guard case .object(var members) = content else { return content.bytes }
    members[RecordFile.digestName] = .string(content.digest)
    return CanonicalJSON.object(members).bytes
  }
}

/// Why a file is no record.
public struct NotARecord: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case notJSON(offset: Int, expected: String)
    case otherSchema(expected: String)
    case wrongType(expected: String)
    case tooLarge(megabytes: Int)
  }

  /// Where, from the root `$`.
  public let path: String
  public let reason: Reason

  init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(_ error: DecodingError) {
    let context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context
      case .keyNotFound(let key, let context):
        DecodingError.Context(
          codingPath: context.codingPath + [key], debugDescription: "a member that is missing")
      @unknown default:
        DecodingError.Context(codingPath: [], debugDescription: "\(error)")
      }
    let path = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }
    self.init(path: "$" + path.joined(), reason: .wrongType(expected: context.debugDescription))
  }
}
