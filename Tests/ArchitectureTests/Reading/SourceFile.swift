import Foundation

/// One file of the repository.
struct SourceFile: Sendable {
  /// The path from the repository's root, with `/`.
  let path: String
  let text: String
  /// What a Swift source is made of; nothing for another file.
  let tokens: [Token]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    tokens = path.hasSuffix(".swift") ? SwiftTokens.read(text) : []
  }

  /// The folder under `Sources`, `Benchmarks` or `Tests`, which is the target's name.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }
}

/// The repository these tests were compiled from.
enum Repository {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func manifest() throws -> String {
    try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
  }

  /// Every file below a folder whose name ends in one of the endings, in order of path.
  static func files(below folder: String, endings: Set<String>) throws -> [SourceFile] {
    let top = root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: top.path(percentEncoded: false))
    return try paths.sorted().filter { endings.contains(($0 as NSString).pathExtension) }.map {
      SourceFile(
        path: "\(folder)/\($0)",
        // Some fixtures are no UTF-8.
        text: String(decoding: try Data(contentsOf: top.appending(path: $0)), as: UTF8.self))
    }
  }
}
