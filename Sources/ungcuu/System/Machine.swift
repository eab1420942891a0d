import Glibc

/// What the machine says of time, place and user.
///
/// The only clock and the only dice of the program.
enum Machine {
  /// Milliseconds since 1970 UTC.
  static var now: Int64 { milliseconds(CLOCK_REALTIME) }

  /// Milliseconds since the machine was booted, sleep counted.
  static var up: Int64 { milliseconds(CLOCK_BOOTTIME) }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// A new id: a prefix and characters that cannot be mistaken for each other when read aloud
  /// (Crockford's base 32, lower case).
  static func newID(_ prefix: String, length: Int) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    var generator = SystemRandomNumberGenerator()
    return prefix
      + String((0..<length).map { _ in letters[Int.random(in: 0..<32, using: &generator)] })
  }

  /// The login name, as the system's user database has it, or the number.
  static var userName: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }

  static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "?" }
    return text(buffer)
  }

  /// The terminal on standard input, or `-`.
  static var terminalName: String {
    var buffer = [CChar](repeating: 0, count: 128)
    guard ttyname_r(STDIN_FILENO, &buffer, buffer.count) == 0 else { return "-" }
    return text(buffer)
  }

  /// The kernel's id of this boot, or `-` where it has none.
  static var bootID: String {
    do {
      let bytes = try FileAccess.read("/proc/sys/kernel/random/boot_id", limit: 64)
      return String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    } catch {
      return "-"
    }
  }

  private static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
