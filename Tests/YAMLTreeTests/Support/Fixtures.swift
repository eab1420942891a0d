import Foundation

/// Our own YAML files, under `Tests/Fixtures/YAML`; beside each, the outline it must read as.
enum Fixtures {
  static let names = ["aliases", "blocks", "crlf", "flow", "letters", "steps"]

  static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/YAML", directoryHint: .isDirectory)
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
