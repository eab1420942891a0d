import YAMLTree

/// How our reading of a file departs from PyYAML's.
struct Difference {
  /// Why; each case is explained to whoever reads the list.
  enum Reason: Int, CaseIterable {
    case refusedOnPurpose, libyamlRefuses, onlyPyYAMLRefuses, readOtherwise

    var title: String {
      switch self {
      case .refusedOnPurpose: "Refused here on purpose"
      case .libyamlRefuses: "Refused by libyaml, read by PyYAML"
      case .onlyPyYAMLRefuses: "Read here, refused by PyYAML"
      case .readOtherwise: "Read by both, as different trees"
      }
    }

    var explanation: String {
      switch self {
      case .refusedOnPurpose:
        """
        What a playbook has no use for, and a reader could misread: directives, explicit tags, keys that are no text, keys
        written twice, merge keys, a file with nothing in it. The place is that of the first fault.
        """
      case .libyamlRefuses:
        """
        Points of YAML 1.1 and 1.2 that PyYAML takes and libyaml does not. The place is where libyaml gave up, or where what
        was never closed begins.
        """
      case .onlyPyYAMLRefuses:
        """
        PyYAML lets no tab stand where a token may begin, no `?` in a plain text inside a flow collection, no anchor name a
        second node, and no comment touch the `>` of a block. libyaml takes all of these, and all but the last are good YAML 1.2.
        The place and the words are PyYAML's.
        """
      case .readOtherwise:
        """
        There should be none: a person who checks a playbook with another tool must see the same texts.
        """
      }
    }
  }

  let reason: Reason
  let file: String
  /// Where, and what was said there.
  let detail: String

  /// The difference, where there is one; where both refuse there is none.
  init?(_ file: String, ours: YAMLParseResult, theirs: PyYAML.Reading) {
    self.file = file
    switch (ours.faults.first, theirs) {
    case (nil, .tree(let tree)):
      guard let root = ours.document?.root, Tree(root) == tree else {
        (reason, detail) = (.readOtherwise, "")
        return
      }
      return nil
    case (nil, .refused(let place, let what)):
      reason = .onlyPyYAMLRefuses
      detail = " \(place.line):\(place.column) \(what)"
    case (let fault?, .tree):
      reason = fault.kind.isOnPurpose ? .refusedOnPurpose : .libyamlRefuses
      detail = " \(fault.span.start.line):\(fault.span.start.column) \(fault.kind.word)"
    case (_?, .refused): return nil
    }
  }

  /// The list as it is committed.
  static func page(_ differences: [Difference], of count: Int) -> String {
    var page = """
      # Where `YAMLTree` and PyYAML depart

      Of \(count) files of the corpus that lies beside the project, all that `YAMLTree` (libyaml, under our limits and refusals) and
      PyYAML's pure-Python parser do not see alike. Wherever both read a file, they must see the same tree; where both refuse
      it, nothing is listed. Written anew by `UNGCUU_RECORD=1 swift test --filter YAMLTreeTests`.

      """
    for reason in Reason.allCases {
      let lines = differences.filter { $0.reason == reason }
      page += "\n## \(reason.title): \(lines.count)\n\n\(reason.explanation)\n\n"
      page += lines.map { "- \($0.file)\($0.detail)\n" }.joined()
    }
    return page
  }
}

extension YAMLFault.Kind {
  /// Whether libyaml would have let it pass.
  var isOnPurpose: Bool {
    switch self {
    case .syntax, .tab: false
    default: true
    }
  }

  /// The name of the case, and libyaml's words.
  var word: String {
    switch self {
    case .syntax(let problem, _, _): "syntax: \(problem)"
    case .tag: "tag"
    default: "\(self)"
    }
  }
}
