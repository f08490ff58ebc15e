// SPDX-License-Identifier: GPL-3.0-or-later

/// What shapes are filled and drawn with.
///
/// Two blues, a grey and white: far enough apart in lightness (3 : 1 and more against what they lie
/// beside) to be told apart in a grey copy.
enum Ink: Hashable {
  case none
  case white
  case black
  /// Text of second rank; 7 : 1 on white.
  case slate
  /// Outlines; 3 : 1 on white.
  case grey
  /// Rules and bands that carry no meaning.
  case mist
  case blue
  /// Dark lines on white.
  case hatch
  /// Light dots on white.
  case dots

  /// Any element of the drawing with this id.
  func written(in id: String) -> String {
    switch self {
    case .none: "none"
    case .white: "#ffffff"
    case .black: "#16202a"
    case .slate: "#43505c"
    case .grey: "#7b8794"
    case .mist: "#dfe4e9"
    case .blue: "#1b5583"
    case .hatch: "url(#\(id)-hatch)"
    case .dots: "url(#\(id)-dots)"
    }
  }

  /// Of an ink that is a pattern.
  func definition(in id: String) -> String? {
    switch self {
    case .hatch:
      pattern(
        "\(id)-hatch", size: 5, turned: 45,
        "<rect width=\"2.4\" height=\"5\" fill=\"\(Ink.blue.written(in: id))\"/>")
    case .dots:
      pattern(
        "\(id)-dots", size: 4, turned: 0,
        "<circle cx=\"2\" cy=\"2\" r=\"0.8\" fill=\"\(Ink.grey.written(in: id))\"/>")
    default: nil
    }
  }

  private func pattern(_ name: String, size: Int, turned: Int, _ content: String) -> String {
    "<pattern id=\"\(name)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(\(turned))\">"
      + "<rect width=\"\(size)\" height=\"\(size)\" fill=\"#ffffff\"/>\(content)</pattern>"
  }
}
