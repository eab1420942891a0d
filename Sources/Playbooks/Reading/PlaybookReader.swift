import YAMLTree

/// Reads a playbook's text into its model, with every fault that this text alone can tell.
package enum PlaybookReader {
  /// The version of the format this program reads, and the greatest it knows.
  package static let formatVersion = 1

  /// Whether a playbook may be called so.
  package static func isID(_ text: String) -> Bool {
    ReadingFault.IDKind.playbook.allows(text) && text.utf8.count <= NodeDecoder.idLimit
  }

  /// Reads one file; `index` is its place in the compilation, for the places of what is found.
  ///
  /// The playbook is as whole as it can be made, so that more can be checked; it is nil where
  /// nothing is left. Diagnostics stand in the order of the text.
  package static func read(_ file: SourceFile, index: Int) -> (Playbook?, [Diagnostic]) {
    FileReading.read(file, index: index) { decoder, root in decoder.playbook(root) }
  }

  /// The inputs of a playbook whose steps do not matter here; nil where it is none that we read.
  ///
  /// What is wrong in it is its own to say.
  static func inputs(of file: SourceFile) -> [Field]? {
    FileReading.read(file, index: 0) { decoder, root in decoder.inputs(root) }.0
  }
}

extension NodeDecoder {
  /// Reads the mapping a playbook file is.
  fileprivate mutating func playbook(_ node: YAMLNode) -> Playbook? {
    guard node.kind == .mapping else {
      report(.wrongType(wanted: .mapping, got: node.shape), at: node, fatal: true)
      return nil
    }
    let found = Found(node)
    guard
      isKnownFormat(
        found.format, key: PlaybookKey.playbook, in: node, known: PlaybookReader.formatVersion)
    else { return nil }
    var playbook = Playbook(id: "", version: "", title: .both(""))
    for (keyNode, value) in node.entries {
      if let key = key(keyNode, PlaybookKey.self) { read(key, value, into: &playbook) }
    }
    complete(&playbook, found, in: node)
    return playbook
  }

  fileprivate mutating func inputs(_ node: YAMLNode) -> [Field]? {
    guard node.kind == .mapping,
      isKnownFormat(
        Found(node).format, key: PlaybookKey.playbook, in: node,
        known: PlaybookReader.formatVersion)
    else { return nil }
    var inputs: [Field] = []
    for (keyNode, value) in node.entries where keyNode.text == PlaybookKey.inputs.rawValue {
      inputs = fields(value, kind: .input)
    }
    return inputs
  }

  /// Which of the keys that must be there are there.
  private struct Found {
    var format, id, version, title, steps: YAMLNode?

    init(_ node: YAMLNode) {
      for (keyNode, value) in node.entries {
        switch PlaybookKey(rawValue: keyNode.text) {
        case .playbook: format = value
        case .id: id = value
        case .version: version = value
        case .title: title = value
        case .steps: steps = value
        default: break
        }
      }
    }
  }

  private mutating func complete(_ playbook: inout Playbook, _ found: Found, in node: YAMLNode) {
    if found.id == nil { missing(PlaybookKey.id, in: node) }
    if found.version == nil { missing(PlaybookKey.version, in: node) }
    if found.title == nil { missing(PlaybookKey.title, in: node) }
    if case .both("") = playbook.title { playbook.title = .both(playbook.id) }
    guard let steps = found.steps else { return missing(PlaybookKey.steps, in: node, fatal: true) }
    if playbook.steps.isEmpty { report(.noSteps, at: steps, fatal: true) }
  }

  private mutating func read(_ key: PlaybookKey, _ value: YAMLNode, into playbook: inout Playbook) {
    switch key {
    case .playbook: break
    case .id:
      playbook.id = id(value, kind: .playbook) ?? playbook.id
      playbook.idOrigin = origin(value)
    case .version:
      playbook.version =
        self.value(value, { ValueShapes.isSemanticVersion($0) ? $0 : nil }) { .badVersion($0) }
        ?? (value.kind == .scalar ? value.text : "")
    case .title: playbook.title = title(value) ?? playbook.title
    case .summary: playbook.summary = shownText(value)
    case .owner: playbook.owner = shownText(value)
    case .tlp: playbook.tlp = word(value, TLP.self)
    case .incidentType: playbook.incidentType = integer(value, in: 1...10)
    case .roles: playbook.roles = roles(value)
    case .inputs: playbook.inputs = fields(value, kind: .input)
    case .steps: playbook.steps = steps(value)
    case .tags: playbook.tags = plainTexts(value)
    case .references: playbook.references = references(value)
    case .attack: playbook.attack = catalogueIDs(value, isValid: ValueShapes.isAttackID)
    case .react: playbook.react = catalogueIDs(value, isValid: ValueShapes.isReactID)
    case .status: playbook.status = word(value, Playbook.Status.self)
    case .replacedBy:
      playbook.replacedBy = plainText(value)
      playbook.replacedByOrigin = origin(value)
    case .approved: playbook.approved = playbookApproval(value)
    case .reviewBy: playbook.reviewBy = day(value)
    case .injects: playbook.injects = injects(value)
    }
  }
}
