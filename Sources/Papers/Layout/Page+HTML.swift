// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

extension Page {
  /// One self-contained page: no script, nothing to load, the same bytes for the same paper.
  package var html: String {
    Templates.page.render(PaperView(self), library: Templates.pageParts)
  }

  /// The page for programs that print it: it leads to no other file.
  package var printHTML: String {
    Templates.page.render(PaperView(self), library: Templates.printParts)
  }
}
