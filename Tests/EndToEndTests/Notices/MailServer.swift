import Foundation
import TestSupport

/// A real SMTP server on loopback (aiosmtpd), for as long as this value lives.
final class MailServer {
  /// How it behaves; `Tests/Fixtures/Mail/server.py` says what each means.
  enum Mode: String {
    case plain, starttls, implicit, refuse, busy, silent, slow
    case refuseData = "refuse-data"
    case busyData = "busy-data"
    case dropRecipient = "drop-recipient"
    case dropData = "drop-data"
    case dropEnd = "drop-end"
    case silentEnd = "silent-end"
    case lateEnd = "late-end"
  }

  struct NotStarted: Error {}

  /// A message it took, and what it knew of it.
  struct Taken: Decodable {
    let from: String
    let to: [String]
    let tls: Bool
    let login: String?
  }

  let port: Int
  private let folder: String
  private let process: pid_t

  init(_ mode: Mode, in workspace: Workspace, certificate: Certificate? = nil) throws {
    folder = workspace.home + "/smtp-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let arguments =
      [
        "/usr/bin/python3", Workspace.source + "/Tests/Fixtures/Mail/server.py", folder,
        mode.rawValue,
      ]
      + (certificate.map { [$0.path, $0.key] } ?? [])
    let environment = workspace.environment()
    let process = try Spawn.alone {
      try Spawn.start(arguments, environment: environment) { actions in
        for file: Int32 in 0...2 {
          posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
        }
      }
    }
    self.process = process
    let deadline = Deadline(in: 20)
    while true {
      if let text = FileManager.default.contents(atPath: folder + "/port"),
        let port = Int(String(decoding: text, as: UTF8.self))
      {
        self.port = port
        return
      }
      guard deadline.milliseconds > 0 else {
        Spawn.kill(process)
        throw NotStarted()
      }
      usleep(20_000)
    }
  }

  deinit { Spawn.kill(process) }

  /// The bytes of a message it took, counted from 1; nil where there was none.
  func message(_ number: Int = 1) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(number).eml").map { Array($0) }
  }

  func taken(_ number: Int = 1) throws -> Taken {
    let facts = FileManager.default.contents(atPath: "\(folder)/\(number).json") ?? Data()
    return try JSONDecoder().decode(Taken.self, from: facts)
  }
}

/// A certificate of its own for 127.0.0.1, that nobody vouches for.
struct Certificate {
  let path: String
  let key: String

  init(in workspace: Workspace, for name: String = "IP:127.0.0.1") throws {
    path = workspace.home + "/certificate.pem"
    key = workspace.home + "/key.pem"
    let made = try Finished(
      running: [
        "/usr/bin/env", "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
        "-subj", "/CN=test", "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", path,
      ], environment: workspace.environment(), in: workspace.home)
    guard made.status == 0 else { throw Workspace.Failure.failed(["openssl"], made) }
  }
}

extension Workspace {
  /// Writes the mail settings of whoever uses the workspace.
  @discardableResult
  func writeMailSettings(_ lines: String, mode: Int = 0o600) throws -> String {
    let folder = home + "/.config/ungcuu"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/mail.yaml"
    try Data("mail: 1\nfrom: Đội ứng cứu <soc@example.vn>\n\(lines)".utf8)
      .write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  /// Mail settings for a server on loopback.
  func writeMailSettings(port: Int, tls: String = "none", _ more: String = "") throws {
    try writeMailSettings(
      "server: 127.0.0.1\nport: \(port)\ntls: \(tls)\ntimeout: 3s\n\(more)")
  }

  /// A live run in which the ministry is to be told at once.
  func openNotice(_ description: String = "Trang chủ bị sửa", drill: Bool = false) throws -> String
  {
    let run = try run(
      [
        "run", "notify-authorities", "--no-walk", "--set", "system=Cổng dịch vụ",
        "--set", "description=\(description)", "--detected", "15m ago",
      ] + (drill ? ["--drill"] : [])
    ).output.trimmingCharacters(in: .newlines)
    try done("step", "decide", run, "signs", "--option", "seen", "--reason", "Gián đoạn")
    return run
  }

  /// The notices of the step that tells the ministry.
  func notices(of run: String) throws -> [NoticeReading] {
    let report = try done("report", run, "--format", "json")
    return try JSONDecoder().decode(NoticesReading.self, from: Data(report.utf8)).notices
  }
}

struct NoticesReading: Decodable {
  let notices: [NoticeReading]
}

struct NoticeReading: Decodable {
  let contact: String
  let channel: String
  let outcome: String
  let reference: String?
  let document: String?
}
