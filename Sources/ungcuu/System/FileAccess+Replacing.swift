import Console
import Glibc

extension FileAccess {
  /// Puts other bytes in the place of a file that is still as it was read, whole or not at all.
  ///
  /// The new file is durable before it takes the name, and has the mode of the old one. A link is
  /// refused: what it points to may be somebody else's.
  static func replace(_ path: String, _ read: [UInt8], with bytes: [UInt8]) throws(FileFault) {
    let old = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard old >= 0 else {
      throw errno == ELOOP ? FileFault(path, .link) : FileFault(path, errno: errno)
    }
    defer { close(old) }
    let before = try status(of: old, path)
    guard try self.read(path, limit: read.count + 1, stopsAtLimit: true) == read else {
      throw FileFault(path, .changed)
    }
    let folder = Path.parent(of: path)
    let draft = folder + "/." + Path.name(of: path) + Machine.newID(".", length: 12)
    do throws(FileFault) {
      try make(draft, bytes, like: before)
      guard isSame(path, before) else { throw FileFault(path, .changed) }
      guard rename(draft, path) == 0 else { throw FileFault(path, errno: errno) }
    } catch {
      unlink(draft)
      throw error
    }
    try synchronise(folder)
  }

  private static func status(of descriptor: Int32, _ path: String) throws(FileFault) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(path, .notAFile) }
    return status
  }

  /// Makes a durable file with the owner and mode of another; its faults are told of the folder, for
  /// people know no draft.
  private static func make(_ path: String, _ bytes: [UInt8], like other: stat) throws(FileFault) {
    let folder = Path.parent(of: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileFault(folder, errno: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, folder)
    // Only root gives files away; for anybody else the file becomes their own.
    let isOwned = geteuid() != 0 || fchown(descriptor, other.st_uid, other.st_gid) == 0
    guard isOwned, fchmod(descriptor, other.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
      throw FileFault(folder, errno: errno)
    }
  }

  /// Whether a path is still the file it was, and nobody wrote to it.
  private static func isSame(_ path: String, _ before: stat) -> Bool {
    var now = stat()
    return lstat(path, &now) == 0 && now.st_dev == before.st_dev && now.st_ino == before.st_ino
      && now.st_size == before.st_size && now.st_mtim.tv_sec == before.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == before.st_mtim.tv_nsec
  }

  /// Makes the names in a folder durable.
  private static func synchronise(_ folder: String) throws(FileFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(folder, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFault(folder, errno: errno) }
  }
}
