// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

extension Page {
  /// The same paper as Markdown (CommonMark with tables), to go on working with, or to be made into
  /// another format.
  package var markdown: String {
    Templates.markdown.render(PaperView(self), library: Templates.markdownParts)
  }
}
