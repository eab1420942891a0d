import Playbooks

/// What a check of one playbook comes to.
package enum CheckView {
  /// `ransomware.yaml: 25 bước, không lỗi, 1 cảnh báo`.
  package static func summary(
    of compilation: Compilation, named name: String, language: Language
  ) -> [Span] {
    let errors = compilation.diagnostics.count { $0.severity == .error }
    let warnings = compilation.diagnostics.count { $0.severity == .warning }
    let steps = compilation.graph.map { graph in graph.nodes.count { !$0.isGroup } }
    return [
      Span("\(name.neutralised()): ", .bold),
      Span(
        ViewWords.checked(steps: steps, errors: errors, warnings: warnings)[language],
        errors > 0 ? .red : warnings > 0 ? .yellow : .green),
    ]
  }
}
