import Foundation
import TestSupport
import Testing

/// A real browser, asked what it makes of pictures.
enum Browser {
  private static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether its tests are run: where it is, and always where CI installs it, so that they fail there
  /// without it.
  static let isWanted = path != nil || ProcessInfo.processInfo.environment["CI"] != nil

  struct NotHere: Error {}
  struct NoAnswer: Error {
    let output: String
  }

  /// What the browser says of pictures, each parsed as XML, drawn and measured.
  static func looks(at pictures: [String], in workspace: Workspace) throws -> [Look] {
    guard let path else { throw NotHere() }
    let finished = try open(page(of: pictures), as: "pictures", path, in: workspace)
    let parts = finished.output.components(separatedBy: "@@@")
    guard parts.count == 3, let answer = Data(base64Encoded: parts[1]) else {
      throw NoAnswer(output: finished.output + finished.errors)
    }
    return try JSONDecoder().decode([Look].self, from: answer)
  }

  /// A sheet of paper, in points.
  struct Sheet: Hashable {
    let width: Double
    let height: Double
  }

  /// The sheets that a picture is printed on.
  static func sheets(of picture: String, in workspace: Workspace) throws -> [Sheet] {
    try sheets(in: print(picture, as: "printed.svg", in: workspace))
  }

  /// The sheets of a printed file.
  static func sheets(in paper: String) throws -> [Sheet] {
    guard let bytes = FileManager.default.contents(atPath: paper) else { throw NotHere() }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.matches(of: /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/).compactMap { match in
      guard let width = Double(match.1), let height = Double(match.2) else { return nil }
      return Sheet(width: width, height: height)
    }
  }

  /// Prints a page or a picture, as whoever prints it there would.
  ///
  /// - Returns: the path of the PDF file.
  static func print(_ document: String, as name: String, in workspace: Workspace) throws -> String {
    guard let path else { throw NotHere() }
    let page = try workspace.write(document, to: name)
    let paper = workspace.folder + "/printed.pdf"
    let finished = try Finished(
      running: [
        path, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--user-data-dir=\(workspace.folder)/browser", "--print-to-pdf=\(paper)", "file://\(page)",
      ], environment: workspace.environment(), in: workspace.folder, within: 120)
    guard FileManager.default.fileExists(atPath: paper) else {
      throw NoAnswer(output: finished.output + finished.errors)
    }
    return paper
  }

  /// The document that a page has become once its scripts have run.
  static func document(of page: String, as name: String, in workspace: Workspace) throws -> String {
    guard let path else { throw NotHere() }
    let finished = try open(page, as: name, path, in: workspace)
    guard finished.status == 0, finished.output.contains("<body>") else {
      throw NoAnswer(output: finished.output + finished.errors)
    }
    return finished.output
  }

  private static func open(
    _ page: String, as name: String, _ path: String, in workspace: Workspace
  ) throws -> Finished {
    let file = try workspace.write(page, to: "\(name).html")
    return try Finished(
      running: [
        path, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--user-data-dir=\(workspace.folder)/browser",
        // What a page does later is waited for: so many milliseconds of its own time, which fly.
        "--virtual-time-budget=20000", "--dump-dom", "file://\(file)",
      ], environment: workspace.environment(), in: workspace.folder, within: 120)
  }

  /// What was seen of one picture.
  struct Look: Decodable {
    let boxes: Int
    let texts: Int
    let ways: Int
    let faults: [String]
  }

  private static func page(of pictures: [String]) throws -> String {
    let script = try String(
      contentsOfFile: Workspace.source + "/Tests/Fixtures/Browser/look.js", encoding: .utf8)
    // JSON as Foundation writes it has no `</` in it.
    let list = String(decoding: try JSONSerialization.data(withJSONObject: pictures), as: UTF8.self)
    return """
      <!DOCTYPE html><meta charset="utf-8"><body><script>
      const pictures = \(list);
      \(script)
      </script></body>
      """
  }
}
