// SPDX-License-Identifier: GPL-3.0-or-later
import Papers
import Reports

extension ComparisonReport {
  /// Its pictures, each with its data as a table beside it.
  package var pictureFiles: [(name: String, bytes: [UInt8])] {
    figures.files(in: language).map { ($0.name, $0.bytes) }
  }
}

extension WeightsReport {
  /// Its pictures, each with its data as a table beside it.
  package var pictureFiles: [(name: String, bytes: [UInt8])] {
    figures.files(in: language).map { ($0.name, $0.bytes) }
  }
}
