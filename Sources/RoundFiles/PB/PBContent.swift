// SPDX-License-Identifier: GPL-3.0-or-later

/// What a participatory-budgeting file says, as a round's folder would say it.
struct PBContent {
  /// nil where they are missing or broken.
  var rules: YamlNode?
  /// nil where they are missing or broken.
  var applications: Table?
  /// The columns that `applications` may have, with their headers.
  var applicationColumns = TableColumns.applications + TableColumns.privateApplications
}
