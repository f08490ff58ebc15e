// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Papers
import Reports

extension ComparisonReport {
  /// Its pictures, each with its data as a table beside it.
  package var pictureFiles: [(name: String, bytes: [UInt8])] { figures.named(in: language) }
}

extension WeightsReport {
  /// Its pictures, each with its data as a table beside it.
  package var pictureFiles: [(name: String, bytes: [UInt8])] { figures.named(in: language) }
}

extension StabilityReport {
  /// Its pictures, each with its data as a table beside it.
  package var pictureFiles: [(name: String, bytes: [UInt8])] { figures.named(in: language) }
}

extension [PaperFigure] {
  fileprivate func named(in language: Round.Language) -> [(name: String, bytes: [UInt8])] {
    files(in: language).map { ($0.name, $0.bytes) }
  }
}
