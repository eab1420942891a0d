import Playbooks
import YAMLTree

@testable import Response

/// Actions as an author would write them into a scenario.
enum Script {
  static func name(_ text: String) -> Name {
    let start = Position(line: 1, column: 1)
    return Name(text, Origin(file: 0, span: Span(start: start, end: start)))
  }

  static func typed(_ field: String, _ change: AnswerChange) -> TypedAnswer {
    switch change {
    case .set(.open(.list(let items))): TypedAnswer(name: name(field), texts: items)
    case .set(.open(let value)): TypedAnswer(name: name(field), texts: [value.plain])
    case .set(.personal(let text)): TypedAnswer(name: name(field), texts: [text])
    case .file(let evidence): TypedAnswer(name: name(field), texts: [evidence.source])
    case .add(let items): TypedAnswer(name: name(field), texts: items, sign: .add)
    case .remove(let items): TypedAnswer(name: name(field), texts: items, sign: .remove)
    }
  }

  static func entry(
    _ action: Action, _ with: MemoryRun.With, at: Int64, on plan: Plan
  ) -> ScenarioEntry {
    var entry = ScenarioEntry(origin: name("").origin)
    entry.at = at - MemoryRun.opened
    entry.happened = with.happened.map { name($0.typed) }
    entry.override = with.override?.text
    func on(_ key: StepKey) -> Name { name(plan.label(key)) }
    func act(_ verb: ScenarioEntry.Verb, _ object: Name) {
      entry.act = ScenarioEntry.Act(verb, object)
    }
    func give(_ changes: [String: AnswerChange], _ notices: [NoticeGiven] = []) {
      entry.given.answers = changes.map { typed($0.key, $0.value) }
      entry.given.notices = notices.map {
        TypedNotice(contact: name($0.contact), outcome: name($0.outcome.rawValue))
      }
    }
    entry.given.reason = "why"
    switch action {
    case .start(let key, _, _): act(.start, on(key))
    case .answer(let key, let changes, let notices):
      act(.answer, on(key))
      give(changes, notices)
    case .done(let key, let changes, let notices, _):
      act(.done, on(key))
      give(changes, notices)
    case .decide(let key, let changes, let notices, let option, _):
      act(.decide, on(key))
      give(changes, notices)
      entry.given.option = name(option)
    case .skip(let key, _): act(.skip, on(key))
    case .fail(let key, _, _, _): act(.fail, on(key))
    case .reopen(let key, let below, _):
      act(.reopen, on(key))
      entry.given.below = below
    case .assign(let key, _):
      act(.assign, on(key))
      entry.given.to = "Bình"
    case .amend(let key, let changes, _):
      act(.amend, on(key))
      give(changes)
    case .update(let changes, _):
      act(.update, name("update"))
      give(changes.inputs)
    case .note(_, let key, _):
      act(.note, name("seen"))
      entry.given.step = key.map(on)
    case .attach(_, let key):
      act(.attach, on(key ?? ""))
      entry.given.what = "here"
    case .notice(let key, let notices):
      act(.notice, on(key))
      give([:], notices)
    case .reopenRun: act(.run, name("reopen"))
    case .abort: act(.run, name("abort"))
    default: act(.run, name("finish"))
    }
    return entry
  }
}
