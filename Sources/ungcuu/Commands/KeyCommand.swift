import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// `ungcuu key`: the keys that sign for the trail.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "key", words("Khóa ký của nhật ký.", "The keys that sign for the trail."),
    words(
      "Khóa bí mật nằm ngoài thư mục làm việc: ~/.config/ungcuu/keys. Không ghi gì thêm: liệt kê.",
      "Secrets are kept outside the workspace: ~/.config/ungcuu/keys. Alone it lists the keys."),
    exits: [.printed, .notRead, .usage],
    subcommands: [KeyList.self, KeyAdd.self, KeyRotate.self, KeyRetire.self],
    defaultSubcommand: KeyList.self)
}

/// `ungcuu key list`: each key of the log, with the sizes it signs for.
struct KeyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    "list", words("Liệt kê khóa.", "Lists the keys."), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let entries = try ledger.store.keyRoll().entries
    let here = try ledger.ring?.keys(of: ledger.store.log).map(\.verifier) ?? []
    let holders = try ledger.keyHolders()
    if json.json {
      return Output.json(
        .list(
          entries.map { entry in
            var members: [String: JSON] = [
              "key": .text(entry.key.text), "since": .integer(entry.since),
              "here": .bool(here.contains(entry.key)),
            ]
            members["last"] = entry.last.map { .integer($0) }
            members["holder"] = holders[entry.since - 1].map { .text($0) }
            return .object(members)
          }))
    }
    guard !entries.isEmpty else { return Output.line(CommandWords.noKeys[common.language]) }
    for entry in entries {
      let phrase = CommandWords.key(
        entry, holder: holders[entry.since - 1],
        isHere: here.contains(entry.key))
      Output.line(phrase[common.language])
      Output.line("  \(entry.key.text.neutralised())")
    }
  }
}

/// `ungcuu key add`: one more key, for a second person or machine.
struct KeyAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    "add", words("Thêm khóa của người hoặc máy này.", "Adds a key of this person or machine."),
    exits: .recording)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption

  func run() throws {
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    let key = try ledger.addKey(holder: name)
    try KeyOutput.added(key, in: ledger, json: json.json, common.language)
  }
}

/// `ungcuu key rotate`: a new key in place of the one on this machine.
struct KeyRotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    "rotate",
    words("Thay khóa ở máy này bằng khóa mới.", "Replaces this machine's key by a new one."),
    words(
      "Mốc tại lúc thay do cả hai khóa ký; khóa bí mật cũ sau đó bị xóa.",
      "The checkpoint of that moment is signed by both; then the old secret is deleted."),
    exits: .recording)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func run() throws {
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    let key = try ledger.rotateKey(holder: name, reason: Prose(try Pair.resolve(reason)))
    try KeyOutput.added(key, in: ledger, json: json.json, common.language)
  }
}

/// `ungcuu key retire`: a key that signs no more.
struct KeyRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    "retire", words("Ngừng dùng một khóa.", "Retires a key."),
    words(
      """
      left: người giữ khóa thôi việc; khóa ký lần cuối nếu còn ở máy này. lost, stolen: ngừng mà không ký; \
      mọi lần kiểm tra sẽ nói điều đó, trừ phần đã có mốc bên ngoài.
      """,
      """
      left: its holder goes; it signs a last time where it is on this machine. lost, stolen: retired \
      without a signature; every verification says so but for what an anchor covers.
      """),
    exits: .recording)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(
    help: help("Mã khóa (8 chữ số), hoặc cả dòng khóa.", "The key's hash (8 digits), or its line."))
  var key: String
  @Option(help: help("left, lost hoặc stolen.", "left, lost or stolen.")) var cause: KeyCause
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func run() throws {
    let ledger = try Ledger(writing: common.findWorkspace())
    let retired = try ledger.retireKey(
      named: key, cause, reason: Prose(try Pair.resolve(reason)))
    if json.json {
      Output.json(.object(["retired": .text(retired.text)]))
    } else {
      Output.line(CommandWords.keyRetired(retired)[common.language])
    }
    ledger.tellUnsigned(common.language)
  }
}

/// Why a key is retired by hand.
enum KeyCause: String, ExpressibleByArgument, CaseIterable { case left, lost, stolen }

private enum KeyOutput {
  static func added(
    _ key: VerifierKey, in ledger: Ledger, json: Bool, _ language: Language
  ) throws {
    if json {
      Output.json(.object(["key": .text(key.text)]))
    } else {
      Output.line(CommandWords.keyAdded[language])
      Output.line(key.text.neutralised())
    }
    ledger.tellUnsigned(language)
  }
}
