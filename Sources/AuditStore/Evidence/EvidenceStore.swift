import AuditTrail
import Glibc

import struct Crypto.SHA256

/// The files copied into the trail's folder, each under the hash of its bytes.
package struct EvidenceStore: Sendable {
  /// A file's bytes, as they were read.
  package struct Item: Hashable, Sendable {
    /// The hash of the bytes.
    package let sha256: Digest
    /// How many bytes.
    package let size: Int64
  }

  private let folder: TrailFolder
  private static let pieceLength = 1 << 18
  /// How the names of files begin that are still being copied.
  private static let incoming = "incoming-"
  /// Seconds after which a file that nobody has written to is no copy in the making.
  private static let staleness = 86_400

  /// The evidence kept beside a trail.
  package init(in folder: TrailFolder) {
    self.folder = folder
  }

  /// Where a file with these bytes is kept.
  package func path(of sha256: Digest) -> String {
    "\(subfolder(of: sha256))/\(sha256.hex)"
  }

  // MARK: - Taking in

  /// Hashes a file that stays where it is.
  ///
  /// - Throws: `notAFile` for a folder, device or pipe; a link is followed, because the bytes are what
  ///   counts.
  package func reference(_ path: String) throws(TrailFault) -> Item {
    try stream(source(path)) { (_: UnsafeRawBufferPointer) throws(TrailFault) in }
  }

  /// Copies a file into the store, read-only, and returns once it is on the disk.
  ///
  /// A file with the same bytes is kept once. What is kept is never written over.
  ///
  /// - Throws: as `reference`; `diskFull` leaves nothing behind; `evidenceAltered` where what is kept
  ///   under this hash has other bytes.
  package func copy(_ path: String) throws(TrailFault) -> Item {
    let source = try source(path)
    try checkFolders()
    try makeFolder(folder.evidence, in: folder.path)
    let temporary =
      "\(folder.evidence)/\(EvidenceStore.incoming)\(UInt64.random(in: .min ... .max))"
    do throws(TrailFault) {
      let item = try copy(source, to: temporary)
      try keep(temporary, as: item.sha256)
      return item
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func copy(_ source: borrowing OpenFile, to path: String) throws(TrailFault) -> Item {
    let target = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    let item = try stream(source) { (bytes: UnsafeRawBufferPointer) throws(TrailFault) in
      try target.write(bytes)
    }
    guard fchmod(target.descriptor, 0o400) == 0 else {
      throw .system(path, errno, writing: true)
    }
    try target.synchronize()
    return item
  }

  private func keep(_ temporary: String, as sha256: Digest) throws(TrailFault) {
    let path = path(of: sha256)
    switch try state(of: sha256) {
    case .intact:
      unlink(temporary)
    case .altered:
      throw .evidenceAltered(path: path)
    case .absent:
      try makeFolder(folder.evidence + "/sha256", in: folder.evidence)
      try makeFolder(subfolder(of: sha256), in: folder.evidence + "/sha256")
      try OpenFile.move(temporary, to: path)
      try OpenFile.synchronizeFolder(subfolder(of: sha256))
    }
  }

  /// Copies a kept file to a new one outside.
  ///
  /// - Throws: `evidenceAltered` where what is kept has other bytes, and no copy is left.
  package func export(_ sha256: Digest, to path: String) throws(TrailFault) {
    try checkFolders(of: sha256)
    let source = try OpenFile(self.path(of: sha256), O_RDONLY)
    guard try source.status().isRegularFile else { throw .notAFile(path: source.path) }
    let target = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    do throws(TrailFault) {
      let item = try stream(source) { (bytes: UnsafeRawBufferPointer) throws(TrailFault) in
        try target.write(bytes)
      }
      guard item.sha256 == sha256 else { throw .evidenceAltered(path: source.path) }
      try target.synchronize()
    } catch {
      unlink(path)
      throw error
    }
  }

  // MARK: - Looking after

  /// Removes what copies left that a crash cut short: it takes the place of as much evidence, and
  /// bytes that no event tells of should not stay for ever.
  ///
  /// Another process may be copying. It writes all the while, so that only what was not written to for
  /// a day is taken for left; were it not, the copy's renaming fails and the copy is made again.
  func removeLeftovers() throws(TrailFault) {
    try checkFolders()
    for name in try OpenFile.names(in: folder.evidence) where name.hasPrefix(EvidenceStore.incoming)
    {
      let path = folder.evidence + "/" + name
      guard let status = try OpenFile.status(of: path), status.isRegularFile,
        time(nil) - status.st_mtim.tv_sec > EvidenceStore.staleness
      else { continue }
      try OpenFile.remove(path)
    }
  }

  /// Hashes a kept file anew.
  package func state(of sha256: Digest) throws(TrailFault) -> FileState {
    try show(sha256) { (_: UnsafeRawBufferPointer) throws(TrailFault) in }
  }

  /// Shows a kept file, a piece at a time, and says afterwards whether it was what it should be.
  func show(
    _ sha256: Digest, _ show: (UnsafeRawBufferPointer) throws(TrailFault) -> Void
  ) throws(TrailFault) -> FileState {
    try checkFolders(of: sha256)
    let path = path(of: sha256)
    guard let status = try OpenFile.status(of: path, below: folder.evidence) else {
      return .absent
    }
    guard status.isRegularFile else { return .altered }
    return try stream(OpenFile(path, O_RDONLY), show).sha256 == sha256 ? .intact : .altered
  }

  /// Deletes a kept file, once an event that says so is on the disk; nothing where it is gone.
  package func remove(_ sha256: Digest) throws(TrailFault) {
    try checkFolders(of: sha256)
    let path = path(of: sha256)
    guard try OpenFile.status(of: path, below: folder.evidence) != nil else { return }
    try OpenFile.remove(path)
    try OpenFile.synchronizeFolder(subfolder(of: sha256))
  }

  /// Whether something stands where a file with these bytes is kept; it is not hashed.
  ///
  /// - Throws: `notAFile` where a link stands on the way there.
  package func holds(_ sha256: Digest) throws(TrailFault) -> Bool {
    try checkFolders(of: sha256)
    return try OpenFile.status(of: path(of: sha256), below: folder.evidence) != nil
  }

  /// The hashes under which files are kept, the names of what else stands there, and of links where
  /// folders should be, which are not followed.
  package func kept() throws(TrailFault) -> (files: [Digest], strays: [String], links: [String]) {
    do throws(TrailFault) {
      try checkFolders()
    } catch .notAFile(let path) {
      return ([], [], [name(of: path)])
    }
    var files: [Digest] = []
    var strays: [String] = []
    var links: [String] = []
    for name in try OpenFile.names(in: folder.evidence + "/sha256") {
      let path = folder.evidence + "/sha256/" + name
      guard let status = try OpenFile.status(of: path), status.isFolder else {
        if try OpenFile.status(of: path)?.isLink == true {
          links.append(self.name(of: path))
        } else {
          strays.append("sha256/" + name)
        }
        continue
      }
      for file in try OpenFile.names(in: path) {
        if let digest = Digest(hex: file), file.hasPrefix(name) {
          files.append(digest)
        } else {
          strays.append("sha256/\(name)/\(file)")
        }
      }
    }
    return (files, strays, links)
  }

  /// How a path among the evidence is called from the trail's folder on.
  private func name(of path: String) -> String {
    "evidence" + path.dropFirst(folder.evidence.count)
  }

  // MARK: - Files

  private func source(_ path: String) throws(TrailFault) -> OpenFile {
    let file = try OpenFile(path, O_RDONLY, followingLinks: true)
    guard try file.status().isRegularFile else { throw .notAFile(path: path) }
    return file
  }

  /// Refuses a link where a folder of the store should be: what it leads to is not the trail's.
  private func checkFolders(of sha256: Digest? = nil) throws(TrailFault) {
    var folders = [folder.evidence, folder.evidence + "/sha256"]
    if let sha256 { folders.append(subfolder(of: sha256)) }
    for path in folders {
      guard let status = try OpenFile.status(of: path, below: folder.evidence) else { return }
      guard !status.isLink else { throw .notAFile(path: path) }
    }
  }

  private func subfolder(of sha256: Digest) -> String {
    "\(folder.evidence)/sha256/\(sha256.hex.prefix(2))"
  }

  private func makeFolder(_ path: String, in parent: String) throws(TrailFault) {
    if try OpenFile.makeFolder(path) { try OpenFile.synchronizeFolder(parent) }
  }

  /// Reads a file to its end and hashes it, a piece at a time.
  private func stream(
    _ file: borrowing OpenFile, _ show: (UnsafeRawBufferPointer) throws(TrailFault) -> Void
  ) throws(TrailFault) -> Item {
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: EvidenceStore.pieceLength, alignment: 1)
    defer { piece.deallocate() }
    var hash = SHA256()
    var size: Int64 = 0
    while case let count = try file.read(into: piece, at: size), count > 0 {
      let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
      hash.update(bufferPointer: bytes)
      try show(bytes)
      size += Int64(count)
    }
    let digest = hash.finalize()
    guard let sha256 = Digest(bytes: Array(digest)) else { throw .io(path: file.path, errno: EIO) }
    return Item(sha256: sha256, size: size)
  }
}
