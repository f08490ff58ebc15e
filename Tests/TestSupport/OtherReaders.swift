// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Readers of workbooks that others wrote: python-calamine (Rust) and openpyxl (Python), in a virtual
/// environment of the tests' own, which the first test that needs it makes.
public enum OtherReaders {
  /// One cell with something in it, as a reader has it.
  public struct Cell: Hashable, Sendable {
    /// From 1.
    public let row: Int
    /// From 1.
    public let column: Int
    /// `text`, `number`, `truth`, `moment`, `time` or `duration`.
    public let kind: String
    public let value: String

    public init(row: Int, column: Int, kind: String, value: String) {
      (self.row, self.column, self.kind, self.value) = (row, column, kind, value)
    }
  }

  public struct Sheet: Sendable {
    public let name: String
    public let cells: [Cell]
  }

  public enum Reading: Sendable {
    case sheets([Sheet])
    /// Given up, and why.
    case refused(String)
  }

  private static let packages = ["python-calamine==0.9.1", "openpyxl==3.1.5"]
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let environment = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".venv-workbooks")
  private static let python = Tool(
    environment.appendingPathComponent("bin/python").path, probe: ["--version"],
    package: "python3-venv")

  /// Whether they are there, or could be fetched. Tests that need them go on without them, and say so.
  public static let areAvailable: Bool = {
    let isThere = { (try? imports()) == 0 }
    let python3 = Tool.python
    guard python3.isAvailable else { return false }
    if FileManager.default.fileExists(atPath: environment.path), isThere() { return true }
    _ = try? python3.status(["-m", "venv", environment.path])
    _ = try? python.status(["-m", "pip", "install", "--quiet"] + packages)
    if isThere() { return true }
    print("\(packages.joined(separator: " and ")) cannot be installed: no other reader is asked")
    return false
  }()

  private static func imports() throws -> Int32 {
    try python.status(["-c", "import openpyxl, python_calamine"])
  }

  /// What each of them reads, by file and by reader. openpyxl reads `.xlsx` only.
  public static func read(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws -> [String: [String: Reading]] {
    let disk = FileManager.default.temporaryDirectory.appendingPathComponent(
      "workbooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: disk) }
    for file in files { try Data(file.bytes).write(to: disk.appendingPathComponent(file.name)) }
    let script = folder.appendingPathComponent("read_workbooks.py").path
    let output = try python.output(
      [script] + files.map { disk.appendingPathComponent($0.name).path })
    let readings = try JSONSerialization.jsonObject(with: output) as? [String: [String: Any]]
    var read: [String: [String: Reading]] = [:]
    for file in files {
      let path = disk.appendingPathComponent(file.name).path
      read[file.name] = readings?[path]?.mapValues(reading)
    }
    return read
  }

  private static func reading(_ value: Any) -> Reading {
    guard let sheets = value as? [[String: Any]] else { return .refused("\(value)") }
    return .sheets(
      sheets.map { sheet in
        let cells = sheet["cells"] as? [[Any]] ?? []
        return Sheet(
          name: sheet["name"] as? String ?? "",
          cells: cells.map {
            Cell(
              row: $0[0] as? Int ?? 0, column: $0[1] as? Int ?? 0, kind: $0[2] as? String ?? "",
              value: $0[3] as? String ?? "")
          })
      })
  }
}
