import Foundation

/// YAML written by others, beside the project and no part of it.
///
/// Continuous integration checks it out there; on another machine it may be missing, and then the
/// suites that need it are shown as skipped. Our own fixtures always run.
enum Corpus {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus", directoryHint: .isDirectory)

  static let isPresent = FileManager.default.fileExists(atPath: root.path)

  /// What lies in a folder, in the order of the names.
  static func contents(of folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  static func bytes(_ file: URL) throws -> [UInt8] {
    Array(try Data(contentsOf: file))
  }
}
