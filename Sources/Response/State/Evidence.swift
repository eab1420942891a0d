/// A file or a thing tied to a step, a person and a time, with all who had it since.
package struct Evidence: Hashable, Sendable {
  package let id: String
  package let how: How
  package let sha256: String?
  package let size: Int64?
  package let media: String?
  package let source: String
  package let method: String?
  /// Who took it, where nobody of the run did; a commitment.
  package let acquiredBy: Value?
  package let serial: String?
  package let text: Value?
  package let step: StepKey?
  package let by: String
  package let at: EventTime

  /// Who has it now.
  package fileprivate(set) var holder: String
  /// Where it is now, and under which seal.
  package fileprivate(set) var place: String?
  package fileprivate(set) var seal: String?
  /// What became of it, in the order it was recorded.
  package fileprivate(set) var history: [Handling] = []
  package fileprivate(set) var withholding: Withholding?

  package enum How: String, Hashable, Sendable, CaseIterable {
    case copied, referenced, described
  }

  /// The evidence that an event puts on record; nil where it puts none.
  init?(_ event: Event) {
    guard event.kind == .evidenceAdded, let id = event[.id],
      let how = event[.how].flatMap(How.init(rawValue:))
    else { return nil }
    self.id = id
    self.how = how
    sha256 = event[.sha256]
    size = event[.size]
    media = event[.media]
    source = event[.source] ?? ""
    method = event[.method]
    acquiredBy = event[.acquiredBy]
    serial = event[.serial]
    text = event[.text]
    step = event.step
    by = event.doer
    at = event.time
    holder = event.doer
    place = event[.place]
    seal = event[.seal]
  }
}

/// One thing that was done with a piece of evidence.
package struct Handling: Hashable, Sendable {
  package let what: What
  package let by: String
  package let at: EventTime
  package let reason: Value?
  package let place: String?
  package let seal: String?

  package enum What: Hashable, Sendable {
    case moved(from: String, to: String)
    /// Looked at, or copied out.
    case opened
  }
}

/// Why the bytes of a piece of evidence are kept no more.
package struct Withholding: Hashable, Sendable {
  package let basis: String
  package let by: String
  package let at: EventTime
}

extension RunState {
  /// The piece of evidence with an id; nil where there is none.
  package func evidence(_ id: String) -> Evidence? { evidence.first { $0.id == id } }

  /// Folds in what somebody did with a piece of evidence.
  mutating func applyToEvidence(_ event: Event) {
    guard let index = evidence.firstIndex(where: { $0.id == event[.id] }) else { return }
    switch event.kind {
    case .evidenceMoved:
      guard let to = event[.to] else { return }
      let from = evidence[index].holder
      evidence[index].history.append(Handling(.moved(from: from, to: to), event))
      evidence[index].holder = to
      if let place = event[.place] { evidence[index].place = place }
      if let seal = event[.seal] { evidence[index].seal = seal }
    case .evidenceOpened:
      evidence[index].history.append(Handling(.opened, event))
    case .evidenceWithheld:
      let withholding = Withholding(
        basis: event[.basis] ?? "", by: event.doer, at: event.time)
      // One file, whatever the number of times that it was attached.
      for other in evidence.indices
      where evidence[other].isKept && evidence[other].sha256 == evidence[index].sha256 {
        evidence[other].withholding = withholding
      }
    default: break
    }
  }
}

extension Evidence {
  /// Whether its bytes are in the store, by what is recorded.
  package var isKept: Bool { how == .copied && withholding == nil }
}

extension Handling {
  fileprivate init(_ what: What, _ event: Event) {
    self.what = what
    by = event.doer
    at = event.time
    reason = event[.reason]
    place = event[.place]
    seal = event[.seal]
  }
}
