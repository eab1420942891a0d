import Console
import Glibc
import Playbooks
import Reports

/// How the mail of who runs the program leaves: `mail.yaml` in their own folder, checked.
struct UserMail {
  let sender: MailAddress
  let route: MailSettings.Route
  /// Milliseconds for one message.
  let timeout: Int64

  /// The usual place of the machine's own mail system.
  private static let usualSendmail = "/usr/sbin/sendmail"

  /// Reads the settings; without any, the machine's own mail system in the organisation's name.
  static func find(
    for workspace: Workspace, _ organisation: Organisation, _ language: Language
  ) throws(MailSetupFault) -> UserMail {
    let path = (Program.settingsFolder ?? "~/.config/ungcuu") + "/mail.yaml"
    guard FileAccess.exists(path) else {
      guard let sender = sender(of: organisation), access(usualSendmail, X_OK) == 0 else {
        throw .none(path: path)
      }
      return try UserMail(
        MailSettings(from: sender.address, route: .sendmail(usualSendmail)), sender)
    }
    let root = Path.real(workspace.path).map { $0 + "/" }
    if let root, Path.real(path)?.hasPrefix(root) == true { throw .inWorkspace(path: path) }
    let file = SourceFile(role: .template, name: path, bytes: try read(path))
    let (settings, diagnostics) = MailReader.read(file, index: 0)
    let errors = diagnostics.filter { $0.severity == .error }
    guard let settings, errors.isEmpty else {
      Output.diagnostics(errors, in: [file], language)
      throw .faulty(path: path)
    }
    guard let sender = MailAddress(settings.from) else { throw .badAddress(settings.from) }
    return try UserMail(settings, sender)
  }

  /// Who writes by `organisation.yaml`; nil where it says no address.
  static func sender(of organisation: Organisation) -> MailAddress? {
    guard let address = organisation.values["email"].flatMap(MailAddress.init) else { return nil }
    let name = organisation.values["name"] ?? ""
    return MailAddress("\(name) <\(address.address)>") ?? address
  }

  private init(_ settings: MailSettings, _ sender: MailAddress) throws(MailSetupFault) {
    self.sender = sender
    route = settings.route
    timeout = settings.timeout
    switch route {
    case .sendmail(let path): try Self.require(path, isPath: true, "sendmail")
    case .server(let server): try Self.check(server)
    }
  }

  private static func check(_ server: MailSettings.Server) throws(MailSetupFault) {
    let isHost = server.host.utf8.allSatisfy {
      (0x30...0x3A).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x2E
    }
    guard isHost, server.host.utf8.count <= 253, server.host.first != "-" else {
      throw .badHost(server.host)
    }
    try require(server.authorities, isPath: true, "authorities")
    try require(server.user, isPath: false, "user")
    try require(server.password, isPath: false, "password")
    guard server.user?.contains(":") != true else { throw .badValue("user") }
    guard server.security != .none || server.user == nil else { throw .passwordInClear }
  }

  private static func require(_ value: String?, isPath: Bool, _ key: String)
    throws(MailSetupFault)
  {
    guard let value else { return }
    let isPlain = !value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard isPlain, !isPath || value.hasPrefix("/") else { throw .badValue(key) }
  }

  /// The bytes of a file that is this user's and nobody else may read.
  private static func read(_ path: String) throws(MailSetupFault) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(FileFault(path, errno: errno)) }
    guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else { throw .open(path: path) }
    do throws(FileFault) { return try FileAccess.read(path) } catch { throw .unreadable(error) }
  }
}
