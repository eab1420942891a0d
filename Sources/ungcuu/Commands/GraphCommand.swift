import ArgumentParser
import Console
import Playbooks
import Reports
import Response

/// `ungcuu graph PLAYBOOK|RUN`: the step graph, with a run's state where a run is named.
struct GraphCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, mermaid, svg }

  static let configuration = CommandConfiguration(
    "graph",
    words(
      "Đồ thị các bước của kịch bản hoặc lượt chạy.", "The step graph of a playbook or of a run."),
    words(
      """
      text: cây để đọc trên màn hình. mermaid: lưu đồ Mermaid. svg: hình vẽ, mở bằng trình duyệt, không cần cài gì. \
      Ghi mã lượt chạy thì mỗi bước có thêm trạng thái.
      """,
      """
      text: a tree to read in a terminal. mermaid: a flowchart of Mermaid. svg: a picture that any browser \
      opens. Of a run, every step says how it stands.
      """),
    exits: [.printed, .notRead, .badPlaybook, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(
    help: help(
      "Kịch bản (đường dẫn hoặc mã), hoặc mã lượt chạy.",
      "The playbook (a path or an id), or the run.", valueName: "playbook-or-run"))
  var subject: String
  @Option(help: help("Dạng in: text, mermaid hoặc svg.", "The format: text, mermaid or svg."))
  var format = Format.text

  func run() throws {
    let workspace = try common.workspace(for: [subject])
    let shelf = common.shelf(of: workspace)
    switch try Subject.find(subject, on: shelf) {
    case .playbook(let file):
      let compilation = PlaybookCompiler.compile(file, library: shelf.library(shelf.neighbours()))
      Output.diagnostics(
        compilation.diagnostics.filter { $0.severity == .error }, in: compilation.files,
        common.language)
      guard let graph = compilation.graph, let playbook = compilation.playbook else {
        throw CommandFailure.playbookUnusable(subject)
      }
      if json.json { return Output.json(GraphJSON.value(of: graph, language: common.language)) }
      show(Chart(of: graph, playbook, common.language)) {
        GraphTree.lines(of: graph, playbook, language: common.language, width: Output.width)
      }
    case .run(let run):
      let view = run.view(common.surroundings(of: workspace), language: common.language)
      if json.json { return Output.json(GraphJSON.value(of: view)) }
      show(Chart(of: view)) { GraphTree.lines(of: view, width: Output.width) }
    }
  }

  private func show(_ chart: @autoclosure () -> Chart, text: () -> [[Span]]) {
    switch format {
    case .text: Output.lines(text())
    case .mermaid: Output.text(String(MermaidText.text(of: chart()).dropLast()))
    case .svg: Output.text(String(SVGPicture.text(of: chart()).dropLast()))
    }
  }
}
