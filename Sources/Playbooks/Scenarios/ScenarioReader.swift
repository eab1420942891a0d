import YAMLTree

/// Reads a scenario's text into its model, with every fault that this text alone can tell.
package enum ScenarioReader {
  /// The version of the format this program reads, and the greatest it knows.
  package static let formatVersion = 1

  /// Entries of a script: each costs what an action of a run costs.
  package static let entryLimit = 2_000

  /// Reads one file; nil where it cannot be played: it does not say which playbook, when, or what.
  ///
  /// Diagnostics stand in the order of the text.
  package static func read(_ file: SourceFile, index: Int = 0) -> (Scenario?, [Diagnostic]) {
    FileReading.read(file, index: index) { decoder, root in decoder.scenario(root) }
  }
}

extension NodeDecoder {
  fileprivate mutating func scenario(_ node: YAMLNode) -> Scenario? {
    guard node.kind == .mapping else {
      report(.wrongType(wanted: .mapping, got: node.shape), at: node, fatal: true)
      return nil
    }
    let format = node.entries.first { $0.key.text == ScenarioKey.scenario.rawValue }?.value
    guard
      isKnownFormat(
        format, key: ScenarioKey.scenario, in: node, known: ScenarioReader.formatVersion)
    else { return nil }
    var found = Found()
    for (keyNode, value) in node.entries {
      guard let key = key(keyNode, ScenarioKey.self) else { continue }
      found.keys.insert(key)
      read(key, value, into: &found)
    }
    let needed: [ScenarioKey] = [.id, .playbook, .title, .opened, .script]
    for key in needed where !found.keys.contains(key) { missing(key, in: node) }
    return made(of: found)
  }

  /// What was read so far.
  private struct Found {
    var keys: Set<ScenarioKey> = []
    var id: String?
    var idOrigin: Origin?
    var playbook, opened, detected: Name?
    var title: LocalText?
    var isDrill = false
    var by: String?
    var inputs: [TypedAnswer] = []
    var script: [ScenarioEntry] = []
    var end: Expectation?
  }

  private mutating func read(_ key: ScenarioKey, _ value: YAMLNode, into found: inout Found) {
    switch key {
    case .scenario: break
    case .id:
      found.id = id(value, kind: .scenario)
      found.idOrigin = found.id.map { _ in origin(value) }
    case .playbook: found.playbook = namedID(value)
    case .title: found.title = title(value)
    case .opened: found.opened = wallTime(value)
    case .detected: found.detected = namedID(value)
    case .drill: found.isDrill = bool(value) ?? false
    case .by: found.by = plainText(value)
    case .inputs: found.inputs = answers(value, .set)
    case .script: found.script = script(value)
    case .expect: found.end = expectation(value)
    }
  }

  private func made(of found: Found) -> Scenario? {
    guard let playbook = found.playbook, let opened = found.opened else { return nil }
    let id = found.id ?? playbook.text
    var scenario = Scenario(
      id: id, playbook: playbook, title: found.title ?? .both(id), opened: opened,
      by: found.by ?? Scenario.somebody)
    scenario.idOrigin = found.idOrigin
    scenario.detected = found.detected
    scenario.isDrill = found.isDrill
    scenario.inputs = found.inputs
    scenario.script = found.script
    scenario.end = found.end
    return scenario
  }

  /// Reads a date and a time of day, `2026-11-23 03:10`, with an offset behind it or none.
  private mutating func wallTime(_ node: YAMLNode) -> Name? {
    let read = value(node, { MomentText.isWall($0) ? $0 : nil }) { .badDate($0) }
    return read.map { Name($0, origin(node)) }
  }

  private mutating func script(_ node: YAMLNode) -> [ScenarioEntry] {
    var entries: [ScenarioEntry] = []
    var last: (text: String, ms: Int64)?
    let items = items(node)
    if items.count > ScenarioReader.entryLimit {
      report(.outOfRange(items.count, 0...ScenarioReader.entryLimit), at: node)
    }
    for item in items.prefix(ScenarioReader.entryLimit) {
      guard item.kind == .mapping else {
        wrongType(item, wanted: .mapping)
        continue
      }
      let entry = entry(item)
      entries.append(entry)
      guard let at = entry.at, let node = item.entries.first(where: { $0.key.text == "at" })?.value
      else { continue }
      if let last, at < last.ms {
        report(.timeGoesBack(node.text, after: last.text), at: node)
      } else {
        last = (node.text, at)
      }
    }
    return entries
  }
}
