import Console
import Playbooks
import Response

extension Ledger {
  /// Puts on record the injects of a drill whose time has come, and tells each beside the result.
  ///
  /// One that somebody else has shown meanwhile is told here no more. What went before is on record
  /// whatever comes of this, so that a fault here is told and stops nothing.
  func tellInjects(of run: inout LoadedRun, by name: String, _ language: Language) {
    for inject in run.plan.dueInjects(in: run.state, at: run.now)
    where run.state.injects[inject.id] == nil {
      do {
        try act(on: &run, by: name) { _ in .showInject(inject.id) }
      } catch CommandFailure.refused {
        continue
      } catch {
        _ = Output.report(error, language)
        return
      }
      let view = run.view(Surroundings(), language: language)
      Output.remark(InjectView.phrase(of: inject, in: view)[language])
    }
  }
}
