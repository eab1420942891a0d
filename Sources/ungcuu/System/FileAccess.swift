import Console
import Glibc

extension FileFault {
  /// From the error number of the call that failed.
  init(_ path: String, errno number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self.init(path, .notFound)
    case EEXIST: self.init(path, .exists)
    default: self.init(path, .system(errno: number))
    }
  }
}

/// Reading and writing whole files by system calls, with bounds: what is read comes from outside.
enum FileAccess {
  /// The greatest file read whole, in bytes.
  static let longest = 1 << 20

  /// The bytes of a plain file, or of its start past the limit by one byte: the reader of playbooks
  /// says what is too big.
  static func readPlaybook(_ path: String) throws(FileFault) -> [UInt8] {
    try read(path, limit: longest + 1, stopsAtLimit: true)
  }

  /// The bytes of a plain file.
  static func read(_ path: String, limit: Int = longest, stopsAtLimit: Bool = false)
    throws(FileFault) -> [UInt8]
  {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFault(path, .isFolder)
    default: throw FileFault(path, .notAFile)
    }
    return try read(
      descriptor, path, limit: limit, expected: Int(status.st_size), stopsAtLimit: stopsAtLimit)
  }

  /// All of standard input.
  static func readStandardInput(limit: Int) throws(FileFault) -> [UInt8] {
    try read(STDIN_FILENO, "-", limit: limit, expected: 4096)
  }

  private static func read(
    _ descriptor: Int32, _ path: String, limit: Int, expected: Int, stopsAtLimit: Bool = false
  ) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(max(expected + 1, 4096), 1 << 20))
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(path, errno: errno)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if stopsAtLimit, bytes.count >= limit { return Array(bytes.prefix(limit)) }
      guard bytes.count <= limit else { throw FileFault(path, .tooBig(limit: limit)) }
    }
  }

  /// Makes a new file with these bytes; a file that is there is not touched.
  static func create(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileFault(path, errno: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path)
  }

  /// Writes all of it; `path` is how a fault calls the file.
  static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(path, errno: errno)
      }
      written += count
    }
  }

  /// Makes a folder and those above it; one that is there is left as it is.
  static func makeFolder(_ path: String) throws(FileFault) {
    guard !isFolder(path) else { return }
    let parent = Path.parent(of: path)
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileFault(path, errno: errno) }
    guard isFolder(path) else { throw FileFault(path, .notAFile) }
  }

  /// Names in a folder, sorted by byte.
  static func names(in folder: String) throws(FileFault) -> [String] {
    guard let stream = opendir(folder) else { throw FileFault(folder, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// Paths as text.
enum Path {
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let head = path[..<slash]
    return head.isEmpty ? "/" : String(head)
  }

  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// The path of what is there, without links on the way; nil where it cannot be told.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path from the root of the file system; the current folder if it cannot be told.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return String(cString: current) + "/" + path
  }
}
