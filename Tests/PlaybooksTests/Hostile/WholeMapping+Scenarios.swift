@testable import Playbooks

extension WholeMapping {
  private static let head = """
    scenario: 1
    id: s
    playbook: main
    title: T
    opened: 2026-11-30 08:00

    """
  private static let script = head + "script:\n  -\n"

  /// An entry with an act, and what goes with it.
  private static func entry(_ entries: KeyValuePairs<String, String>) -> WholeMapping {
    WholeMapping(
      kind: .entry, before: script, indent: 4, entries: entries.map { (key: $0, value: $1) })
  }

  /// The mappings of a scenario, itself first; an entry for every act.
  static let scenarios: [WholeMapping] = [
    WholeMapping(
      kind: .scenario, before: "", indent: 0,
      entries: [
        ("scenario", "1"), ("id", "s"), ("playbook", "main"), ("title", "T"),
        ("opened", "2026-11-30 08:00"), ("detected", "5m ago"), ("drill", "true"), ("by", "An"),
        ("inputs", "{x: y}"), ("script", "[{done: a}]"), ("expect", "{run: open}"),
      ]),
    entry([
      "at": "1h", "decide": "a", "option": "p", "reason": "R", "set": "{x: y}",
      "told": "{soc: sent}", "by": "An", "by_whom": "W", "happened": "5m ago", "override": "O",
      "refused": "blocked", "expect": "{run: open}",
    ]),
    entry(["amend": "a", "add": "{x: [y]}", "remove": "{x: [y]}", "reason": "R"]),
    entry(["attach": "a", "what": "W"]), entry(["note": "N", "step": "a"]),
    entry(["reopen": "a", "below": "true", "reason": "R"]), entry(["assign": "a", "to": "An"]),
    entry(["role": "lead", "to": "An"]), entry(["handover": "accept"]), entry(["run": "finish"]),
    entry(["update": "{title: T}", "reason": "R"]),
    entry(["notice": "a", "told": "{soc: sent}"]), entry(["done": "a"]), entry(["skip": "a"]),
    entry(["fail": "a"]), entry(["start": "a"]), entry(["answer": "a", "set": "{x: y}"]),
    entry(["approve": "a"]), entry(["reject": "a"]),
    WholeMapping(
      kind: .told, before: script + "    notice: a\n    told:\n      soc:\n", indent: 8,
      entries: [
        ("outcome", "sent"), ("channel", "phone"), ("address", "A"), ("person", "P"),
        ("reference", "R"),
      ]),
    WholeMapping(
      kind: .facts, before: script + "    update:\n", indent: 6,
      entries: [
        ("detected", "5m ago"), ("title", "T"), ("tlp", "RED"), ("severity", "S"),
        ("inputs", "{x: y}"), ("incident_type", "6"),
      ]),
    WholeMapping(
      kind: .expectation, before: script + "    done: a\n    expect:\n", indent: 6,
      entries: [
        ("states", "{a: done}"), ("clocks", "{a: met}"), ("ready", "[a]"), ("order", "[a]"),
        ("run", "open"),
      ]),
  ]
}
