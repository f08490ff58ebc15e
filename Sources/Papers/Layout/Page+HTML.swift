// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

extension Page {
  /// One self-contained page: nothing to load, the same bytes for the same paper. Its only script shows one balance
  /// weight after the other; without it the page is whole.
  package var html: String {
    Templates.page.render(PaperView(self), library: Templates.pageParts)
  }

  /// The page for programs that print it: it leads to no other file.
  package var printHTML: String {
    Templates.page.render(PaperView(self), library: Templates.printParts)
  }
}
