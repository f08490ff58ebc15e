// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an archive is not read.
package enum ZipFailure: Error, Hashable, Sendable {
  /// The archive's list of entries, or one of them, by its name, is broken.
  case damaged(entry: String?)
  case tooManyEntries(limit: Int)
  /// All entries together are larger than that, as stated or as they turned out.
  case tooLarge(megabytes: Int)
  /// An entry that grows by more than any honest one does.
  case inflates(entry: String)
  /// An entry whose name leads out of the archive.
  case leadsOutside(entry: String)
  /// An entry that is a link.
  case link(entry: String)
  /// Two entries of one name: which of them counts depends on the reader.
  case twice(entry: String)
  case encrypted(entry: String)
  /// No entry has this name.
  case missing(entry: String)
}

/// How much an archive may hold. What grows beyond it is given up while it is inflated.
package struct ZipLimits: Hashable, Sendable {
  package var entries: Int
  /// Megabytes of all entries together, inflated.
  package var megabytes: Int
  /// How many times its packed size an entry may have. Ordinary style sheets pass 100.
  package var ratio: UInt64
  /// Smaller entries may grow as they like.
  package var ratioFromBytes: UInt64

  package init(
    entries: Int = 1_000, megabytes: Int = 100, ratio: UInt64 = 1_000,
    ratioFromBytes: UInt64 = 10_000_000
  ) {
    self.entries = entries
    self.megabytes = megabytes
    self.ratio = ratio
    self.ratioFromBytes = ratioFromBytes
  }

  var bytes: UInt64 { UInt64(megabytes) * 1_000_000 }

  func isBomb(inflated: UInt64, packed: UInt64) -> Bool {
    inflated >= ratioFromBytes && inflated / ratio >= max(packed, 1)
  }
}
