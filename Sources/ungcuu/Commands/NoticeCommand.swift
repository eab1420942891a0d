import ArgumentParser
import AuditTrail
import Console
import Playbooks
import Reports
import Response

/// `ungcuu notice RUN STEP`: the message of a step, shown, edited, written or sent.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "notice",
    words(
      "Xem, sửa, viết ra tệp hoặc gửi nội dung thông báo của một bước.",
      "Shows, edits, writes or sends the message of a step."),
    words(
      """
      Không có lựa chọn nào: in nội dung. --eml và --letter viết một tệp mới và ghi là đã soạn sẵn, chưa gửi. \
      --send gửi qua mail.yaml của bạn (docs/format/mail.md), hoặc sendmail của máy; chỉ ghi là đã gửi khi máy chủ nhận. \
      Cuộc gọi, công văn đã gửi: ghi bằng `ungcuu step answer`.
      """,
      """
      Without an option the message is printed. --eml and --letter write a new file and put on record that it is ready, not \
      sent. --send uses your mail.yaml (docs/format/mail.md), or the machine's sendmail; it is on record as sent only once \
      the server took it. Calls and letters that went out are recorded with `ungcuu step answer`.
      """),
    exits: [.recorded, .notSent, .usage])

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Mã bước.", "The step's id.")) var step: String
  @Option(help: help("Mục (lặp lại được khi lồng nhau).", "The item (repeatable where nested)."))
  var item: [String] = []
  @Option(help: help("Đầu mối nhận.", "The contact it is for.")) var to: String?
  @Option(help: help("Địa chỉ thư dùng.", "The mail address to use.")) var address: String?
  @Option(
    help: help(
      "Nội dung từ tệp này, - là đầu vào chuẩn; dòng đầu là tiêu đề.",
      "The message from this file, - is standard input; its first line is the subject.",
      valueName: "file"))
  var text: String?
  @Flag(
    help: help("Sửa trong $VISUAL hoặc $EDITOR trước.", "Edit it in $VISUAL or $EDITOR first."))
  var edit = false
  @Option(
    help: help("Viết tệp thư .eml mới.", "Write a new .eml file.", valueName: "file"))
  var eml: String?
  @Option(
    help: help(
      "Viết công văn ra tệp .html mới để in.", "Write a letter to a new .html file, to print.",
      valueName: "file"))
  var letter: String?
  @Flag(help: help("Gửi ngay bằng thư điện tử.", "Send it now by mail.")) var send = false

  func validate() throws {
    if [eml != nil, letter != nil, send].count(where: { $0 }) > 1 {
      throw ValidationError(
        words("Chọn một: --eml, --letter, --send.", "Choose one: --eml, --letter, --send."))
    }
  }

  func run() throws {
    let workspace = try on.common.findWorkspace()
    let isLook = !edit && !send && eml == nil && letter == nil
    let ledger = try isLook ? Ledger(reading: workspace) : Ledger(writing: workspace)
    let run = try ledger.run(on.runID)
    let key = try run.key(step, items: item)
    var desk = NoticeDesk(
      ledger: ledger, run: run, key: key, common: on.common,
      surroundings: on.common.surroundings(of: ledger.workspace))
    var message = try text.map(desk.message(from:)) ?? desk.message
    if edit { message = try desk.edit(message, for: desk.contact(to), by: on.actor.required()) }
    if let eml {
      let contact = try desk.contact(to)
      try desk.writeMail(
        message, to: contact, desk.address(address, of: contact), file: eml,
        by: on.actor.required())
    } else if let letter {
      try desk.writeLetter(message, to: desk.contact(to), file: letter, by: on.actor.required())
    } else if send {
      let contact = try desk.contact(to)
      try desk.send(
        message, to: contact, desk.address(address, of: contact), by: on.actor.required())
    } else {
      Output.lines(message.lines(desk.view, width: Output.width))
      return
    }
    try on.recorded(desk.run)
    on.tellLateness(of: desk.run, since: run.state)
    ledger.tellInjects(of: &desk.run, by: try on.actor.required(), on.common.language)
    ledger.tellUnsigned(on.common.language)
  }
}
