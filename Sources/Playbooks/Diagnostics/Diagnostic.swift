import YAMLTree

/// One fault found in a playbook, as data; its sentence is made where people are spoken to.
package struct Diagnostic: Hashable, Sendable {
  /// Where it is; `file` counts into the compilation's files.
  package let origin: Origin
  package let severity: Severity
  /// Whether it leaves no graph: nothing could be walked.
  package let fatal: Bool
  package let fault: Fault

  /// A fault at a place; `severity` only where it is another than its rule's.
  package init(_ fault: Fault, at origin: Origin, severity: Severity? = nil, fatal: Bool = false) {
    self.origin = origin
    self.severity = severity ?? fault.rule.severity
    self.fatal = fatal
    self.fault = fault
  }

  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning
    /// Nothing is wrong; something to know of.
    case note
  }

  /// What is wrong, by who found it.
  package enum Fault: Hashable, Sendable {
    case yaml(YAMLFault.Kind)
    case yamlWarning(YAMLWarning.Kind)
    case reading(ReadingFault)
    case graph(GraphFault)
    case exploring(ExploringFault)

    /// The rule that was broken.
    package var rule: Rule {
      switch self {
      case .yaml(let kind): kind.rule
      case .yamlWarning(let kind): kind.rule
      case .reading(let fault): fault.rule
      case .graph(let fault): fault.rule
      case .exploring(let fault): fault.rule
      }
    }
  }

  /// The name of the rule that was broken, such as `unknown-key`.
  package var rule: String { fault.rule.name }
}
