// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange

/// Who asks, and what the round's archive holds for it.
struct Audience {
  /// nil: the round's own.
  let language: Round.Language?
  let reader: PageReader
  /// As the reader may know it; nil: the address needs nothing of it.
  let archive: ArchiveState?

  init(of request: PageRequest) {
    language = request.language.flatMap(Round.Language.init)
    reader = request.reader
    archive = request.archive?.shown(to: request.reader)
  }

  var readership: Readership { reader.readership }
  var reading: RoundPages.Reading {
    RoundPages.Reading(language: language, readership: readership)
  }
}

extension PageReader {
  /// Members see what everybody sees until they are told apart.
  fileprivate var readership: Readership {
    switch self {
    case .administration: .administration
    case .member, .everybody: .everybody
    }
  }
}
