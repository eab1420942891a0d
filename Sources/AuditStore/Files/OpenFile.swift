import AuditTrail
import Glibc

/// An open file or folder, closed when it goes out of use.
///
/// Links are not followed, and a pipe put in a file's place does not make the program wait.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: String

  /// Opens a path; a file that is made gets the mode, less what the process masks.
  init(
    _ path: String, _ flags: Int32, mode: mode_t = 0o600, followingLinks: Bool = false
  ) throws(TrailFault) {
    let guards = O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = retrying { open(path, flags | guards, mode) }
    guard descriptor >= 0 else {
      throw .system(path, errno, writing: flags & (O_WRONLY | O_RDWR) != 0)
    }
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a name in an open folder, which is the only one it is looked up in.
  init(_ name: String, in folder: borrowing OpenFile, _ flags: Int32) throws(TrailFault) {
    let guards = O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW
    let path = folder.path + "/" + name
    let descriptor = retrying { openat(folder.descriptor, name, flags | guards) }
    guard descriptor >= 0 else { throw .system(path, errno) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// What the file system knows about the file.
  func status() throws(TrailFault) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path, errno) }
    return status
  }

  /// Fills as much of a buffer as there are bytes from an offset on, and returns their count.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(TrailFault) -> Int {
    var count = 0
    while count < buffer.count {
      let more = retrying {
        pread(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count,
          off_t(offset) + off_t(count))
      }
      guard more >= 0 else { throw .system(path, errno) }
      guard more > 0 else { break }
      count += more
    }
    return count
  }

  /// The bytes in a range of the file, fewer where it ends.
  func bytes(_ range: Range<Int64>) throws(TrailFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var span = bytes.mutableSpan
    let count = try span.withUnsafeMutableBytes { (buffer) throws(TrailFault) in
      try read(into: buffer, at: range.lowerBound)
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(TrailFault) {
    try bytes.span.withUnsafeBytes { (bytes) throws(TrailFault) in try write(bytes) }
  }

  /// Writes all bytes, in as many calls as the system takes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(TrailFault) {
    var count = 0
    while count < bytes.count {
      let more = retrying {
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count)
      }
      guard more >= 0 else { throw .system(path, errno, writing: true) }
      count += more
    }
  }

  /// Waits until what was written, or the names in a folder, is on the disk.
  func synchronize() throws(TrailFault) {
    guard retrying({ fsync(descriptor) }) == 0 else { throw .system(path, errno, writing: true) }
  }

  /// Takes the file's lock, and says whether it got it; it goes with the file.
  func lock(waiting: Bool) throws(TrailFault) -> Bool {
    guard retrying({ flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) }) != 0 else {
      return true
    }
    guard errno == EWOULDBLOCK else { throw .system(path, errno) }
    return false
  }
}

extension OpenFile {
  /// Waits until the names in a folder are on the disk; the folder may be reached by a link.
  static func synchronizeFolder(_ path: String) throws(TrailFault) {
    try OpenFile(path + "/.", O_RDONLY | O_DIRECTORY).synchronize()
  }

  /// Makes a folder for its owner alone, unless it is there; says whether it made it.
  ///
  /// - Throws: `notAFile` where a link is there, unless it may be.
  @discardableResult
  static func makeFolder(_ path: String, orLink mayBeLink: Bool = false) throws(TrailFault) -> Bool
  {
    if mkdir(path, 0o700) == 0 { return true }
    guard errno == EEXIST else { throw .system(path, errno, writing: true) }
    if !mayBeLink, try status(of: path)?.isLink == true { throw .notAFile(path: path) }
    return false
  }

  /// Makes a folder and those above it that are not there, for their owner alone, and waits until
  /// their names are on the disk.
  static func makeFolders(_ path: String) throws(TrailFault) {
    guard try status(of: path, below: "/") == nil else { return }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let parent = String(path[..<slash])
    try makeFolders(parent)
    if try makeFolder(path) { try synchronizeFolder(parent) }
  }

  /// The names in a folder, in the order of their bytes; none where there is no folder.
  ///
  /// - Throws: `notAFile` where a link is there, unless it may be.
  static func names(in path: String, orLink mayBeLink: Bool = false) throws(TrailFault) -> [String]
  {
    let guards = O_CLOEXEC | O_DIRECTORY | (mayBeLink ? 0 : O_NOFOLLOW)
    let descriptor = retrying { open(path, O_RDONLY | guards) }
    guard descriptor >= 0 else {
      let code = errno
      guard code == ENOENT || code == ENOTDIR || code == ELOOP else { throw .system(path, code) }
      guard try status(of: path, below: path)?.isLink != true else { throw .notAFile(path: path) }
      return []
    }
    guard let folder = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw .system(path, code)
    }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .system(path, errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Gives a file another name on the same file system.
  static func move(_ path: String, to target: String) throws(TrailFault) {
    guard rename(path, target) == 0 else { throw .system(target, errno, writing: true) }
  }

  /// Takes a file's name away.
  static func remove(_ path: String) throws(TrailFault) {
    guard unlink(path) == 0 else { throw .system(path, errno, writing: true) }
  }

  /// What stands at a path, without following a link; nil where nothing does.
  static func status(of path: String) throws(TrailFault) -> stat? {
    var status = stat()
    if lstat(path, &status) == 0 { return status }
    guard errno == ENOENT else { throw .system(path, errno) }
    return nil
  }
}

extension OpenFile {
  /// What stands at a path; nil also where something on the way below a folder is no folder.
  static func status(of path: String, below folder: String) throws(TrailFault) -> stat? {
    do throws(TrailFault) {
      return try status(of: path)
    } catch {
      guard case .io(_, ENOTDIR) = error, path.hasPrefix(folder) else { throw error }
      return nil
    }
  }
}

extension stat {
  /// Whether this is a folder itself, not a link to one.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  /// Whether this is a symbolic link.
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  /// Whether this is a file with bytes, not a folder, link, device or pipe.
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}

/// Which file it is that stands at a path.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}

/// Makes a system call again for as long as a signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

extension TrailFault {
  /// The fault behind an error number of the system.
  static func system(_ path: String, _ code: Int32, writing: Bool = false) -> TrailFault {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    case EROFS: .readOnly(path: path)
    case EACCES where writing, EPERM where writing: .readOnly(path: path)
    default: .io(path: path, errno: code)
    }
  }
}
