import ArgumentParser
import Console
import Playbooks
import Reports
import Response

/// `ungcuu print PLAYBOOK`: a paper form, for when no machine can be trusted.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "print",
    words("Phiếu giấy của kịch bản, để điền tay.", "A playbook as a form to be filled in by hand."),
    words(
      """
      In ra đầu ra chuẩn một trang HTML: `ungcuu print ransomware > phiếu.html`, mở bằng trình duyệt và in ra A4. In sẵn \
      lúc yên: khi máy không còn tin được thì đã có phiếu. Việc ghi trên phiếu được nhập lại sau bằng --happened.
      """,
      """
      To standard output, as a page: `ungcuu print ransomware > form.html`, open it in a browser and print \
      it on A4. Print it in quiet times, so that it is there when no machine can be trusted. What was \
      written on it is entered later, with --happened.
      """),
    exits: [.printed, .notRead, .badPlaybook, .usage])

  @OptionGroup var common: CommonOptions
  @Argument(
    help: help(
      "Kịch bản: đường dẫn hoặc mã.", "The playbook: a path or an id.", valueName: "playbook"))
  var playbook: String

  func run() throws {
    let workspace = try common.workspace(for: [playbook])
    let shelf = common.shelf(of: workspace)
    let neighbours = shelf.neighbours()
    let library = shelf.library(neighbours)
    let compilation = PlaybookCompiler.compile(try shelf.find(playbook), library: library)
    Output.diagnostics(
      compilation.diagnostics.filter { $0.severity == .error }, in: compilation.files,
      common.language)
    guard let graph = compilation.graph, let read = compilation.playbook else {
      throw CommandFailure.playbookUnusable(playbook)
    }
    let surroundings = Surroundings(
      contacts: shelf.directory()?.contacts ?? [:],
      templates: neighbours.templates.mapValues(\.template),
      organisation: shelf.organisation() ?? Organisation())
    Output.document(
      PaperPage.text(
        of: PaperForm(
          of: graph, read, rules: library.rules, surroundings, language: common.language,
          now: Machine.now, zone: .vietnam)))
  }
}
