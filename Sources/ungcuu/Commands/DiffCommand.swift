import ArgumentParser
import AuditTrail
import Console
import Playbooks
import Response

/// `ungcuu diff OLD NEW`: what changed between two editions of a playbook.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "diff",
    words(
      "Hai phiên bản kịch bản khác nhau ở đâu.", "What changed between two editions of a playbook."),
    words(
      """
      CŨ và MỚI là đường dẫn, mã kịch bản, hoặc mã lượt chạy (văn bản mà lượt chạy tuân theo). So theo bước, đường đi, \
      thời hạn, quyết định, mục hỏi và lời văn, không theo dòng. Giống hay khác đều thoát với mã 0.
      """,
      """
      OLD and NEW are paths, playbooks' ids, or runs (the text that governs them). What changed is told by \
      steps, edges, deadlines, decisions, fields and texts, not by lines. The status is 0 whether they \
      differ or not.
      """),
    exits: [.printed, .notRead, .badPlaybook, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(help: help("Văn bản cũ.", "The old edition.")) var old: String
  @Argument(help: help("Văn bản mới.", "The new edition.")) var new: String

  func run() throws {
    let shelf = common.shelf(of: try common.workspace(for: [old, new]))
    let (from, to) = (try edition(old, on: shelf), try edition(new, on: shelf))
    let view = DiffView(
      from: from.side, to: to.side, isSameText: from.texts == to.texts,
      EditionComparison.changes(from: from.edition, to: to.edition), common.language)
    if json.json { return Output.json(view.json) }
    Output.lines(view.lines(width: Output.width))
  }

  private typealias Read = (side: DiffView.Side, edition: Edition, texts: Set<[UInt8]>)

  private func edition(_ name: String, on shelf: PlaybookShelf) throws -> Read {
    switch try Subject.find(name, on: shelf) {
    case .playbook(let file):
      let neighbours = shelf.neighbours()
      let compilation = PlaybookCompiler.compile(file, library: shelf.library(neighbours))
      Output.diagnostics(
        compilation.diagnostics.filter { $0.severity == .error }, in: compilation.files,
        common.language)
      do throws(CommandFailure) {
        let ready = try ReadyPlaybook(
          compilation, neighbours, in: shelf.workspace, zone: .vietnam)
        let edition = Edition(
          playbook: ready.plan.playbook, graph: ready.plan.graph, rules: ready.plan.rules,
          templates: ready.templates)
        let side = DiffView.Side(
          name: file.name, id: ready.plan.playbook.id, version: ready.plan.playbook.version,
          sha256: ready.sha256)
        return (side, edition, Set(ready.texts.map(\.bytes)))
      } catch {
        throw CommandFailure.playbookUnusable(name)
      }
    case .run(let run):
      let playbook = run.state.opening.playbook
      let edition = Edition(
        playbook: run.plan.playbook, graph: run.plan.graph, rules: run.plan.rules,
        templates: run.templates)
      let side = DiffView.Side(
        name: CommandWords.run(run.id)[common.language], id: playbook.id,
        version: playbook.version, sha256: playbook.sha256)
      return (side, edition, Set(run.texts.map(\.bytes)))
    }
  }
}
