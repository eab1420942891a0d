import ArgumentParser
import AuditStore
import AuditTrail
import Console

/// `ungcuu checkpoint`: the head, signed, and its phone code; or a code that was read out, compared.
struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "checkpoint",
    words("Ký mốc của nhật ký để người khác giữ.", "Signs the trail's head for others to keep."),
    words(
      """
      In mốc đã ký ra đầu ra chuẩn: gửi cho người kiểm tra giữ, sau này `ungcuu verify --anchor` so lại. \
      Mã đọc qua điện thoại in ra đầu ra lỗi. --read so một mã người khác đọc với nhật ký ở đây.
      """,
      """
      The signed note goes to standard output: hand it to an auditor, whose `ungcuu verify --anchor` \
      compares it later. A code to read over the phone goes to standard error. --read compares a \
      code that somebody reads out with the trail here.
      """),
    exits: [.printed, .refused, .differs, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Option(help: help("Mã nghe được.", "A code read out.", valueName: "code")) var read: String?

  func run() throws {
    if let read { return try compare(read) }
    let ledger = try Ledger(writing: common.findWorkspace())
    let note = try ledger.checkpoint()
    let checkpoint = try Checkpoint(parsing: note.text)
    let code = PhoneCode(checkpoint)
    let text = String(decoding: note.bytes, as: UTF8.self)
    if json.json {
      Output.json(
        .object([
          "size": .integer(checkpoint.head.size), "root": .text(checkpoint.head.root.hex),
          "note": .text(text), "code": .text(code.text),
        ]))
    } else {
      Output.text(String(text.dropLast()))
      Output.remark(CommandWords.phoneCode(code)[common.language])
    }
  }

  /// Compares a code with the root computed from the bodies.
  private func compare(_ typed: String) throws {
    guard let code = PhoneCode(typed: typed) else { throw CommandFailure.badPhoneCode(typed) }
    let store = try Ledger(reading: common.findWorkspace()).store
    let size = code.size
    let here = try store.root(at: size).flatMap { root in
      Checkpoint.origin(ofLog: store.log).map {
        PhoneCode(Checkpoint(origin: $0, head: Head(size: size, root: root)))
      }
    }
    let fits = here == code
    if json.json {
      Output.json(.object(["fits": .bool(fits), "size": .integer(size)]))
    } else {
      Output.line(
        CommandWords.compared(fits: fits, size: size, of: store.head.size)[common.language])
    }
    if !fits { throw ExitCode(2) }
  }
}
