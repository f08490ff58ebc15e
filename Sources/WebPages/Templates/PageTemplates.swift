// SPDX-License-Identifier: GPL-3.0-or-later
import Markup
import Mustache

/// The templates of the pages.
enum PageTemplates {
  static func allocation(_ view: AllocationView) -> String { render("allocation", view) }
  static func application(_ view: ApplicationView) -> String { render("application", view) }
  static func weights(_ view: WeightsView) -> String { render("weights", view) }
  static func comparison(_ view: ComparisonView) -> String { render("comparison", view) }
  static func saved(_ view: SavedView) -> String { render("saved", view) }
  static func decision(_ view: DecisionView) -> String { render("decision", view) }
  static func history(_ view: HistoryView) -> String { render("history", view) }
  static func meeting(_ view: MeetingView) -> String { render("meeting", view) }
  static func problem(_ view: ProblemView) -> String { render("problem", view) }
  static func notice(_ view: NoticeView) -> String { render("notice", view) }

  private static let library = MustacheLibrary(
    templates: [
      "frame": EscapingTemplate.parsed(PackageResources.frame_mustache),
      "field": EscapingTemplate.parsed(PackageResources.field_mustache),
      "allocation": EscapingTemplate.parsed(PackageResources.allocation_mustache),
      "application": EscapingTemplate.parsed(PackageResources.application_mustache),
      "weights": EscapingTemplate.parsed(PackageResources.weights_mustache),
      "comparison": EscapingTemplate.parsed(PackageResources.comparison_mustache),
      "saved": EscapingTemplate.parsed(PackageResources.saved_mustache),
      "decision": EscapingTemplate.parsed(PackageResources.decision_mustache),
      "decisionRow": EscapingTemplate.parsed(PackageResources.decisionRow_mustache),
      "suspicionSide": EscapingTemplate.parsed(PackageResources.suspicionSide_mustache),
      "history": EscapingTemplate.parsed(PackageResources.history_mustache),
      "meeting": EscapingTemplate.parsed(PackageResources.meeting_mustache),
      "problem": EscapingTemplate.parsed(PackageResources.problem_mustache),
      "notice": EscapingTemplate.parsed(PackageResources.notice_mustache),
    ])

  private static func render(_ name: String, _ view: Any) -> String {
    guard let page = library.render(MemberTable(view), withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    return page
  }
}
