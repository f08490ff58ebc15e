// SPDX-License-Identifier: GPL-3.0-or-later

/// What spreadsheets make of numbers that look like days: `07. Aug`, `7-Aug`, `Aug 07`, `07.08.2026`.
enum SpreadsheetDate {
  private static let months: Set<String> = [
    "jan", "feb", "mar", "mär", "mrz", "apr", "mai", "may", "jun", "jul", "aug", "sep", "sept",
    "okt",
    "oct", "nov", "dez", "dec",
  ]

  static func isOne(_ text: String) -> Bool {
    let parts = text.trimmed.lowercased().split { [".", " ", "-", "/"].contains($0) }
    let numbers = parts.filter { $0.isDigits && $0.count <= 4 }
    guard (2...3).contains(parts.count) else { return false }
    if numbers.count == parts.count {
      return parts.count == 3 && parts[0].count <= 2 && parts[1].count <= 2 && parts[2].count == 4
    }
    return numbers.count == parts.count - 1 && parts.contains { months.contains(String($0)) }
  }
}
