// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange
import Papers
import Reports
import Wording

extension PageAnswer {
  /// - Parameter status: of the allocation that it tells of.
  static func json(
    _ value: JSONValue, _ status: AllocationReport.Status = .optimal
  ) throws -> PageAnswer {
    PageAnswer(
      Status(status), contentType: "application/json", body: Array(try value.rendered().utf8))
  }

  static func page(
    _ html: String, _ status: AllocationReport.Status = .optimal
  ) -> PageAnswer {
    PageAnswer(
      Status(status), contentType: "text/html; charset=utf-8", body: Array(html.utf8))
  }

  static func elsewhere(_ target: String) -> PageAnswer {
    PageAnswer(.seeOther, contentType: "text/plain; charset=utf-8", body: [], location: target)
  }

  static func file(_ file: PaperFile) -> PageAnswer {
    let file = PageFile(file)
    return PageAnswer(.done, contentType: file.contentType, body: file.bytes)
  }
}

extension PageFile {
  init(_ file: PaperFile) {
    self.init(file.name, contentType: Self.contentType(of: file.name), bytes: file.bytes)
  }

  /// By the ending.
  package static func contentType(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json"
    case "md": "text/markdown; charset=utf-8"
    case "svg": "image/svg+xml"
    case "pdf": "application/pdf"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "application/octet-stream"
    }
  }
}

extension PageAnswer.Status {
  /// What a limit left unproved and what is tied are told in the answer itself.
  fileprivate init(_ status: AllocationReport.Status) {
    switch status {
    case .optimal, .tied, .feasible: self = .done
    case .infeasible: self = .contradiction
    }
  }
}
