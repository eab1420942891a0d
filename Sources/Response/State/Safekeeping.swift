/// What must be kept and what may be erased: the personal values that events are committed to, and
/// the legal holds under which nothing goes.
///
/// A run has it, and so have the events of the trail itself.
package struct Safekeeping: Hashable, Sendable {
  package private(set) var values = SealedValues()
  /// The holds that stand, in the order they were set.
  package private(set) var holds: [LegalHold] = []

  package init() {}

  /// Folds one event in.
  package mutating func apply(_ event: Event) {
    values.apply(event)
    guard let basis = event[.basis] else { return }
    switch event.kind {
    case .holdSet:
      holds.append(
        LegalHold(basis: basis, reason: event[.reason], by: event.doer, at: event.time))
    case .holdLifted: holds.removeAll { $0.basis == basis }
    default: break
    }
  }
}

/// An order under which nothing of a run may be erased.
package struct LegalHold: Hashable, Sendable {
  /// The order, in words that also name it when it is lifted.
  package let basis: String
  package let reason: Value?
  package let by: String
  package let at: EventTime
}

// MARK: - What may be done

extension Safekeeping {
  /// Drafts the erasure of a personal value.
  ///
  /// `log` is the log that the event will be in: a value of an older one is named with its own.
  package func redaction(
    of place: SealedPlace, basis: String, _ reason: Prose?, in log: String
  ) throws(Refusal) -> Draft {
    try requireErasable(basis)
    guard let value = values[place] else { throw .nothingSealed(place) }
    if let redaction = value.redaction { throw .alreadyRedacted(place, redaction) }
    var redacted = Draft(.dataRedacted)
    redacted.fields[.targetSeq] = place.seq
    redacted.fields[.targetLog] = place.log == log ? nil : place.log
    redacted.fields[.path] = place.path
    redacted.fields[.basis] = basis
    redacted.set(.reason, reason)
    return redacted
  }

  /// Refuses an erasure without its basis, or while a hold stands.
  func requireErasable(_ basis: String) throws(Refusal) {
    try Refusal.Line.basis.require(basis)
    guard holds.isEmpty else { throw .underHold(holds.map(\.basis)) }
  }

  /// Drafts a hold.
  package func hold(_ basis: String, _ reason: Prose?) throws(Refusal) -> Draft {
    try Refusal.Line.basis.require(basis)
    guard !holds.contains(where: { $0.basis == basis }) else { throw .nothingToChange }
    return holdDraft(.holdSet, basis, reason)
  }

  /// Drafts the lifting of a hold, which its basis names.
  package func lifting(_ basis: String, _ reason: Prose?) throws(Refusal) -> Draft {
    guard let hold = holds.first(where: { $0.basis == basis }) else {
      throw .unknownHold(basis, standing: holds.map(\.basis))
    }
    return holdDraft(.holdLifted, hold.basis, reason)
  }

  private func holdDraft(_ kind: Kind, _ basis: String, _ reason: Prose?) -> Draft {
    var draft = Draft(kind)
    draft.fields[.basis] = basis
    draft.set(.reason, reason)
    return draft
  }
}
