// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a reader must know.
public struct Notice: Sendable {
  public enum Code: String, Sendable, CaseIterable {
    case provisional
    case doubleFundingUnchecked = "double-funding-unchecked"
    case suspectedDuplicates = "suspected-duplicates"
    case doubleFundingGranted = "double-funding-granted"
    case grantedDespiteRule = "granted-despite-rule"
    case widenedRule = "widened-rule"
  }

  public var code: Code
  public var text: String
}
