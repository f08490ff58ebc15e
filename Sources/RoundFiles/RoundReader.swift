// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a round with its overlays: the round, or every reason why there is none.
public enum RoundReader {
  public static func read(_ request: RoundRequest) -> RoundReading { request.reading() }
}
