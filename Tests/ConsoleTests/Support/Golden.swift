import Foundation
import Testing

@testable import Console

/// Screens kept as files in Tests/Fixtures/Screens, compared letter by letter.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Screens")

  /// Compares lines with a kept screen; with `UNGCUU_RECORD=1` keeps them instead.
  static func expect(
    _ lines: [[Console.Span]], as name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let style = Style(isOn: false)
    try expect(
      lines.map { style.text(of: $0) + "\n" }.joined(), as: name, type: "txt",
      sourceLocation: sourceLocation)
  }

  /// Compares a text with a kept one.
  static func expect(
    _ text: String, as name: String, type: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).\(type)")
    if ProcessInfo.processInfo.environment["UNGCUU_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, sourceLocation: sourceLocation)
  }
}
