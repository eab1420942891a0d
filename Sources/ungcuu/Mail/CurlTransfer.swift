import Console
import Playbooks

/// One message by SMTP through curl: what it is told, and what its answers mean (decision 0019).
struct CurlTransfer {
  let server: MailSettings.Server
  let from: String
  let to: String
  /// The message as a file.
  let file: String
  /// Its bytes.
  let size: Int
  /// For the whole transfer.
  let seconds: Int64

  static let program = "curl"

  /// No settings of anybody's, and then those of standard input: a password is nobody's argument.
  static let arguments = ["--disable", "--config", "-"]

  /// Seconds until there must be a connection.
  private static let connectSeconds: Int64 = 15

  /// What curl reads on its standard input.
  var settings: String {
    var lines = [
      ("url", url), ("mail-from", from), ("mail-rcpt", to), ("upload-file", file),
      ("connect-timeout", String(min(Self.connectSeconds, seconds))),
      ("max-time", String(seconds)), ("noproxy", "*"), ("proto", "=smtp,smtps"),
      ("write-out", "%{size_upload}\n%{errormsg}"),
    ].map { "\($0) = \(Self.quoted($1))\n" }
    lines += ["silent\n", "verbose\n", "tlsv1.2\n"]
    if server.security == .starttls { lines.append("ssl-reqd\n") }
    if let authorities = server.authorities {
      lines.append("cacert = \(Self.quoted(authorities))\n")
    }
    if let user = server.user {
      lines.append("user = \(Self.quoted("\(user):\(server.password ?? "")"))\n")
    }
    return lines.joined()
  }

  private var url: String {
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    return "\(server.security == .implicit ? "smtps" : "smtp")://\(host):\(server.port)"
  }

  /// A value as curl's settings take it, in quotes (curl(1), `--config`).
  private static func quoted(_ value: String) -> String {
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped.replacing("\n", with: "\\n"))\""
  }

  // MARK: What came of it

  /// What is known of the message after curl ended, however it did.
  func delivery(of result: BoundedProgram.Result) -> Delivery {
    let talk = Talk(of: result)
    switch result.end {
    case .exited(0): return .taken
    case .exited(let status): return delivery(talk, fault: fault(status, talk))
    case .notStarted: return .notSent(.noProgram(Self.program))
    case .late: return delivery(talk, fault: .late(seconds: seconds))
    case .signalled, .lost: return delivery(talk, fault: .dropped)
    }
  }

  /// A server answers the whole message once, after its last line; until it was asked for the message
  /// (354) or while bytes of it are still to go, it cannot have taken it (RFC 5321, section 4.1.1.4).
  private func delivery(_ talk: Talk, fault: MailFault) -> Delivery {
    let isWhole = talk.uploaded.map { $0 >= size } ?? true
    return talk.code == 354 && isWhole ? .unknown(fault) : .notSent(fault)
  }

  /// What curl's exit statuses say (curl(1), EXIT CODES).
  private func fault(_ status: Int32, _ talk: Talk) -> MailFault {
    let refusal = (talk.code ?? 0) >= 400 ? talk.reply : nil
    switch status {
    case 6: return .noSuchHost(server.host)
    case 7: return .noConnection("\(server.host):\(server.port)")
    case 28: return .late(seconds: seconds)
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      return .notPrivate(refusal ?? talk.error)
    case 67: return .loginRefused(talk.reply)
    case 1, 2, 3, 4, 26, 27: return .ended(status: status, said: talk.error)
    default: return refusal.map { .refused($0) } ?? .dropped
    }
  }

  /// What was said between curl and the server, as far as it matters here.
  private struct Talk {
    /// The last answer of the server, and its code; that to curl's farewell does not count.
    var reply = "-"
    var code: Int?
    /// How many bytes of the message went out; nil where curl did not live to say.
    let uploaded: Int?
    let error: String

    init(of result: BoundedProgram.Result) {
      let said = String(decoding: result.output, as: UTF8.self)
        .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      uploaded = said.first.flatMap { Int($0) }
      error = said.count > 1 && !said[1].isEmpty ? String(said[1]) : "-"
      let lines = String(decoding: result.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
      for line in lines {
        if line.hasPrefix("> QUIT") { break }
        guard line.hasPrefix("< ") else { continue }
        let answer = line.dropFirst(2)
        guard let code = Int(answer.prefix(3)) else { continue }
        self.code = code
        reply = String(answer.prefix(300))
      }
    }
  }
}
