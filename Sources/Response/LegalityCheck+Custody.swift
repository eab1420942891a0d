// What is done with evidence, personal values and holds, held against what was there.

extension LegalityCheck {
  func checkCustody(_ event: Event) throws(Replay.Divergence) {
    guard let fault = custodyFault(of: event) else { return }
    throw .custody(fault, event.kind, rseq: event.rseq)
  }

  private func custodyFault(of event: Event) -> Replay.Custody? {
    let holds = state.safekeeping.holds
    switch event.kind {
    case .evidenceMoved:
      guard evidence(of: event) != nil else { return .noSuchEvidence }
      return state.people.contains { $0.id == event[.to] } ? nil : .noSuchPerson
    case .evidenceOpened: return evidence(of: event) == nil ? .noSuchEvidence : nil
    case .evidenceWithheld:
      guard holds.isEmpty else { return .underHold }
      guard let evidence = evidence(of: event) else { return .noSuchEvidence }
      let isThat = event[.how] == Withholding.how && event[.sha256] == evidence.sha256
      return isThat && evidence.isKept ? nil : .notKept
    case .dataRedacted:
      guard holds.isEmpty else { return .underHold }
      guard let place = event.redactedPlace, let value = state.safekeeping.values[place] else {
        return .noSuchValue
      }
      return value.redaction == nil ? nil : .erasedBefore
    case .holdSet: return holds.contains { $0.basis == event[.basis] } ? .holdStands : nil
    case .holdLifted: return holds.contains { $0.basis == event[.basis] } ? nil : .noSuchHold
    default: return nil
    }
  }

  private func evidence(of event: Event) -> Evidence? { event[.id].flatMap { state.evidence($0) } }
}
