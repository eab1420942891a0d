import AuditStore
import Console
import Response

/// What goes with an action on the command line, as it was typed.
struct ActionDetails {
  var byWhom: String?
  var happened: String?
  var override: String?
  var lateReason: String?
  var personal = false
}

extension Ledger {
  /// Records an action in the name of somebody.
  func act(
    on run: inout LoadedRun, by name: String, _ details: ActionDetails = ActionDetails(),
    seen: Int64? = nil, files: [FrozenFile] = [],
    _ action: (LoadedRun) throws -> Action
  ) throws {
    let happened: Moment?
    do throws(ClockText.Fault) {
      happened = try details.happened.map { typed throws(ClockText.Fault) in
        try ClockText.past(typed, now: run.now, zone: run.plan.zone)
      }
    } catch {
      throw CommandFailure.badTime(error)
    }
    try perform(on: &run, files: files) { current, stamp in
      var request = Request(try action(current), stamp: stamp, by: current.person(named: name))
      request.who = details.byWhom.map { current.person(named: $0) }
      request.happened = happened
      request.override = details.override.map { Prose($0, personal: details.personal) }
      request.lateReason = details.lateReason.map { Prose($0, personal: details.personal) }
      request.seen = seen
      return request
    }
  }
}
