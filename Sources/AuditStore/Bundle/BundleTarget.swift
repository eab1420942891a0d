import AuditTrail
import Glibc

import struct Crypto.SHA256

/// The folder a bundle is written to: it has its name only once all of it is on the disk.
final class BundleTarget {
  private let path: String
  private let part: String
  private var folders: Set<String> = []
  private var files: [BundlePath] = []
  private var sums: [SumLine] = []
  private var isFinished = false
  /// What stood in the way of writing it, if anything did.
  private var obstacle: TrailFault?
  /// How many bytes the files have.
  private(set) var size: Int64 = 0

  /// Begins a bundle beside the place where it will stand.
  ///
  /// - Throws: `targetExists`.
  init(_ path: String) throws(ExportFault) {
    self.path = path
    part = "\(path).part-\(UInt64.random(in: .min ... .max).hex(digits: 16))"
    do throws(TrailFault) {
      guard try OpenFile.status(of: path) == nil else { throw .notAFile(path: path) }
      guard try OpenFile.makeFolder(part) else { throw .notAFile(path: part) }
    } catch {
      if case .notAFile(let path) = error { throw .targetExists(path: path) }
      throw .notWritten(path: path, error)
    }
  }

  deinit {
    if !isFinished { removeAll() }
  }

  /// Writes a file of lines.
  func write(_ lines: [[UInt8]], to place: BundlePath) throws(TrailFault) {
    try write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: place)
  }

  /// Writes a file.
  func write(_ bytes: [UInt8], to place: BundlePath) throws(TrailFault) {
    try write(to: place) { (write: Writing) throws(TrailFault) in
      try bytes.span.withUnsafeBytes { (bytes) throws(TrailFault) in try write(bytes) }
    }
  }

  /// Takes the next piece of a file.
  typealias Writing = (UnsafeRawBufferPointer) throws(TrailFault) -> Void

  /// Writes a file from pieces; what `body` gives.
  func write<Result>(
    to place: BundlePath,
    _ body: (Writing) throws(TrailFault) -> Result
  ) throws(TrailFault) -> Result {
    let file = try own { () throws(TrailFault) in
      if let folder = place.folder, folders.insert(folder).inserted {
        try OpenFile.makeFolder("\(part)/\(folder)")
      }
      return try OpenFile("\(part)/\(place)", O_WRONLY | O_CREAT | O_EXCL)
    }
    files.append(place)
    var hash = SHA256()
    var size: Int64 = 0
    let result = try body { bytes throws(TrailFault) in
      try own { () throws(TrailFault) in try file.write(bytes) }
      hash.update(bufferPointer: bytes)
      size += Int64(bytes.count)
    }
    try own { () throws(TrailFault) in try file.synchronize() }
    guard let sha256 = Digest(bytes: Array(hash.finalize())) else {
      throw .io(path: file.path, errno: EIO)
    }
    if place != .sums { sums.append(SumLine(sha256: sha256, path: place)) }
    self.size += size
    return result
  }

  /// Why the bundle is not written, by what was thrown: what was read for it may be at fault too.
  func fault(_ thrown: TrailFault) -> ExportFault {
    obstacle.map { .notWritten(path: path, $0) } ?? .trail(thrown)
  }

  /// Does what touches the bundle alone.
  private func own<Result: ~Copyable>(
    _ body: () throws(TrailFault) -> Result
  ) throws(TrailFault) -> Result {
    do throws(TrailFault) {
      return try body()
    } catch {
      obstacle = error
      throw error
    }
  }

  /// Writes SHA256SUMS and gives the bundle its name; it is on the disk when this returns.
  ///
  /// - Returns: the hash of SHA256SUMS.
  /// - Throws: `targetExists` where somebody else was faster.
  func finish() throws(ExportFault) -> Digest {
    let lines = sums.sorted { $0.path < $1.path }.map { Array($0.text.utf8) }
    do throws(TrailFault) {
      try write(lines, to: .sums)
      for folder in folders { try OpenFile.synchronizeFolder("\(part)/\(folder)") }
      try OpenFile.synchronizeFolder(part)
      // Made before it is replaced, so that of two at once one is told.
      guard try OpenFile.makeFolder(path) else { throw .notAFile(path: path) }
      try OpenFile.move(part, to: path)
      isFinished = true
      try OpenFile.synchronizeFolder(path + "/..")
    } catch {
      if case .notAFile(let path) = error { throw .targetExists(path: path) }
      throw .notWritten(path: path, error)
    }
    return Digest.sha256(of: lines.flatMap { $0 + [UInt8(ascii: "\n")] })
  }

  /// Takes away what was written of a bundle that is not finished.
  private func removeAll() {
    for file in files { unlink("\(part)/\(file)") }
    for folder in folders { rmdir("\(part)/\(folder)") }
    rmdir(part)
  }
}
