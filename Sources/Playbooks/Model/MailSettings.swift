/// How a user's mail leaves, from `mail.yaml` in the user's own folder.
package struct MailSettings: Hashable, Sendable {
  /// Who writes, as in a header: `Đội ứng cứu <ungcuu@example.vn>`.
  package let from: String
  package let route: Route
  /// Milliseconds that sending one message may take.
  package let timeout: Int64

  /// Where mail is handed over.
  package enum Route: Hashable, Sendable {
    /// The machine's own mail system, by the path of its `sendmail`.
    case sendmail(String)
    case server(Server)
  }

  /// A server that takes mail by SMTP.
  package struct Server: Hashable, Sendable {
    package let host: String
    package let port: Int
    package let security: Security
    package let user: String?
    package let password: String?
    /// A file of the certificates to trust in place of the system's.
    package let authorities: String?
  }

  /// How the connection is kept from being read.
  package enum Security: String, Hashable, Sendable, CaseIterable {
    case starttls, implicit, none

    /// Where such a server usually listens.
    var usualPort: Int {
      switch self {
      case .starttls: 587
      case .implicit: 465
      case .none: 25
      }
    }
  }

  package init(from: String, route: Route, timeout: Int64 = Self.usualTimeout) {
    self.from = from
    self.route = route
    self.timeout = timeout
  }

  /// A minute.
  package static let usualTimeout: Int64 = 60_000
  /// Ten minutes: somebody waits at the terminal.
  static let longestTimeout: Int64 = 600_000
}
