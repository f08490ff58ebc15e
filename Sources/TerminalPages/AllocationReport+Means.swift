// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports
import Wording

extension AllocationReport {
  /// Good ideas that lack only money or staff, best first.
  func addOpportunities(to page: inout TextPage, _ labels: Labels) {
    guard !opportunities.isEmpty else { return }
    page.addHeading(labels.opportunities)
    if let leftover { page.addParagraph(leftover) }
    let width = opportunities.map(\.application.columns).max() ?? 0
    for opportunity in opportunities {
      page.addParagraph(
        opportunity.text,
        after: Span(opportunity.application.padded(to: width) + "  ", .strong))
    }
  }

  /// The balance, then every rule that costs something; the others are counted.
  func addPrices(to page: inout TextPage, _ labels: Labels) {
    guard !prices.isEmpty else { return }
    page.addHeading(labels.prices)
    let free = prices.filter { $0.points == 0 && $0.key != "balance" }
    let told = prices.filter { $0.points != 0 || $0.key == "balance" }
    for price in told { page.addParagraph(price.text, after: Span("• ")) }
    if !free.isEmpty {
      page.addParagraph(labels.rulesWithoutPrice(free.count, beside: told.count), .quiet)
    }
  }

  /// What larger budgets would bring, and whom they drop again.
  func addBudgets(to page: inout TextPage, _ labels: Labels) {
    guard !budgetSteps.isEmpty else { return }
    page.addHeading(labels.largerBudgets)
    for step in budgetSteps { page.addParagraph(step.text, after: Span("• ")) }
    for dropout in dropouts {
      page.addParagraph(dropout.text, after: Span("! ", .caution), .caution)
    }
  }

  /// What the association funds already, each with its evidence.
  func addExclusions(to page: inout TextPage, _ labels: Labels) {
    guard !exclusions.isEmpty else { return }
    page.addHeading(labels.exclusions(associationName))
    let width = exclusions.map(\.application.columns).max() ?? 0
    for exclusion in exclusions {
      page.addParagraph(
        labels.exclusion(
          row: exclusion.row, title: exclusion.rowTitle, applicant: exclusion.rowApplicant,
          evidence: exclusion.text),
        after: Span(exclusion.application.padded(to: width) + "  ", .strong))
    }
  }
}
