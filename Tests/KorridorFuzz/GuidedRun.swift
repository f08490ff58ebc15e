// SPDX-License-Identifier: GPL-3.0-or-later
#if LIBFUZZER
  import Foundation
  import Fuzzing

  /// libFuzzer of the toolchain, which changes bytes and keeps what runs through new code.
  ///
  /// It brings no `main` along here: it is run like a function, with arguments of its own.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  enum GuidedRun {
    nonisolated(unsafe) private static var kind = FuzzedKind.yaml

    /// - Parameters:
    ///   - folder: where what runs through new code is kept, and found again the next time.
    ///   - arguments: libFuzzer's own, such as `-max_total_time=600`.
    static func run(_ kind: FuzzedKind, in folder: URL, _ arguments: [String]) throws -> CInt {
      self.kind = kind
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (index, sample) in GuidedInput.samples(of: kind).enumerated() {
        try Data(sample).write(to: folder.appendingPathComponent("sample-\(index)"))
      }
      let all = ["korridor-fuzz", "-timeout=20", "-rss_limit_mb=2000"] + arguments + [folder.path]
      var pointers = all.map { strdup($0) } + [nil]
      var count = CInt(all.count)
      return pointers.withUnsafeMutableBufferPointer { buffer in
        guard var start = buffer.baseAddress else { return 1 }
        return runDriver(&count, &start) { bytes, length in
          let input = Array(UnsafeBufferPointer(start: bytes, count: length))
          if let finding = GuidedInput(kind: GuidedRun.kind, bytes: input).outcome()?.finding {
            fatalError(finding)
          }
          return 0
        }
      }
    }
  }
#endif
