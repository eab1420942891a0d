// The fields events have beside their envelope, each with its type, in the order of
// `Kind.shape`. A name means one thing wherever it stands.

extension Key where Content == Value {
  /// Why: on a skip, a failure, a decision, a reopening, an amendment, the end of a run.
  package static var reason: Self { Self("reason") }
  /// Why a rule was passed over.
  package static var override: Self { Self("override") }
  package static var text: Self { Self("text") }
  /// A person's name; a commitment.
  package static var name: Self { Self("name") }
  package static var person: Self { Self("reached") }
  /// Who made a test call; a commitment.
  package static var caller: Self { Self("caller") }
  package static var address: Self { Self("address") }
  package static var osUser: Self { Self("os_user") }
  package static var host: Self { Self("host") }
  /// Where somebody logged in from.
  package static var remote: Self { Self("remote") }
  /// Who took a piece of evidence, where nobody of the run did; a commitment.
  package static var acquiredBy: Self { Self("acquired_by") }
  /// Who holds a signing key; a commitment.
  package static var holder: Self { Self("holder") }
}

extension Key where Content == [String: Value] {
  package static var answers: Self { Self("answers") }
  package static var inputs: Self { Self("inputs") }
  package static var before: Self { Self("before") }
  package static var after: Self { Self("after") }
}

extension Key where Content == String {
  package static var title: Self { Self("title") }
  package static var incident: Self { Self("incident") }
  package static var mode: Self { Self("mode") }
  package static var zone: Self { Self("zone") }
  package static var language: Self { Self("lang") }
  package static var tlp: Self { Self("tlp") }
  package static var severity: Self { Self("severity") }
  package static var result: Self { Self("result") }
  package static var root: Self { Self("root") }
  package static var id: Self { Self("id") }
  package static var organisation: Self { Self("org") }
  package static var role: Self { Self("role") }
  package static var to: Self { Self("to") }
  package static var offer: Self { Self("offer") }
  package static var brief: Self { Self("brief") }
  /// The truth of the step's condition when the mark was made, where it was not plainly true.
  package static var truth: Self { Self("truth") }
  package static var option: Self { Self("option") }
  package static var backTo: Self { Self("back_to") }
  package static var cause: Self { Self("cause") }
  package static var verdict: Self { Self("verdict") }
  package static var command: Self { Self("command") }
  package static var cwd: Self { Self("cwd") }
  package static var exeSHA256: Self { Self("exe_sha256") }
  package static var outcome: Self { Self("outcome") }
  package static var out: Self { Self("out") }
  package static var err: Self { Self("err") }
  package static var corrects: Self { Self("corrects") }
  package static var type: Self { Self("type") }
  package static var value: Self { Self("value") }
  package static var how: Self { Self("how") }
  package static var sha256: Self { Self("sha256") }
  package static var media: Self { Self("media") }
  package static var source: Self { Self("source") }
  package static var method: Self { Self("method") }
  package static var place: Self { Self("place") }
  package static var notice: Self { Self("notice") }
  package static var contact: Self { Self("contact") }
  package static var channel: Self { Self("channel") }
  package static var reference: Self { Self("reference") }
  package static var number: Self { Self("number") }
  package static var date: Self { Self("date") }
  package static var document: Self { Self("document") }
  package static var inject: Self { Self("inject") }
  package static var clock: Self { Self("clock") }
  package static var rule: Self { Self("rule") }
  package static var basis: Self { Self("basis") }
  package static var certainty: Self { Self("certainty") }
  package static var format: Self { Self("format") }
  package static var program: Self { Self("program") }
  package static var tty: Self { Self("tty") }
  package static var boot: Self { Self("boot") }
  package static var sqlite: Self { Self("sqlite") }
  package static var other: Self { Self("other") }
  /// A verifier key that counts from this event on.
  package static var vkey: Self { Self("vkey") }
  /// A verifier key that no longer signs.
  package static var retiredKey: Self { Self("key") }
  package static var serial: Self { Self("serial") }
  package static var seal: Self { Self("seal") }
  /// Where in an event a personal value stood.
  package static var path: Self { Self("path") }
  /// The log of an event in a trail that was set aside.
  package static var targetLog: Self { Self("target_log") }
}

extension Key where Content == Int64 {
  package static var engine: Self { Self("engine") }
  package static var incidentType: Self { Self("incident_type") }
  /// How many times faster time passes in a drill; left out where it does not.
  package static var pace: Self { Self("pace") }
  package static var count: Self { Self("count") }
  package static var timeout: Self { Self("timeout_ms") }
  package static var code: Self { Self("code") }
  package static var ms: Self { Self("ms") }
  package static var size: Self { Self("size") }
  package static var start: Self { Self("start") }
  package static var due: Self { Self("due") }
  package static var late: Self { Self("late_ms") }
  package static var acked: Self { Self("acked") }
  package static var found: Self { Self("found") }
  package static var wall: Self { Self("wall_ms") }
  package static var up: Self { Self("up_ms") }
  /// The greatest size of the trail that a key signs for.
  package static var lastSize: Self { Self("last_size") }
  package static var targetSeq: Self { Self("target_seq") }
  package static var fromVersion: Self { Self("from_version") }
  package static var toVersion: Self { Self("to_version") }
}

extension Key where Content == Bool {
  package static var below: Self { Self("below") }
  package static var commands: Self { Self("commands") }
  package static var assumed: Self { Self("assumed") }
}

extension Key where Content == Moment {
  package static var detected: Self { Self("detected") }
}

extension Key where Content == [String] {
  package static var refs: Self { Self("refs") }
  package static var unmet: Self { Self("unmet") }
  package static var roles: Self { Self("roles") }
  package static var argv: Self { Self("argv") }
  package static var faults: Self { Self("faults") }
  /// Which rules the reason in `override` passed over.
  package static var passed: Self { Self("passed") }
}

extension Key where Content == PlaybookReference {
  package static var playbook: Self { Self("playbook") }
}

extension Key where Content == [FileReference] {
  package static var files: Self { Self("files") }
}

extension Key where Content == [StepChange] {
  package static var became: Self { Self("became") }
}

extension Key where Content == [StepTouched] {
  package static var steps: Self { Self("steps") }
}

extension Key where Content == Continuation {
  package static var continues: Self { Self("continues") }
}
