import Foundation
import TestSupport
import Testing

/// The files of a bundle, to be changed and put on the disk again.
struct BundleOnDisk {
  /// Every file by its path.
  var files: [String: Data] = [:]

  /// What a corruption asks for and is not there.
  struct Absent: Error {
    let what: String
  }

  init(_ folder: String) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let whole = folder + "/" + path
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(filePath: whole))
    }
  }

  /// Writes the files to a folder in place of what is there.
  func write(to folder: String) throws {
    let manager = FileManager.default
    if manager.fileExists(atPath: folder) { try manager.removeItem(atPath: folder) }
    for (path, bytes) in files {
      let url = URL(filePath: folder + "/" + path)
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: url)
    }
  }

  /// Writes SHA256SUMS anew, as somebody would to hide a change.
  mutating func sum(_ folder: String) throws {
    files["SHA256SUMS"] = nil
    try write(to: folder)
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let summed = try Finished(
      running: ["/usr/bin/sha256sum", "--"] + paths, environment: [:], in: folder)
    try #require(summed.status == 0, "\(summed.errors)")
    let sums = Data(summed.output.utf8)
    files["SHA256SUMS"] = sums
    try sums.write(to: URL(filePath: folder + "/SHA256SUMS"))
  }

  // MARK: - Changes

  func text(_ path: String) throws -> String {
    guard let bytes = files[path] else { throw Absent(what: path) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first path that begins so.
  func path(_ prefix: String) throws -> String {
    guard let path = files.keys.filter({ $0.hasPrefix(prefix) }).min() else {
      throw Absent(what: prefix)
    }
    return path
  }

  /// Puts a text in the place of another, where that stands first.
  mutating func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    guard let range = text.firstRange(of: old) else { throw Absent(what: old) }
    files[path] = Data(text.replacingCharacters(in: range, with: new).utf8)
  }

  mutating func changeLines(of path: String, _ change: (inout [String]) throws -> Void) throws {
    var lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    try change(&lines)
    files[path] = Data(lines.map { $0 + "\n" }.joined().utf8)
  }

  mutating func rename(_ path: String, to other: String) throws {
    guard let bytes = files.removeValue(forKey: path) else { throw Absent(what: path) }
    files[other] = bytes
  }

  /// Puts a note in the place of another, also where proofs lead to it.
  mutating func replaceNote(_ path: String, _ change: (String) throws -> String) throws {
    let old = try text(path)
    let new = try change(old)
    for (path, bytes) in files where path.hasSuffix(".txt") || path.hasSuffix(".note") {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.hasSuffix(old) { files[path] = Data((text.dropLast(old.count) + new).utf8) }
    }
  }
}
