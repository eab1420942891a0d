import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Response

/// `ungcuu note RUN [TEXT]`: a remark to the run or to a step, also after its close.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: words("Ghi chú vào lượt chạy hoặc vào một bước.", "Adds a note to a run or a step."),
    discussion: words(
      "Ghi chú nằm trong nhật ký vĩnh viễn, trừ khi có --personal.",
      "A note stays in the record for ever, unless given with --personal."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Argument(
    help: help(
      "Nội dung; - hoặc bỏ trống là đọc từ đầu vào chuẩn.",
      "The text; - or none reads standard input."))
  var text: String?
  @Option(help: help("Bước.", "The step.")) var step: String?
  @Option(help: help("Mục.", "The item.")) var item: String?
  @Option(help: help("Lúc xảy ra.", "When it happened.")) var happened: String?
  @Option(help: help("Người đã nói hoặc làm.", "Who said or did it.")) var byWhom: String?
  @Flag(help: help("Là dữ liệu cá nhân: xóa được về sau.", "Personal data: can be erased later."))
  var personal = false

  func run() throws {
    let given = try Pair.resolve(text ?? "-")
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    var loaded = try ledger.run(runID)
    let key = try step.map { try loaded.key($0, item: item) }
    let details = ActionDetails(byWhom: byWhom, happened: happened)
    let (note, files) = NoteKeeping.note(given, personal: personal)
    try ledger.act(on: &loaded, by: name, details, files: files) { _ in
      .note(note, on: key, corrects: nil)
    }
    try Output.recorded(loaded, json: json.json, common.language)
  }
}

/// A long note goes to the trail's texts and the event holds its hash.
enum NoteKeeping {
  static func note(_ text: String, personal: Bool) -> (NoteText, [FrozenFile]) {
    guard text.utf8.count > AnswerReader.longestText else {
      return (.prose(Prose(text, personal: personal)), [])
    }
    let file = FrozenFile(role: "note", name: "note.txt", body: Array(text.utf8))
    return (.kept(sha256: file.sha256.hex), [file])
  }
}

/// `ungcuu attach RUN FILE`: puts a file or a thing on record as evidence.
struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words("Đính kèm chứng cứ.", "Attaches evidence."),
    discussion: words(
      """
      Mặc định: chép tệp vào kho và ghi mã băm. --reference: chỉ ghi mã băm và kích thước.
      --described: một vật, mô tả bằng lời (số sê-ri, niêm phong, nơi cất).
      """,
      """
      By default the file is copied into the store and hashed. --reference: hash and size only.
      --described: a thing, described in words (serial, seal, place).
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Argument(help: help("Tệp, hoặc lời mô tả vật.", "The file, or the words that describe a thing."))
  var file: String
  @Option(help: help("Bước.", "The step.")) var step: String?
  @Option(help: help("Mục.", "The item.")) var item: String?
  @Option(help: help("Lấy bằng cách nào.", "How it was acquired.")) var method: String?
  @Option(help: help("Cất ở đâu.", "Where it is kept.")) var place: String?
  @Option(help: help("Ghi chú.", "A note.")) var text: String?
  @Option(help: help("Lúc lấy.", "When it was acquired.")) var happened: String?
  @Option(help: help("Người lấy.", "Who acquired it.")) var byWhom: String?
  @Flag(help: help("Chỉ ghi mã băm, để tệp ở chỗ cũ.", "Hash only; the file stays where it is."))
  var reference = false
  @Flag(help: help("Mô tả một vật.", "Describe a thing.")) var described = false

  func validate() throws {
    if reference, described {
      throw ValidationError(
        words(
          "Chọn một: --reference hoặc --described.",
          "Choose one: --reference or --described."))
    }
  }

  func run() throws {
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    var loaded = try ledger.run(runID)
    let key = try step.map { try loaded.key($0, item: item) }
    let kept = try ledger.keep(file, described ? .described : reference ? .referenced : .copied)
    let given = EvidenceGiven(
      how: kept.how, sha256: kept.sha256, size: kept.size, media: kept.media, source: kept.source,
      method: method, place: place, text: text.map { Prose($0) })
    let details = ActionDetails(byWhom: byWhom, happened: happened)
    try ledger.act(on: &loaded, by: name, details) { _ in .attach(given, on: key) }
    try Output.recorded(loaded, json: json.json, common.language)
  }
}
