import Playbooks
import Response

extension Walk {
  /// Tells the injects of a drill whose time has come, once in this terminal, each after it is on
  /// record: who was quicker elsewhere has recorded it.
  mutating func tellInjects() throws(Leave) {
    for inject in view.plan.dueInjects(in: view.state, at: view.now)
    where !injectsTold.contains(inject.id) {
      if view.state.injects[inject.id] == nil { try recordInject(inject.id) }
      // Refused where the run was ended meanwhile.
      guard view.state.injects[inject.id] != nil else { return }
      injectsTold.insert(inject.id)
      try ask.tell(InjectView.phrase(of: inject, in: view), .bold, .yellow)
    }
  }

  private mutating func recordInject(_ id: String) throws(Leave) {
    switch Result(catching: { () throws(WalkFailure) in
      try port.perform(WalkPort.Asked(.plain(.showInject(id)), actor: actor))
    }) {
    case .success(let newer): take(newer)
    case .failure(let failure):
      _ = try refusal(in: failure)
      do { take(try port.view()) } catch { throw .walk(.failed(error)) }
    }
  }
}
