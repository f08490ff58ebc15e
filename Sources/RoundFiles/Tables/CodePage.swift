// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation

/// An encoding of single bytes: which characters the bytes from 0x80 on are. Those below are ASCII.
struct CodePage: Sendable {
  private let upper: [Unicode.Scalar?]

  /// - Parameter characters: 128 of them; a blank for a byte that stands for nothing.
  private init(_ characters: String) {
    upper = characters.unicodeScalars.map { $0 == " " ? nil : $0 }
  }

  subscript(byte: UInt8) -> Unicode.Scalar? {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }

  /// nil where a byte stands for nothing.
  func text(of data: Data) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in data {
      guard let scalar = self[byte] else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Differs from Latin-1 in 0x80 … 0x9F only.
  static let windows1252 = CodePage(
    "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"
      + String(String.UnicodeScalarView((0xA0...0xFF).compactMap { Unicode.Scalar($0) })))

  /// As Excel in Poland and Czechia saves “CSV” without more; German letters are those of Windows-1252.
  static let windows1250 = CodePage(
    "€ ‚ „…†‡ ‰Š‹ŚŤŽŹ ‘’“”•–— ™š›śťžź"
      + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
      + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
      + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")

  /// As Excel for the Mac saves “CSV” without more.
  static let macRoman = CodePage(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  /// Code page 850 with the euro of 858, as old programs and “CSV (MS-DOS)” write. Its German letters are
  /// those of code page 437.
  static let dos850 = CodePage(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
      + "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀"
      + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")
}
