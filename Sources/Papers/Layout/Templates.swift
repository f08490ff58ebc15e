// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation
import Markup
import Mustache

/// The templates, which are part of the program: it needs no files of its own where it runs.
enum Templates {
  static let page = template(PackageResources.page_mustache)
  static let pageParts = parts(
    figure: PackageResources.figure_mustache, annex: PackageResources.annexLink_mustache,
    number: classOfNumbers, width: widthOnPaper, chooser: PackageResources.chooser_mustache)
  /// On paper nothing can be followed.
  static let printParts = parts(
    figure: PackageResources.figure_mustache, annex: PackageResources.annex_mustache,
    number: classOfNumbers, width: widthOnPaper)
  /// For word processors: no style sheet, pictures as files, columns with widths, totals marked as bold.
  static let word = template(PackageResources.word_mustache)
  static let wordParts = parts(
    figure: PackageResources.wordFigure_mustache, annex: PackageResources.annex_mustache,
    number: #" style="text-align: right""#, width: "width", bold: ("<strong>", "</strong>"))
  static let markdown = template(PackageResources.markdown_mustache)
  static let markdownParts = MustacheLibrary(
    templates: ["block": template(PackageResources.markdownBlock_mustache)])
  static let style = String(decoding: PackageResources.paper_css, as: UTF8.self)

  static let script = String(decoding: PackageResources.chooser_js, as: UTF8.self)
  /// The page loads nothing and runs nothing but its own script, whatever a text in it says.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(digest(of: script))'"

  private static func digest(of text: String) -> String {
    HexDigest.bytes(sha256: Data(text.utf8)).base64EncodedString()
  }

  private static let classOfNumbers = #" class="number""#
  /// A variable that the style sheet makes a width of in print only.
  private static let widthOnPaper = "--share"

  /// What differs between the programs that read a page.
  ///
  /// - Parameters:
  ///   - number: the attribute of cells that hold numbers.
  ///   - width: the property of a column that its share of the width becomes.
  ///   - bold: what stands before and behind the texts of a total.
  ///   - chooser: the slider of the balance weight; empty where nothing can be moved.
  private static func parts(
    figure: [UInt8], annex: [UInt8], number: String, width: String,
    bold: (String, String) = ("", ""), chooser: [UInt8] = []
  ) -> MustacheLibrary {
    MustacheLibrary(
      templates: [
        "block": template(PackageResources.block_mustache), "figure": template(figure),
        "annex": template(annex), "number": template(Array(number.utf8)),
        "width": template(Array(width.utf8)), "bold": template(Array(bold.0.utf8)),
        "boldEnd": template(Array(bold.1.utf8)), "chooser": template(chooser),
      ])
  }

  private static func template(_ bytes: [UInt8]) -> MustacheTemplate {
    EscapingTemplate.parsed(bytes)
  }
}
