// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// Reads the sheets of an `.ods` file.
struct OpenDocumentReader {
  static let part = "content.xml"

  private let package: DocumentPackage

  init(_ package: DocumentPackage) {
    self.package = package
  }

  func sheets() throws(WorkbookFailure) -> [WorkbookSheet] {
    let receiver = ContentReceiver()
    try package.read(Self.part, receiver, namespaces: OpenDocumentNames.namespaces)
    if let failure = receiver.failure { throw failure }
    return receiver.sheets
  }
}
