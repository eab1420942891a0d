import Console
import Glibc
import Playbooks
import Reports
import Subprocess

/// Hands one message to one address over, and says what is known of it afterwards.
///
/// Never a shell, and nothing of the message, the address or the password in anybody's list of
/// processes but the addresses that `sendmail` takes as arguments.
struct Mailer {
  let mail: UserMail

  /// What the other programs know of the world: no proxy, no preload, no settings of a user's.
  private static let environment = Environment.custom([
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C",
  ])

  /// The most that is read of what they say.
  private static let longestTalk = 1 << 18
  /// Milliseconds that a program which keeps the time itself is given besides.
  private static let grace: Int64 = 5000

  /// Blocks until the message is taken, refused, or its time is over.
  func send(_ message: MailMessage, to address: MailAddress) -> Delivery {
    let folder: PrivateFolder
    do { folder = try PrivateFolder() } catch { return .notSent(error.mailFault) }
    defer {
      if !folder.remove() { Output.remark(NoticeWords.notRemoved(folder.path)[Tongue.current]) }
    }
    do throws(FileFault) {
      switch mail.route {
      case .sendmail(let path): return try bySendmail(path, message, to: address, in: folder)
      case .server(let server): return try byServer(server, message, to: address, in: folder)
      }
    } catch {
      return .notSent(error.mailFault)
    }
  }

  // MARK: The machine's own mail system

  private func bySendmail(
    _ path: String, _ message: MailMessage, to address: MailAddress, in folder: PrivateFolder
  ) throws(FileFault) -> Delivery {
    // A local mail system ends lines as the machine does.
    let bytes = message.bytes.filter { $0 != UInt8(ascii: "\r") }
    let input = try FileAccess.opened(try folder.create("message", bytes))
    let result = BoundedProgram.run(
      path, ["-i", "-f", mail.sender.address, "--", address.address],
      environment: Self.environment, input: input, within: mail.timeout,
      keeping: Self.longestTalk)
    return delivery(of: result, path)
  }

  private func delivery(of result: BoundedProgram.Result, _ path: String) -> Delivery {
    /// `EX_TEMPFAIL` of sysexits.h: some mail systems have queued it by then, some have not.
    let tempFail: Int32 = 75
    let said = Self.lastLine(result.errors) ?? Self.lastLine(result.output) ?? "-"
    switch result.end {
    case .exited(0): return .taken
    case .exited(tempFail): return .unknown(.ended(status: tempFail, said: said))
    case .exited(let status): return .notSent(.ended(status: status, said: said))
    case .notStarted: return .notSent(.noProgram(path))
    case .late: return .unknown(.late(seconds: mail.timeout / 1000))
    case .signalled, .lost: return .unknown(.dropped)
    }
  }

  private static func lastLine(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init)
  }

  // MARK: A server

  private func byServer(
    _ server: MailSettings.Server, _ message: MailMessage, to address: MailAddress,
    in folder: PrivateFolder
  ) throws(FileFault) -> Delivery {
    let bytes = message.bytes
    let transfer = CurlTransfer(
      server: server, from: mail.sender.address, to: address.address,
      file: try folder.create("message", bytes), size: bytes.count,
      seconds: max(mail.timeout / 1000, 1))
    let settings = try FileAccess.passing(Array(transfer.settings.utf8))
    let result = BoundedProgram.run(
      CurlTransfer.program, CurlTransfer.arguments, environment: Self.environment,
      input: settings, within: mail.timeout + Self.grace, keeping: Self.longestTalk)
    return transfer.delivery(of: result)
  }
}

extension FileFault {
  fileprivate var mailFault: MailFault {
    if case .system(let errno) = reason { return .system(errno: errno) }
    return .system(errno: EIO)
  }
}
