// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import PageExchange
import RoundFiles
import Spelling

/// What-ifs are saved under a name, deleted, and brought back.
extension RoundPages {
  /// In characters.
  private static let longestTitle = 80

  func save(
    _ query: String, as text: String, _ audience: Audience
  ) throws -> PageAnswer {
    let title = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...Self.longestTitle).contains(title.count), title.visible == title else {
      throw AddressProblem.noName(longest: Self.longestTitle)
    }
    let asked = try resolved(PageAddress(PageTarget("/?" + query)), audience).asked
    guard !asked.isEmpty else { throw AddressProblem.nothingToSave }
    try round.under(asked.whatIf).checked()
    let taken = SavedWhatIf.all(in: audience.archive).named(title)
    guard taken?.belongs(to: audience.reader) != false else {
      throw AddressProblem.nameTaken(title)
    }
    return kept(
      .saved(query: asked.query, inputs: try proposal(audience).inputsDigest), title: title,
      leadingTo: .saved, audience)
  }

  func remove(_ entry: Int, _ audience: Audience) throws -> PageAnswer {
    let saved = try ownSaved(entry, isRemoved: false, audience)
    return kept(.removed(entry: saved.entry), leadingTo: .saved, audience)
  }

  func restore(_ entry: Int, _ audience: Audience) throws -> PageAnswer {
    let saved = try ownSaved(entry, isRemoved: true, audience)
    return kept(.restored(entry: saved.entry), leadingTo: .saved, audience)
  }

  private func ownSaved(
    _ entry: Int, isRemoved: Bool, _ audience: Audience
  ) throws -> SavedWhatIf {
    let known = try saved(audience).first { $0.entry == entry && $0.isRemoved == isRemoved }
    guard let known, known.belongs(to: audience.reader) else {
      throw AddressProblem.unknownSaved("\(entry)")
    }
    return known
  }
}
