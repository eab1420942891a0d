import ArgumentParser
import AuditTrail
import Console
import Glibc
import Playbooks
import Response

/// `ungcuu contacts verify ID`: a test call, on record, and its day in the directory.
struct ContactsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    "verify", words("Ghi lại một lần gọi thử.", "Records a test call."),
    words(
      """
      Gọi trước, rồi ghi. Ghi vào nhật ký: đầu mối, có trả lời không, ai gọi, ai trả lời (tên và ghi chú xóa được \
      bằng `ungcuu redact trail`). Có người trả lời thì ngày gọi được ghi vào `verified` trong tệp danh bạ, khi đồng ý: \
      --write, hoặc trả lời câu hỏi ở cửa sổ lệnh.
      """,
      """
      Call first, then record it. On record go the contact, whether somebody answered, who called and who answered \
      (names and the note can be erased by `ungcuu redact trail`). Where somebody answered, the day goes to `verified` \
      in the directory file, with consent: --write, or a yes to the question on a terminal.
      """), exits: .recording)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã đầu mối.", "The contact's id.", valueName: "id")) var contact: String
  @Option(help: help("answered hoặc no_answer.", "answered or no_answer."))
  var answer: TestCall.Answer
  @Option(help: help("Gọi bằng gì: phone, hotline hoặc email.", "By phone, hotline or email."))
  var channel: Contact.Channel?
  @Option(help: help("Ai trả lời.", "Who answered.")) var who: String?
  @Option(help: help("Ghi chú, một dòng.", "A note, one line.")) var note: String?
  @Flag(
    inversion: .prefixedNo,
    help: help(
      "Ghi ngày gọi vào tệp danh bạ; --no-write: không hỏi, không ghi.",
      "Write the day into the directory file; --no-write: neither ask nor write."))
  var write: Bool?

  func validate() throws {
    guard answer == .answered || write != true else {
      throw ValidationError(
        words(
          "--write chỉ đi với --answer answered.", "--write goes with --answer answered alone."))
    }
  }

  func run() throws {
    let name = try actor.required()
    let workspace = try common.findWorkspace()
    let directory = try common.shelf(of: workspace).wholeDirectory()
    let entry = try find(in: directory)
    var call = TestCall(to: contact, answer, by: name)
    call.channel = channel
    call.reached = who
    call.note = note
    let today = Zone.vietnam.wall(at: Machine.now).date
    let ledger = try record(call, in: workspace)
    let title = entry.contact.title.tagged(in: common.language)
    if !json.json { Output.line(ContactWords.recorded(call, title: title)[common.language]) }
    ledger.tellUnsigned(common.language)
    guard answer == .answered, let file = directory.source(of: entry) else {
      return sayAsJSON(entry, nil, isWritten: false)
    }
    let place = VerifiedPlace(file: file.name, contact: contact, day: today)
    do {
      sayAsJSON(entry, today, isWritten: try write(place, into: file))
    } catch {
      sayAsJSON(entry, today, isWritten: false)
      throw error
    }
  }

  private func find(in directory: ContactDirectory) throws(CommandFailure) -> ContactDirectory.Entry
  {
    guard let entry = directory[contact] else {
      throw .contact(.unknown(contact, known: directory.ids.sorted()))
    }
    let isThere =
      channel.map { !entry.contact.addresses(by: $0).isEmpty } ?? entry.contact.hasChannel
    guard isThere else { throw .contact(.noChannel(contact, channel, file: entry.file)) }
    return entry
  }

  /// Records the call; a workspace may not have had a run yet.
  private func record(_ call: TestCall, in workspace: Workspace) throws -> Ledger {
    // Decided on before there is a trail: what is refused makes none.
    let draft: Draft
    do throws(Refusal) { draft = try call.draft() } catch {
      throw CommandFailure.refusedOnTrail(error)
    }
    let ledger = try Ledger(openingOrMaking: workspace)
    try ledger.recordOnTrail { _ in draft }
    return ledger
  }

  /// Writes the day into the file where that is wanted; whether it was.
  private func write(_ place: VerifiedPlace, into file: SourceFile) throws -> Bool {
    let changed = VerifiedDay.written(place.day, at: contact, in: file.bytes)
    guard try isWanted(place, canBe: changed != nil) else {
      Output.remark(ContactWords.byHand(place)[common.language])
      return false
    }
    guard let changed else { throw CommandFailure.contact(.notWritten(place, .notSafe)) }
    do throws(FileFault) {
      try FileAccess.replace(file.name, file.bytes, with: changed)
    } catch {
      throw CommandFailure.contact(.notWritten(place, .file(error)))
    }
    if !json.json { Output.line(ContactWords.written(place)[common.language]) }
    return true
  }

  /// Whether the day is to be written: as the options say, else as somebody at the terminal does.
  private func isWanted(_ place: VerifiedPlace, canBe: Bool) throws -> Bool {
    if let write { return write }
    guard canBe, !json.json, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return false
    }
    var ask = try Walking.ask(common.language)
    do throws(Leave) { return try ask.consent(ContactWords.mayWrite(place)) } catch {
      throw Walking.failure(error)
    }
  }

  /// `verified` is the day somebody answered, `written` whether it stands in the file now.
  private func sayAsJSON(_ entry: ContactDirectory.Entry, _ day: String?, isWritten: Bool) {
    guard json.json else { return }
    var members: [String: JSON] = [
      "contact": .text(contact), "file": .text(entry.file), "answer": .text(answer.rawValue),
      "written": .bool(isWritten),
    ]
    members["channel"] = channel.map { .text($0.rawValue) }
    members["verified"] = day.map { .text($0) }
    Output.json(.object(members))
  }
}

extension TestCall.Answer: ExpressibleByArgument {}
extension Contact.Channel: ExpressibleByArgument {}
