// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// The most bytes that a file may have.
struct SizeLimit: Sendable {
  let megabytes: Int

  var bytes: Int { megabytes * 1_000_000 }

  static let table = SizeLimit(megabytes: 200)
  static let yaml = SizeLimit(megabytes: 10)
  static let workbook = SizeLimit(megabytes: OpenedWorkbook.mostMegabytes)
}
