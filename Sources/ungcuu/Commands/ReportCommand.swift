import ArgumentParser
import AuditTrail
import Console
import Playbooks
import Reports
import Response

/// `ungcuu report RUN`: the run as one document for people, or as data.
struct ReportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, markdown, csv, json }

  static let configuration = CommandConfiguration(
    "report",
    words("Báo cáo của một lượt chạy.", "The report of a run."),
    words(
      """
      In ra đầu ra chuẩn: `ungcuu report RUN > báo-cáo.html`. html: một tệp mở bằng trình duyệt, in ra A4. markdown: để \
      chép vào tài liệu khác. csv: mỗi sự kiện một dòng, mở bằng bảng tính. json: cho chương trình khác. Báo cáo \
      kèm kết quả kiểm tra nhật ký lúc làm; nhật ký không nguyên vẹn thì mã thoát là 2.
      """,
      """
      To standard output: `ungcuu report RUN > report.html`. html: one file for any browser, prints on A4. \
      markdown: to go into other documents. csv: a line an event, for a spreadsheet. json: for other \
      programs. The verdict on the trail stands in it; where that is not intact, the exit status is 2.
      """),
    exits: [.printed, .notRead, .tampered, .usage])

  @OptionGroup var common: CommonOptions
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(
    help: help(
      "Dạng: html, markdown, csv hoặc json.", "The format: html, markdown, csv or json."))
  var format = Format.html
  @Flag(
    help: help(
      "Chỉ bản bàn giao ca: điều người nhận ca cần biết.",
      "Only the handover brief: what the next person must know."))
  var brief = false

  func validate() throws {
    guard brief, format == .csv || format == .json else { return }
    throw ValidationError(
      words(
        "--brief chỉ đi với html hoặc markdown.", "--brief goes with html or markdown only."))
  }

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let run = try ledger.run(runID)
    let proof = try ledger.proof(of: run)
    let source = try ledger.source(of: run, proof)
    // A run that ended is told as of its last event: its report is the same whenever it is made.
    let view = run.view(
      common.surroundings(of: ledger.workspace), language: common.language,
      now: run.state.isOpen ? run.now : run.state.lastAt)
    let report = brief ? RunReport(briefOf: view, source) : RunReport(of: view, source)
    switch format {
    case .html: Output.document(HTMLPage.text(of: report))
    case .markdown: Output.document(MarkdownPage.text(of: report))
    case .csv:
      Output.document(
        CSVText.text(columns: EventRows.columns, rows: EventRows.rows(of: view, source)))
    case .json: Output.json(ReportJSON.value(of: view, source))
    }
    if case .trail(let found, _, _) = proof, found.verdict != .intact {
      Output.remark(found.verdict.phrase[common.language])
      throw ExitCode(found.verdict.status)
    }
  }
}
