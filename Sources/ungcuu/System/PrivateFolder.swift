import Console
import Glibc
import SystemPackage

/// A folder that nobody else can look into, for as long as something needs it.
struct PrivateFolder {
  let path: String

  /// Makes one in memory where the system offers that, else among its temporary files.
  init() throws(FileFault) {
    let parent =
      ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap { Program.environment[$0] }
      .first { $0.hasPrefix("/") && FileAccess.isFolder($0) } ?? "/tmp"
    // mkdtemp(3) makes it with mode 0700 and never takes one that is there.
    var template = Array("\(parent)/ungcuu-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFault(parent, errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Puts a file into it, its owner's alone.
  func create(_ name: String, _ bytes: [UInt8]) throws(FileFault) -> String {
    let file = path + "/" + name
    try FileAccess.create(file, bytes, mode: 0o600)
    return file
  }

  /// Removes it with all that lies in it, an editor's leavings too; false where that failed.
  func remove() -> Bool {
    do throws(FileFault) {
      for name in try FileAccess.names(in: path) { unlink(path + "/" + name) }
    } catch {
      return false
    }
    return rmdir(path) == 0
  }
}

extension FileAccess {
  /// What is read from a descriptor and never touches a disk: settings that hold a password.
  ///
  /// - Throws: where it is more than a pipe holds (pipe(7): 64 KiB), so that nothing has to wait.
  static func passing(_ bytes: [UInt8]) throws(FileFault) -> FileDescriptor {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileFault("pipe", errno: errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    do throws(FileFault) {
      try write(bytes, to: ends[1], "pipe")
    } catch {
      close(ends[0])
      throw error
    }
    return FileDescriptor(rawValue: ends[0])
  }

  /// A file opened to be read by another program.
  static func opened(_ path: String) throws(FileFault) -> FileDescriptor {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(path, errno: errno) }
    return FileDescriptor(rawValue: descriptor)
  }
}
