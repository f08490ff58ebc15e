// SPDX-License-Identifier: GPL-3.0-or-later

/// What a round begins with, whatever kind of file it comes from: rules, over which what-ifs are
/// laid, and applications.
struct RoundBase {
  /// nil where they are missing or broken.
  var rules: YamlNode?
  /// nil where they are missing or broken.
  var applications: Table?
  /// The columns that `applications` may have, with their headers.
  var applicationColumns = TableColumns.applications + TableColumns.privateApplications
}
