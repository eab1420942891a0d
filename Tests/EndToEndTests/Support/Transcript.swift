import Foundation
import TestSupport
import Testing

/// What the program prints, kept as files in Tests/Fixtures/Transcripts and compared letter by
/// letter once all that is new each time is masked.
struct Transcript {
  private let workspace: Workspace
  private let run: String
  private static let folder = Workspace.source + "/Tests/Fixtures/Transcripts"

  init(of run: String, in workspace: Workspace) {
    self.run = run
    self.workspace = workspace
  }

  /// Compares what a command gave with a kept file; with `UNGCUU_RECORD=1` keeps it instead.
  func expect(
    _ finished: Finished, as name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text =
      masked(finished.output)
      + masked(finished.errors).split(separator: "\n").map { "! \($0)\n" }
      .joined() + "= \(finished.status.map(String.init) ?? "killed")\n"
    let file = URL(filePath: "\(Self.folder)/\(name).txt")
    if ProcessInfo.processInfo.environment["UNGCUU_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "\(name)", sourceLocation: sourceLocation)
  }

  /// The text without ids, hashes, folders, times and durations.
  private func masked(_ text: String) -> String {
    text.replacing(run, with: "RUN").replacing(workspace.folder, with: "WORKSPACE")
      .replacing(/\b[0-9a-f]{64}\b/, with: "HASH")
      .replacing(/\d{4}-\d{2}-\d{2}/, with: "DATE")
      .replacing(/\d{2}:\d{2}(:\d{2}(\.\d+)?)?/, with: "TIME")
      .replacing(/\b\d+ (giây|phút|giờ|ngày|s|min|h|days?)\b/, with: "DURATION")
  }
}
