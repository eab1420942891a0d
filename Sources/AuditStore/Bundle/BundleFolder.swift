import AuditTrail
import Glibc

/// A bundle as a folder on the disk, read as what a stranger handed in: no link is followed, nothing is
/// looked up outside the folder, and no device or pipe is opened.
package final class BundleFolder {
  private let root: OpenFolder

  /// Opens the folder.
  ///
  /// - Throws: `TrailFault` where there is none or it may not be read.
  package init(_ path: String) throws(TrailFault) {
    root = try OpenFolder(path)
  }

  /// Verifies the bundle, whatever is in the folder.
  ///
  /// - Throws: where the folder itself cannot be listed.
  package func verify(
    anchors: [Anchor] = [], keys: [VerifierKey] = []
  ) throws(TrailFault) -> BundleReport {
    let files = BundleFiles(entries: try entries()) { path throws(TrailFault) in
      try self.reader(path)
    }
    return BundleVerification.report(on: files, anchors: anchors, keys: keys)
  }

  /// All that is in the folder, to the depth that a bundle has.
  private func entries() throws(TrailFault) -> [BundleFiles.Entry] {
    var entries: [BundleFiles.Entry] = []
    // One more than are read, so that it is seen that there are too many.
    func left() -> Int { BundleFiles.most + 1 - entries.count }
    for name in try root.names(most: left()) {
      guard let status = try root.status(of: name), status.isFolder else {
        entries.append(Self.entry(name, try root.status(of: name)))
        continue
      }
      entries.append(BundleFiles.Entry(path: name, kind: .folder))
      let folder = try root.folder(name)
      for inner in try folder.names(most: max(left(), 0)) {
        entries.append(Self.entry("\(name)/\(inner)", try folder.status(of: inner)))
      }
    }
    return entries
  }

  /// A name that is not UTF-8 is found under none of its readings: it is nothing of a bundle's.
  private static func entry(_ path: String, _ status: stat?) -> BundleFiles.Entry {
    guard let status, status.isRegularFile else {
      return BundleFiles.Entry(path: path, kind: .other)
    }
    return BundleFiles.Entry(path: path, kind: .file(names: Int(status.st_nlink)))
  }

  private func reader(_ path: BundlePath) throws(TrailFault) -> BundleFiles.Reader {
    let lent = LentFile(try open(path))
    return { most throws(TrailFault) in try lent.next(most) }
  }

  private func open(_ path: BundlePath) throws(TrailFault) -> OpenFile {
    guard let folder = path.folder else { return try root.file(path.name) }
    return try root.folder(folder).file(path.name)
  }
}

/// A file that is read from its start to its end.
private final class LentFile {
  private let file: OpenFile
  private var offset: Int64 = 0

  init(_ file: consuming OpenFile) {
    self.file = file
  }

  func next(_ most: Int) throws(TrailFault) -> [UInt8] {
    let bytes = try file.bytes(offset..<(offset + Int64(most)))
    offset += Int64(bytes.count)
    return bytes
  }
}
