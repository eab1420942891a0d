import Playbooks

/// What a check of one playbook comes to.
package enum CheckView {
  /// `ransomware.yaml: 25 bước, không lỗi, 1 cảnh báo`.
  package static func summary(
    of compilation: Compilation, named name: String, language: Language
  ) -> [Span] {
    let errors = compilation.diagnostics.count { $0.severity == .error }
    let warnings = compilation.diagnostics.count - errors
    let steps = compilation.graph.map { graph in graph.nodes.count { !$0.isGroup } }
    return [
      Span("\(name.neutralised()): ", .bold),
      Span(
        ViewWords.checked(steps: steps, errors: errors, warnings: warnings)[language],
        errors > 0 ? .red : warnings > 0 ? .yellow : .green),
    ]
  }
}

/// The short words of a graph shown as text.
package enum GraphLabels {
  package static func labels(in language: Language) -> GraphText.Labels {
    GraphText.Labels(
      needs: Phrase("cần", "needs")[language],
      anyOf: Phrase("cần một trong", "needs any of")[language],
      when: Phrase("khi", "when")[language],
      each: Phrase("cho từng mục của", "for each of")[language],
      within: Phrase("thời hạn", "deadline")[language],
      from: Phrase("tính từ", "from")[language],
      detection: Phrase("lúc phát hiện", "detection")[language],
      hand: Phrase("khi bắt đầu làm", "its own start")[language],
      wait: Phrase("chờ", "wait")[language],
      backTo: Phrase("→ quay lại", "→ back to")[language])
  }

  /// The graph of a playbook in the reader's words, neutral.
  package static func lines(_ graph: Graph, language: Language) -> [[Span]] {
    GraphText(graph, language: language, labels: labels(in: language)) {
      TimeText.duration($0)[language]
    }.lines.map { [Span($0.neutralised())] }
  }
}
