import ArgumentParser
import AuditTrail
import Console
import Glibc
import Playbooks
import Reports
import Response

/// `ungcuu form RUN FORM`: an official form filled from the record.
struct FormCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case docx, html }

  static let configuration = CommandConfiguration(
    "form",
    words("Biểu mẫu chính thức, điền từ nhật ký.", "An official form, filled from the record."),
    words(
      """
      `ungcuu form`: các biểu mẫu đang có. `ungcuu form RUN MẪU`: điền cho một lượt chạy. \
      `ungcuu form --period 2026-06-15..2026-12-14 MẪU`: tính trên mọi lượt chạy thật của kỳ. Mục bắt buộc còn \
      thiếu thì hỏi tại màn hình; không có màn hình thì nêu tên, mã thoát 2, không viết tệp. Tệp chỉ chủ tệp đọc \
      được. --attach ghi tệp vào nhật ký làm chứng cứ.
      """,
      """
      `ungcuu form`: the forms there are. `ungcuu form RUN FORM`: filled for a run. `ungcuu form --period \
      2026-06-15..2026-12-14 FORM`: over all live runs of the period. Mandatory fields that nothing fills are \
      asked for at a terminal; without one they are named, the exit status is 2 and no file is written. The \
      file is readable to its owner alone. --attach puts it on record as evidence.
      """),
    exits: [.made, .notMade, .bad, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @OptionGroup var actor: ActorOption
  @Argument(
    help: help(
      "Lượt chạy và biểu mẫu; với --period chỉ biểu mẫu.",
      "The run and the form; with --period the form alone."))
  var names: [String] = []
  @Option(
    name: .customLong("set"),
    help: help("Điền một mục: tên=giá trị.", "A field: name=value."))
  var values: [String] = []
  @Option(
    help: help("Kỳ: ngày đầu..ngày cuối.", "The period: first day..last day.", valueName: "days"))
  var period: String?
  @Option(help: help("Hệ thống trong organisation.yaml.", "The system in organisation.yaml."))
  var system: String?
  @Option(help: help("Dạng: docx hoặc html.", "The format: docx or html.")) var format: Format?
  @Option(
    name: .shortAndLong,
    help: help("Tệp sẽ viết; - là đầu ra chuẩn.", "The file to write; - is standard output."))
  var output: String?
  @Flag(
    help: help(
      "Bản nháp: chỗ thiếu được đánh dấu.", "A draft: what is missing is marked."))
  var draft = false
  @Flag(help: help("Ghi tệp vào nhật ký làm chứng cứ.", "Put the file on record as evidence."))
  var attach = false

  func validate() throws {
    let most = period == nil ? 2 : 1
    guard names.count == most || (names.isEmpty && period == nil) else {
      throw ValidationError(
        words(
          "Cần lượt chạy và biểu mẫu, hoặc --period và biểu mẫu.",
          "Give a run and a form, or --period and a form."))
    }
    guard !attach || (period == nil && output != "-" && !names.isEmpty) else {
      throw ValidationError(
        words(
          "--attach cần một lượt chạy và một tệp.", "--attach needs a run and a file."))
    }
  }

  func run() throws {
    let workspace = try common.findWorkspace()
    let shelf = common.shelf(of: workspace)
    guard let id = names.last else { return list(shelf.forms()) }
    let form = try shelf.form(id, common.language)
    // Who attaches must be known before anything is written.
    let name = attach ? try actor.required() : nil
    let source = try FormSource(form, in: workspace, common)
    let record =
      try period.map { try source.record(of: $0) }
      ?? source.record(ofRun: names[0], system: system)
    // A file is named after the whole id, however few of its letters were typed.
    let stem = "\(form.id)-\(period ?? record.run?.state.run ?? names[0])"
    var filling = FormFilling(form, record)
    try fill(&filling, zone: source.zone)
    let missing = filling.missing.map { $0.name(in: common.language) }
    guard missing.isEmpty || draft else {
      throw CommandFailure.form(.incomplete(form.id, missing))
    }
    try write(OfficeDocument(of: filling), named: stem, by: name)
    source.remark(on: filling, missing: missing)
  }

  private func list(_ forms: [FormTemplate]) {
    if json.json {
      Output.json(.list(forms.map(FormsView.json)))
    } else {
      Output.lines(FormsView.lines(forms, language: common.language, width: Output.width))
    }
  }

  /// Takes what was typed, and asks for what is missing where somebody is there to answer.
  private func fill(_ filling: inout FormFilling, zone: Zone) throws {
    let pairs = try values.map { try Pair($0) }
    if let odd = pairs.first(where: { $0.sign != .set }) { throw CommandFailure.badPair(odd.name) }
    do throws(FormFault) {
      for pair in pairs { try filling.take(pair.value, for: pair.name) }
    } catch {
      throw CommandFailure.form(.field(error))
    }
    guard !draft, isatty(STDIN_FILENO) == 1, !filling.missing.isEmpty else { return }
    var ask = try Walking.ask(common.language)
    while let question = filling.missing.first {
      do {
        let typed = try ask.answer(to: question, now: { Machine.now }, zone: zone)
        try filling.take(typed, for: question.id)
      } catch let leave as Leave {
        throw Walking.failure(leave)
      } catch let fault as FormFault {
        throw CommandFailure.form(.field(fault))
      }
    }
  }

  private func write(_ document: OfficeDocument, named stem: String, by name: String?) throws {
    let format = format ?? (output?.hasSuffix(".html") == true ? .html : .docx)
    let bytes: [UInt8] =
      switch format {
      case .docx: WordFile.bytes(of: document)
      case .html: Array(OfficePage.text(of: document).utf8)
      }
    if output == "-" { return Output.file(bytes) }
    let path = output ?? "\(stem.replacing("/", with: "-")).\(format.rawValue)"
    try FileAccess.create(path, bytes, mode: 0o600)
    if let name { try put(path, onRecordBy: name) }
    Output.line(path)
  }

  private func put(_ path: String, onRecordBy name: String) throws {
    let ledger = try Ledger(writing: common.findWorkspace())
    var run = try ledger.run(names[0])
    var given = try ledger.keep(path, .copied)
    given.method = "ungcuu form \(names[1])"
    try ledger.act(on: &run, by: name) { _ in .attach(given, on: nil) }
    ledger.tellUnsigned(common.language)
  }
}
