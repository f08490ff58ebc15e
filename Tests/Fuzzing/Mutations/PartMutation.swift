// SPDX-License-Identifier: GPL-3.0-or-later
import RoundSupport
import TestSupport
import ZipArchives

/// Changes the XML within a workbook and packs it anew, so that what is changed is met behind the archive.
struct PartMutation {
  private let parts: [ZipBytes.Entry]
  private var generator: SeededGenerator

  /// - Parameter workbook: a sound archive.
  init(of workbook: [UInt8], seed: UInt64) throws {
    let archive = try ZipArchive(workbook)
    parts = try archive.names.map { name in
      var bytes: [UInt8] = []
      try archive.read(name) { piece in
        bytes += piece
        return true
      }
      return ZipBytes.Entry(name, bytes)
    }
    generator = SeededGenerator(seed: seed)
  }

  mutating func next() throws -> [UInt8] {
    var zip = ZipBytes(parts)
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      guard let index = chosen(zip) else { continue }
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: zip.entries.remove(at: index)
      case 1: zip.entries.append(zip.entries[index])
      case 2: zip.entries.shuffle(using: &generator)
      case 3: zip.entries[index].name = zip.entries.randomElement(using: &generator)?.name ?? ""
      case 4: zip.entries[index].bytes = zip.entries.randomElement(using: &generator)?.bytes ?? []
      default:
        var mutation = TextMutation(
          of: zip.entries[index].bytes, in: .markup, seed: generator.next())
        zip.entries[index].bytes = mutation.next()
      }
    }
    // What no program packs is not packed.
    let packed = Bool.random(using: &generator) ? try? zip.packed() : nil
    return packed ?? zip.bytes
  }

  /// Themes and previews are never read: they are left in peace.
  private mutating func chosen(_ zip: ZipBytes) -> Int? {
    zip.entries.indices.filter { index in
      let name = zip.entries[index].name
      return !name.contains("theme") && !name.contains("Thumbnails") && !name.contains("docProps")
    }.randomElement(using: &generator)
  }
}
