import YAMLTree

extension NodeDecoder {
  /// Reads one entry of a script.
  mutating func entry(_ node: YAMLNode) -> ScenarioEntry {
    var entry = ScenarioEntry(origin: origin(node))
    var keys: [(key: EntryKey, node: YAMLNode)] = []
    for (keyNode, value) in node.entries {
      guard let key = key(keyNode, EntryKey.self) else { continue }
      keys.append((key, keyNode))
      if let verb = key.verb {
        read(verb, value, at: keyNode, into: &entry)
      } else {
        read(key, value, into: &entry)
      }
    }
    check(keys)
    return entry
  }

  /// One act, and nothing with it that it does not take.
  private mutating func check(_ keys: [(key: EntryKey, node: YAMLNode)]) {
    let acts = keys.filter { $0.key.verb != nil }
    for other in acts.dropFirst() {
      report(.conflictingKeys(acts[0].key.rawValue, other.key.rawValue), at: other.node)
    }
    let verb = acts.first?.key.verb
    for (key, node) in keys {
      guard let verbs = key.verbs else { continue }
      if let verb, verbs.contains(verb) { continue }
      let all = verbs.count == ScenarioEntry.Verb.allCases.count
      let needed = all ? [ScenarioEntry.Verb.done, .decide, .skip] : verbs
      report(
        .keyWithout(key.rawValue, needed: needed.map(\.rawValue).joined(separator: " | ")), at: node
      )
    }
  }

  private mutating func read(
    _ verb: ScenarioEntry.Verb, _ value: YAMLNode, at key: YAMLNode,
    into entry: inout ScenarioEntry
  ) {
    let object: Name?
    switch verb {
    case .handover: object = word(value, ScenarioEntry.Handover.self).map { named($0, value) }
    case .run: object = word(value, ScenarioEntry.RunWord.self).map { named($0, value) }
    case .update:
      readFacts(value, into: &entry)
      object = Name(verb.rawValue, origin(key))
    default: object = namedID(value)
    }
    guard entry.act == nil, let object else { return }
    entry.act = ScenarioEntry.Act(verb, object)
  }

  private func named(_ word: some RawRepresentable<String>, _ node: YAMLNode) -> Name {
    Name(word.rawValue, origin(node))
  }

  private mutating func read(_ key: EntryKey, _ value: YAMLNode, into entry: inout ScenarioEntry) {
    switch key {
    case .at: entry.at = duration(value)
    case .by: entry.by = plainText(value)
    case .byWhom: entry.byWhom = plainText(value)
    case .happened: entry.happened = namedID(value)
    case .override: entry.override = plainText(value)
    case .set: entry.given.answers += answers(value, .set)
    case .add: entry.given.answers += answers(value, .add)
    case .remove: entry.given.answers += answers(value, .remove)
    case .told: entry.given.notices = told(value)
    case .option: entry.given.option = namedID(value)
    case .reason: entry.given.reason = plainText(value)
    case .to: entry.given.to = plainText(value)
    case .below: entry.given.below = bool(value) ?? false
    case .what: entry.given.what = plainText(value)
    case .step: entry.given.step = namedID(value)
    case .refused: entry.refused = namedID(value)
    case .expect: entry.expected = expectation(value)
    default: break
    }
  }

  private mutating func readFacts(_ node: YAMLNode, into entry: inout ScenarioEntry) {
    for (keyNode, value) in entries(node) {
      switch key(keyNode, FactsKey.self) {
      case .title: entry.given.facts.title = plainText(value)
      case .tlp: entry.given.facts.tlp = word(value, TLP.self)
      case .severity: entry.given.facts.severity = plainText(value)
      case .incidentType:
        entry.given.facts.incidentType = integer(value, in: 1...10).map { Int64($0) }
      case .detected: entry.given.facts.detected = namedID(value)
      case .inputs: entry.given.answers += answers(value, .set)
      case nil: break
      }
    }
  }

  /// Reads answers: a text, or a list of texts, under each field's name.
  mutating func answers(_ node: YAMLNode, _ sign: TypedAnswer.Sign) -> [TypedAnswer] {
    var answers: [TypedAnswer] = []
    for (nameNode, value) in entries(node) {
      guard isScalar(nameNode) else { continue }
      let texts: [String]
      switch value.kind {
      case .scalar: texts = [value.text]
      case .sequence: texts = plainTexts(value)
      case .mapping:
        wrongType(value, wanted: .text)
        continue
      }
      answers.append(TypedAnswer(name: name(nameNode), texts: texts, sign: sign))
    }
    return answers
  }

  /// Reads recipients told: an outcome, or `{outcome: …, channel: …}`, under each contact.
  private mutating func told(_ node: YAMLNode) -> [TypedNotice] {
    var notices: [TypedNotice] = []
    for (contact, value) in entries(node) {
      guard isScalar(contact) else { continue }
      if value.kind == .scalar {
        if let outcome = namedID(value) {
          notices.append(TypedNotice(contact: name(contact), outcome: outcome))
        }
      } else if let notice = notice(to: name(contact), value) {
        notices.append(notice)
      }
    }
    return notices
  }

  private mutating func notice(to contact: Name, _ node: YAMLNode) -> TypedNotice? {
    var notice = TypedNotice(contact: contact, outcome: name(node))
    var outcome: Name?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, ToldKey.self) {
      case .outcome: outcome = namedID(value)
      case .channel: notice.channel = plainText(value) ?? notice.channel
      case .address: notice.address = plainText(value)
      case .person: notice.person = plainText(value)
      case .reference: notice.reference = plainText(value)
      case nil: break
      }
    }
    guard node.kind == .mapping else { return nil }
    guard let outcome else {
      missing(ToldKey.outcome, in: node)
      return nil
    }
    notice.outcome = outcome
    return notice
  }
}
