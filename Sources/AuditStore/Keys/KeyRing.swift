import AuditTrail
import Glibc

/// The signing keys of one person on one machine, kept outside every workspace, and beside each log's
/// keys a memory of what was signed with them.
///
/// `keys/LOG/HASH.key` holds a key's secret text and is its owner's alone; `keys/LOG/heads.log` has the
/// format of a trail's and a line a checkpoint. A whole `runs/` put back from a backup does not agree
/// with it.
package struct KeyRing: Hashable, Sendable {
  private let folder: String

  private static let ending = ".key"
  /// The longest text of a key, in bytes.
  private static let longest: Int64 = 4096

  /// The keys in a folder, which need not be there yet.
  package init(folder: String) {
    self.folder = folder
  }

  /// Where the keys of a log are; nil where its id, which a stranger may have written, is no file's
  /// name.
  private func folder(of log: String) -> String? {
    let isPlain = log.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && !log.isEmpty && log.utf8.count <= 64 ? "\(folder)/\(log)" : nil
  }

  // MARK: - Keys

  /// The keys for a log, in the order of their names.
  ///
  /// - Throws: `keyOpenToOthers` where somebody else may read one, `notAKey` where a file holds none.
  package func keys(of log: String) throws(TrailFault) -> [SigningKey] {
    guard let folder = folder(of: log) else { return [] }
    var keys: [SigningKey] = []
    for name in try OpenFile.names(in: folder, orLink: true) where name.hasSuffix(Self.ending) {
      keys.append(try key(at: "\(folder)/\(name)", of: log))
    }
    return keys
  }

  private func key(at path: String, of log: String) throws(TrailFault) -> SigningKey {
    let file = try OpenFile(path, O_RDONLY)
    let status = try file.status()
    guard status.isRegularFile else { throw .notAFile(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .keyOpenToOthers(path: path) }
    let bytes = try file.bytes(0..<Self.longest)
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    do throws(NoteFault) {
      let key = try SigningKey(parsing: text)
      guard key.name == Checkpoint.origin(ofLog: log) else { throw .badKey }
      return key
    } catch {
      throw .notAKey(path: path)
    }
  }

  /// Makes a key for a log; it is on the disk when this returns.
  ///
  /// - Throws: `notAKey` where the log's id is no name to keep a key under.
  package func makeKey(for log: String) throws(TrailFault) -> SigningKey {
    var generator = SystemRandomNumberGenerator()
    let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    guard let folder = folder(of: log), let origin = Checkpoint.origin(ofLog: log),
      let key = SigningKey(name: origin, seed: seed)
    else { throw .notAKey(path: self.folder) }
    try OpenFile.makeFolders(folder)
    let path = "\(folder)/\(key.verifier.id.hex)\(Self.ending)"
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    do throws(TrailFault) {
      try file.write(Array("\(key.text)\n".utf8))
      try file.synchronize()
      try OpenFile.synchronizeFolder(folder)
    } catch {
      unlink(path)
      throw error
    }
    return key
  }

  /// Takes a key's secret away for good, once it signs no more.
  package func removeKey(_ key: VerifierKey, of log: String) throws(TrailFault) {
    guard let folder = folder(of: log) else { return }
    try OpenFile.remove("\(folder)/\(key.id.hex)\(Self.ending)")
    try OpenFile.synchronizeFolder(folder)
  }

  // MARK: - The memory of what was signed

  /// Notes a checkpoint; it is on the disk when this returns.
  func remember(_ line: HeadLine, of log: String) throws(TrailFault) {
    guard let folder = folder(of: log) else { return }
    try OpenFile.makeFolders(folder)
    let path = folder + "/heads.log"
    if try OpenFile.status(of: path) == nil { try HeadsFile.make(path, in: folder) }
    let heads = try HeadsFile(path, forWriting: true)
    try heads.append(line)
    try heads.synchronize()
  }

  /// The greatest head that was signed here for a log; nil where none was.
  func greatestHead(of log: String) throws(TrailFault) -> Head? {
    guard let path = try headsPath(of: log) else { return nil }
    return try HeadsFile(path, forWriting: false).greatestHead()
  }

  /// All heads that were signed here for a log, and what is wrong with the first line that says none.
  func heads(of log: String) throws(TrailFault) -> (heads: [Head], fault: TrailFault?) {
    guard let path = try headsPath(of: log) else { return ([], nil) }
    return try HeadsFile(path, forWriting: false).heads()
  }

  private func headsPath(of log: String) throws(TrailFault) -> String? {
    guard let path = folder(of: log).map({ $0 + "/heads.log" }),
      try OpenFile.status(of: path, below: folder) != nil
    else { return nil }
    return path
  }
}
