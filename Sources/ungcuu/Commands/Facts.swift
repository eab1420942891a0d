import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Response

/// `ungcuu note RUN [TEXT]`: a remark to the run or to a step, also after its close.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "note", words("Ghi chú vào lượt chạy hoặc vào một bước.", "Adds a note to a run or a step."),
    words(
      "Ghi chú nằm trong nhật ký vĩnh viễn, trừ khi có --personal.",
      "A note stays in the record for ever, unless given with --personal."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(
    help: help(
      "Nội dung; - hoặc bỏ trống là đọc từ đầu vào chuẩn.",
      "The text; - or none reads standard input."))
  var text: String?
  @OptionGroup var about: AboutStepOptions
  @OptionGroup var circumstances: CircumstanceOptions
  @Flag(help: help("Là dữ liệu cá nhân: xóa được về sau.", "Personal data: can be erased later."))
  var personal = false
  @Option(
    help: help(
      "Nội dung là một dấu hiệu của kẻ tấn công: ip, domain, url, hash, email, other.",
      "The text is a trace of the attacker: ip, domain, url, hash, email, other."))
  var indicator: IndicatorType?

  func validate() throws {
    if personal, indicator != nil {
      throw ValidationError(
        words(
          "Chọn một: --personal hoặc --indicator.", "Choose one: --personal or --indicator."))
    }
  }

  func run() throws {
    if let indicator { return try add(indicator) }
    let (note, files) = NoteKeeping.note(try Pair.resolve(text ?? "-"), personal: personal)
    try on.act(circumstances.details, files: files) { _, run in
      let key = try about.key(in: run)
      return { _ in .note(note, on: key, corrects: nil) }
    }
  }

  private func add(_ type: IndicatorType) throws {
    let typed = try Pair.resolve(text ?? "-")
    let value: String
    do throws(AnswerFault) { value = try type.read(typed) } catch {
      throw CommandFailure.badAnswer(field: type.rawValue, error)
    }
    try on.act(circumstances.details) { _, run in
      let key = try about.key(in: run)
      return { _ in .indicator(type: type.rawValue, value: value, on: key) }
    }
  }
}

extension IndicatorType: ExpressibleByArgument {}

/// A long note goes to the trail's texts and the event holds its hash; a personal one is kept apart
/// whatever its length, for what is among the texts stays for ever.
enum NoteKeeping {
  static func note(_ text: String, personal: Bool) -> (NoteText, [FrozenFile]) {
    guard text.utf8.count > AnswerReader.longestText, !personal else {
      return (.prose(Prose(text, personal: personal)), [])
    }
    let file = FrozenFile(role: "note", name: "note.txt", body: Array(text.utf8))
    return (.kept(sha256: file.sha256.hex), [file])
  }
}

/// `ungcuu attach RUN FILE`: puts a file or a thing on record as evidence.
struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    "attach", words("Đính kèm chứng cứ.", "Attaches evidence."),
    words(
      """
      Mặc định: chép tệp vào kho và ghi mã băm. --reference: chỉ ghi mã băm và kích thước.
      --described: một vật, mô tả bằng lời (số sê-ri, niêm phong, nơi cất).
      """,
      """
      By default the file is copied into the store and hashed. --reference: hash and size only.
      --described: a thing, described in words (serial, seal, place).
      """),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Tệp, hoặc lời mô tả vật.", "The file, or the words that describe a thing."))
  var file: String
  @OptionGroup var about: AboutStepOptions
  @Option(help: help("Lấy bằng cách nào.", "How it was acquired.")) var method: String?
  @Option(
    help: help("Người thu, nếu là người ngoài lượt chạy.", "Who took it, if nobody of the run."))
  var acquiredBy: String?
  @Option(help: help("Số sê-ri.", "The serial number.")) var serial: String?
  @Option(help: help("Số niêm phong.", "The seal.")) var seal: String?
  @Option(help: help("Cất ở đâu.", "Where it is kept.")) var place: String?
  @Option(help: help("Ghi chú.", "A note.")) var text: String?
  @OptionGroup var circumstances: CircumstanceOptions
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
    try on.act(circumstances.details) { ledger, run in
      let key = try about.key(in: run)
      let kept = try ledger.keep(file, described ? .described : reference ? .referenced : .copied)
      let given = withCustody(kept)
      return { _ in .attach(given, on: key) }
    }
  }

  /// What was kept, with what is said of how it was taken and where it lies.
  private func withCustody(_ kept: EvidenceGiven) -> EvidenceGiven {
    var given = kept
    given.method = method
    given.acquiredBy = acquiredBy
    given.serial = serial
    given.seal = seal
    given.place = place
    given.text = text.map { Prose($0) }
    return given
  }
}
