import AuditTrail

/// An event about to be recorded: what the engine decided, without its place in the trail.
package struct Draft: Hashable, Sendable {
  package let kind: Kind
  package var step: StepKey?
  package var visit: Int?
  package var who: String?
  package var happened: Moment?
  package var fields = Fields()
  /// Personal values by their path in the event, such as `answers.reporter`.
  ///
  /// They are sealed when the event gets its place, and never stand in a leaf.
  package var secrets: [String: String] = [:]

  package init(_ kind: Kind, on step: StepKey? = nil, visit: Int? = nil) {
    self.kind = kind
    self.step = step
    self.visit = visit
  }

  /// Puts text a person typed into a field, as a secret where they asked for that.
  package mutating func set(_ key: Key<Value>, _ prose: Prose?) {
    guard let prose else { return }
    if prose.personal {
      fields[key] = .sealed(Draft.unsealed)
      secrets[key.name] = prose.text
    } else {
      fields[key] = .text(prose.text)
    }
  }

  /// Puts answers in, the personal ones as secrets.
  package mutating func set(_ key: Key<[String: Value]>, _ answers: [String: Answer]) {
    var values: [String: Value] = [:]
    for (name, answer) in answers {
      switch answer {
      case .open(let value): values[name] = value
      case .personal(let text):
        values[name] = .sealed(Draft.unsealed)
        secrets["\(key.name).\(name)"] = text
      }
    }
    fields[key] = values
  }

  /// What stands for a commitment until the event has its place.
  static let unsealed = String(repeating: "0", count: 64)

  /// The event as a proposal to the trail; place, log and seals are added there.
  package func proposal(_ stamp: Stamp, by: String) -> Proposal {
    Proposal(
      fields: members(stamp, by: by), secrets: secrets, coversRun: kind == .runClosed)
  }

  /// The event as it will read but for its seals and its place in the trail: lets the engine see
  /// what follows from it.
  func provisional(_ stamp: Stamp, by: String, log: String, run: String, rseq: Int64)
    -> Event
  {
    var fields = fields
    if kind == .runClosed {
      fields[.count] = rseq
      fields[.root] = Draft.unsealed
    }
    // The types of the keys leave only a field too many or too few; the tests make every event.
    assert(kind.shape.firstMisfit(in: fields, onStep: step != nil) == nil, kind.rawValue)
    return Event(
      log: log, seq: -1, run: run, rseq: rseq, kind: kind, at: stamp.at, up: stamp.up,
      act: stamp.act, session: stamp.session, by: by, who: who, happened: happened, step: step,
      visit: visit, fields: fields)
  }

  private func members(_ stamp: Stamp, by: String) -> [String: JSON] {
    var members = fields.members
    members["v"] = .integer(Event.format)
    members["kind"] = .text(kind.rawValue)
    members["at"] = .integer(stamp.at)
    members["up"] = .integer(stamp.up)
    members["act"] = .text(stamp.act)
    members["ses"] = .text(stamp.session)
    members["by"] = .text(by)
    members["who"] = who.map { .text($0) }
    if let happened {
      members["happened"] = .integer(happened.ms)
      members["happened_as"] = .text(happened.typed)
    }
    members["step"] = step.map { .text($0.path) }
    members["item"] = step?.itemJSON
    members["visit"] = visit.map { .integer(Int64($0)) }
    return members
  }
}

/// Text a person typed, and whether it must stay out of the leaf.
package struct Prose: Hashable, Sendable {
  package let text: String
  package let personal: Bool

  package init(_ text: String, personal: Bool = false) {
    self.text = text
    self.personal = personal
  }
}

/// An answer on its way into the record.
package enum Answer: Hashable, Sendable {
  case open(Value)
  case personal(String)
}

/// What the machine says of the moment and place of an action.
package struct Stamp: Hashable, Sendable {
  /// Milliseconds since 1970 UTC.
  package let at: Int64
  /// Milliseconds since the machine was booted.
  package let up: Int64
  package let act: String
  package let session: String

  package init(at: Int64, up: Int64, act: String, session: String) {
    self.at = at
    self.up = up
    self.act = act
    self.session = session
  }
}
