import AuditStore
import Console
import Playbooks
import Response

/// Reads what a form is filled from.
struct FormSource {
  private let form: FormTemplate
  private let common: CommonOptions
  private let ledger: Ledger
  private let surroundings: Surroundings
  /// That of the organisation.
  let zone: Zone

  init(_ form: FormTemplate, in workspace: Workspace, _ common: CommonOptions) throws {
    self.form = form
    self.common = common
    ledger = try Ledger(reading: workspace)
    surroundings = common.surroundings(of: workspace)
    zone = surroundings.organisation.values["zone"].flatMap(Zone.named) ?? .vietnam
  }

  /// One run, in the language of the form.
  func record(ofRun id: String, system: String?) throws -> FormRecord {
    guard form.covers == .run else { throw CommandFailure.form(.covers(form.id, form.covers)) }
    let run = try ledger.run(id)
    let view = run.view(surroundings, language: form.language)
    let events = try ledger.history(of: run.id).flatMap(\.events).map(LoadedRun.event)
    return FormRecord(
      of: view, SentNotice.all(among: events, of: view), system: try self.system(system, in: view),
      now: run.now)
  }

  /// The system that was named, else the one the run calls so.
  private func system(
    _ name: String?, in view: RunView
  ) throws(CommandFailure) -> Organisation.System? {
    let organisation = surroundings.organisation
    guard let name else {
      guard case .text(let called)? = view.state.opening.inputs["system"] else { return nil }
      return organisation.system(called: called)
    }
    guard let system = organisation.system(called: name) else {
      throw .form(.system(name, known: organisation.systems.map(\.id)))
    }
    return system
  }

  /// The live runs of a period, `2026-06-15..2026-12-14`; those opened by mistake are no runs.
  func record(of period: String) throws -> FormRecord {
    guard form.covers == .period else { throw CommandFailure.form(.covers(form.id, form.covers)) }
    let days = try Period(period)
    let live = try ledger.summaries().filter { $0.opening.mode == .live && !$0.isVoid }
    let runs = try live.compactMap { state in
      try ledger.readable(state.run)
        .map { FormRun(of: $0.view(surroundings, language: form.language)) }
    }
    return FormRecord(
      of: FormPeriod(from: days.first, to: days.last, runs), surroundings, zone: zone,
      now: Machine.now)
  }

  /// What whoever sends the form should know of it, beside the result.
  func remark(on filling: FormFilling, missing: [String]) {
    let language = common.language
    let today = zone.wall(at: Machine.now).date
    if !form.isInForce(on: today) {
      Output.remark(FormWords.notInForce(form, on: today)[language])
    }
    Output.remark(FormWords.remark(on: form, language))
    for phrase in filling.periodRemarks { Output.remark(phrase[language]) }
    if !filling.personal.isEmpty {
      Output.remark(FormWords.personal(filling.personal)[language])
    }
    if !missing.isEmpty { Output.remark(FormWords.draftMade(missing)[language]) }
  }
}
