import Playbooks
import Response

/// A step graph as a tree for a terminal, from top to bottom, with a run's state where one is given.
package enum GraphTree {
  /// The playbook's title, then every step once, beneath the last one that all its needs lead to.
  package static func lines(
    of graph: Graph, _ playbook: Playbook, language: Language, width: Int
  ) -> [[Span]] {
    let head = [
      Span("\(playbook.id) \(playbook.version)", .cyan), Span("  "),
      Span(playbook.title.tagged(in: language).onOneLine, .bold),
    ]
    return head.wrapped(to: width, hanging: 2)
      + Tree(graph, language, width: width, standings: [:]).lines
  }

  /// The graph of a run, with how each step stands.
  package static func lines(of view: RunView, width: Int) -> [[Span]] {
    let standings = NodeStanding.all(in: view)
    return RunHead.lines(of: view, width: width)
      + Tree(view.plan.graph, view.language, width: width, standings: standings).lines
  }
}

private struct Tree {
  private let graph: Graph
  private let language: Language
  private let width: Int
  private let standings: [Int: NodeStanding]
  private let nesting: Nesting
  private let outline: Outline
  /// The column that titles stand in.
  private let margin: Int

  init(_ graph: Graph, _ language: Language, width: Int, standings: [Int: NodeStanding]) {
    self.graph = graph
    self.language = language
    self.width = max(width, 12)
    self.standings = standings
    nesting = Nesting(graph)
    outline = Outline(graph)
    let widest = outline.rows.lazy.map { row in
      Self.rails(row, width: width).columns + 2 + Self.name(row, in: graph).columns + 2
    }.max()
    margin = min(widest ?? 0, width * 2 / 5)
  }

  var lines: [[Span]] { outline.rows.flatMap(lines) }

  private func lines(of row: Outline.Row) -> [[Span]] {
    let rails = Self.rails(row, width: width)
    let name = Self.name(row, in: graph).neutralised()
    let node = graph.nodes[row.node]
    let mark = node.isGroup ? "▣" : node.step.decision == nil ? "•" : "◇"
    let stem = row.isFollowed ? node.isGroup ? "┃ " : "│ " : "  "
    let below = Self.text(of: row.railsBelow, width: width) + stem
    let used = rails.columns + 2 + name.columns
    let lead = max(margin, below.columns)
    let head = [Span(rails, .dim), Span("\(mark) "), Span(name, .cyan)]
    var lines: [[Span]] = []
    var rest = title(of: row.node).wrapped(to: width - lead)
    if used + 2 <= lead {
      lines.append(head + [Span(String(repeating: " ", count: lead - used))] + rest.removeFirst())
    } else {
      lines += head.wrapped(to: width, hanging: 2)
    }
    lines += rest.map { [Span(below.padded(to: lead), .dim)] + $0 }
    let indent = below + "  "
    for detail in details(of: row.node) {
      lines += detail.wrapped(to: width - indent.columns, hanging: 2)
        .map { [Span(indent, .dim)] + $0 }
    }
    return lines
  }

  private func title(of index: Int) -> [Span] {
    let node = graph.nodes[index]
    var spans = [Span(node.step.title.tagged(in: language).onOneLine)]
    if let inclusion = node.step.inclusion {
      spans.append(Span(" (\(GraphWords.include[language]) \(inclusion.playbook.text))"))
    }
    if let phase = node.step.phase { spans.append(Span(" [\(phase.phrase[language])]", .dim)) }
    if let standing = standings[index] {
      spans.append(Span(" \(standing.text(in: language))", inks: standing.status.inks))
    }
    return spans
  }

  private func details(of index: Int) -> [[Span]] {
    let taken = standings[index]?.taken ?? []
    return GraphDetail.details(of: index, in: graph, nesting, language).map { detail in
      switch detail.kind {
      case .option(let id, let target):
        let mark = taken.contains(id) ? "●" : target == nil ? "-" : "↺"
        return [Span("\(mark) \(detail.text)", inks: taken.contains(id) ? [.bold] : [])]
      case .deadline:
        let stand = [standings[index]?.clock, standings[index]?.ground].compactMap(\.self)
        let clock = stand.isEmpty ? "" : ": \(stand.joined(separator: "; "))"
        guard standings[index]?.isLate == true else { return [Span(detail.text + clock, .yellow)] }
        return [Span("! \(detail.text)\(clock)", .bold, .red)]
      case .danger: return [Span(detail.text, .yellow)]
      default: return [Span(detail.text)]
      }
    }
  }

  /// A step's own id: the groups around it are to be seen.
  private static func name(_ row: Outline.Row, in graph: Graph) -> String {
    graph.nodes[row.node].step.id
  }

  private static func rails(_ row: Outline.Row, width: Int) -> String {
    let knot =
      switch row.knot {
      case .straight: ""
      case .branch: "├─ "
      case .lastBranch: "└─ "
      }
    return text(of: row.rails, width: width) + knot
  }

  /// The rails as letters; where they would take more than a third of the line, those outside are
  /// left out.
  private static func text(of rails: [Outline.Rail], width: Int) -> String {
    let room = max(width / 9, 1)
    let shown = rails.suffix(room).map { rail in
      switch rail {
      case .line: "│  "
      case .blank: "   "
      case .group: "┃  "
      }
    }.joined()
    return rails.count > room ? "⋯\(shown.dropFirst())" : shown
  }
}
