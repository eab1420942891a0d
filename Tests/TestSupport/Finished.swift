import Glibc

/// What a program gave back: its exit status, and all it wrote.
package struct Finished: Sendable {
  /// How it ended.
  package let ending: Ending
  /// Its standard output.
  package let output: String
  /// Its standard error.
  package let errors: String
  /// The most memory it held at once, in kibibytes.
  package let peakMemory: Int

  /// Its exit status; nil where a signal ended it.
  package var status: Int32? {
    if case .exited(let status) = ending { return status }
    return nil
  }

  /// What did not come within the time given.
  package struct Late: Error {
    let arguments: [String]
  }

  /// Runs a program to its end; `input` is what stands on its standard input, then its end.
  ///
  /// - Throws: `Late` where it did not end in time; it is killed then.
  package init(
    running arguments: [String], environment: [String: String], in folder: String,
    input: String = "", within seconds: Double = 60
  ) throws {
    // Files do not fill up as pipes do, so nothing has to be read while the program runs.
    let (files, process) = try Spawn.alone {
      let files = try (0..<3).map { _ in try Self.nameless() }
      try Self.fill(files[0], with: input)
      let process = try Spawn.start(arguments, environment: environment, in: folder) { actions in
        for (place, file) in files.enumerated() {
          posix_spawn_file_actions_adddup2(&actions, file, Int32(place))
        }
      }
      return (files, process)
    }
    defer { for file in files { close(file) } }
    var use = rusage()
    guard let ending = try Spawn.end(of: process, by: Deadline(in: seconds), &use) else {
      Spawn.kill(process)
      throw Late(arguments: arguments)
    }
    self.ending = ending
    peakMemory = use.ru_maxrss
    output = try Self.text(files[1])
    errors = try Self.text(files[2])
  }

  /// A file that is gone once it is closed, and that no program inherits by itself.
  private static func nameless() throws -> Int32 {
    var path = Array("/tmp/ungcuu-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw Spawn.Failure.call("mkstemp", code: errno) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func fill(_ file: Int32, with text: String) throws {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Spawn.Failure.call("write", code: errno) }
      bytes = bytes.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
  }

  private static func text(_ file: Int32) throws -> String {
    lseek(file, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count >= 0 else { throw Spawn.Failure.call("read", code: errno) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
