// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// An application as pictures and tables of analyses name it.
public struct NamedApplication: Hashable, Sendable {
  public var id: ApplicationID
  public var title: String

  public init(id: ApplicationID, title: String) {
    (self.id, self.title) = (id, title)
  }

  package init(_ application: ApplicationReport) {
    self.init(id: application.id, title: application.title)
  }
}
