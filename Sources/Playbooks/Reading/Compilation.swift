import YAMLTree

/// A file a playbook is made of, with its exact bytes.
package struct SourceFile: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case playbook, include, rules, calendar, template, scenario, form
  }

  package let role: Role
  /// The path or name shown to people.
  package let name: String
  package let bytes: [UInt8]

  package init(role: Role, name: String, bytes: [UInt8]) {
    self.role = role
    self.name = name
    self.bytes = bytes
  }
}

/// What a playbook may name beside itself.
///
/// Values and one lookup: no file is opened here.
package struct Library: Sendable {
  package enum Lookup: Sendable {
    case found(SourceFile)
    /// No file has the id; the ids there are, for a hint.
    case missing(known: [String])
    /// Two files have the id.
    case ambiguous([String])

    /// Why no one playbook goes by an id.
    package struct Missing: Error {
      package let fault: GraphFault

      package init(_ fault: GraphFault) { self.fault = fault }
    }

    /// The one file found.
    ///
    /// - Throws: the fault of the name, where there is none or more than one.
    package func file(named id: String) throws(Missing) -> SourceFile {
      switch self {
      case .found(let file): return file
      case .missing(let known):
        throw Missing(.unknownPlaybook(id, near: Spelling.nearest(to: id, among: known)))
      case .ambiguous(let files): throw Missing(.ambiguousPlaybook(id, files: files))
      }
    }
  }

  /// Finds an included playbook by id.
  package var playbook: @Sendable (String) -> Lookup
  package var rules: [String: DeadlineRule]
  /// Ids in the contacts directory; nil: no directory here, so nothing is checked against it.
  package var contacts: Set<String>?
  package var templates: [String: NoticeTemplate]
  /// Names in the organisation's file; nil: no such file here, so nothing is checked against it.
  package var organisation: Set<String>?

  package init(
    playbook: @escaping @Sendable (String) -> Lookup,
    rules: [String: DeadlineRule] = [:], contacts: Set<String>? = nil,
    templates: [String: NoticeTemplate] = [:], organisation: Set<String>? = nil
  ) {
    self.playbook = playbook
    self.rules = rules
    self.contacts = contacts
    self.templates = templates
    self.organisation = organisation
  }
}

/// What came of reading a playbook and all it includes.
package struct Compilation: Sendable {
  /// The playbook itself first, then what it includes, in the order met.
  package let files: [SourceFile]
  package let playbook: Playbook?
  /// Nil where a fault is fatal.
  package let graph: Graph?
  /// By file, then by place.
  package let diagnostics: [Diagnostic]

  package init(
    files: [SourceFile], playbook: Playbook?, graph: Graph?, diagnostics: [Diagnostic]
  ) {
    self.files = files
    self.playbook = playbook
    self.graph = graph
    self.diagnostics = diagnostics
  }

  /// The same with more found; by file and place, each said once.
  package func adding(_ found: [Diagnostic]) -> Compilation {
    if found.isEmpty { return self }
    return Compilation(
      files: files, playbook: playbook, graph: graph, diagnostics: (diagnostics + found).inOrder)
  }
}

extension [Diagnostic] {
  /// By file and place; a fault in a file that is included twice is said once.
  var inOrder: [Diagnostic] {
    if isEmpty { return [] }
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      ($0.origin.file, $0.origin.span.start, $0.rule)
        < ($1.origin.file, $1.origin.span.start, $1.rule)
    }
  }
}
