import Playbooks
import Response
import Testing

@Suite("Instances of a list")
struct InstanceTests {
  private static let hosts = "record:\n  hosts: {type: list, label: Hosts, required: false}"

  private static func plan() throws -> Plan {
    try Books.plan(
      Books.steps(
        Books.step("triage", hosts), Books.step("isolate", "each: triage.hosts"),
        Books.step("clean", "each: triage.hosts"), Books.step("review")))
  }

  @Test("one instance an item, item by item, and the next step waits for all")
  func items() throws {
    var run = try MemoryRun(try Self.plan())
    #expect(
      run.lines == ["triage: ready", "isolate: blocked", "clean: blocked", "review: blocked"])
    try run.done("triage", ["hosts": ["web01", "db02"]])
    try run.done("isolate[web01]")
    #expect(
      run.lines == [
        "triage: done", "isolate[web01]: done", "isolate[db02]: ready", "clean[web01]: ready",
        "clean[db02]: blocked", "review: blocked",
      ])
    try run.done("clean[web01]")
    try run.skip("isolate[db02]")
    try run.done("clean[db02]")
    #expect(run.status("review") == .ready)
  }

  @Test("one more host at 05:00 gets its own steps, and nothing else is opened again")
  func oneMoreHost() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("triage", ["hosts": ["web01"]])
    try run.done("isolate[web01]")
    try run.done("clean[web01]")
    try run.done("review")
    let marks = run.state.steps
    let five = Moment(ms: run.now - 1000, typed: "05:00")
    let events = try run.act(
      .amend("triage", ["hosts": .add(["db02"])], reason: "found later")
    ) { $0.happened = five }
    #expect(
      run.lines == [
        "triage: done", "isolate[web01]: done", "isolate[db02]: ready", "clean[web01]: done",
        "clean[db02]: blocked", "review: done",
      ])
    #expect(
      run.visit("triage").answers["hosts"] == ["web01", "db02"]
        && run.visit("triage").number == 1)
    for key in ["isolate[web01]", "clean[web01]", "review"] as [StepKey] {
      #expect(run.state.steps[key] == marks[key])
    }
    let became = events.flatMap { $0[.became] ?? [] }
    #expect(became.map(\.key) == ["isolate[db02]"])
    #expect(run.refusal(.finish(reason: nil)) == .unsettled(["isolate[db02]", "clean[db02]"]))
    #expect(try run.replayed() == run.state)
  }

  @Test("an item that went: an unmarked instance goes with it, on record; a marked one stays")
  func itemWent() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("triage", ["hosts": ["web01", "db02", "pc3"]])
    try run.start("isolate[web01]")
    try run.act(.note(.prose("seen"), on: "isolate[db02]", corrects: nil))
    let events = try run.act(
      .amend("triage", ["hosts": .remove(["web01", "db02", "pc3"])], reason: "not ours"))
    #expect(run.status("isolate[web01]") == .active)
    #expect(run.why("isolate[db02]") == .itemGone)
    #expect(run.status("isolate[pc3]") == nil)
    #expect(run.status("review") == .blocked)
    try run.done("isolate[web01]")
    #expect(run.why("review") == .needsNotApplicable)
    #expect(events.contains { $0.kind == .stepChanged })
    #expect(try run.replayed() == run.state)
  }

  @Test("of a list with other items left, what went is told")
  func toldThatItWent() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("triage", ["hosts": ["web01", "db02"]])
    let events = try run.act(.amend("triage", ["hosts": .remove(["db02"])], reason: "not ours"))
    let became = events.flatMap { $0[.became] ?? [] }
    #expect(became.map(\.key) == ["isolate[db02]", "clean[db02]"])
    #expect(became.allSatisfy { $0.status == .notApplicable && $0.why == .itemGone })
  }

  @Test("an empty list is not applicable, a skipped source leaves the step itself to do")
  func emptyAndUnknown() throws {
    var empty = try MemoryRun(try Self.plan())
    try empty.done("triage", ["hosts": []])
    #expect(empty.why("isolate") == .listEmpty)
    #expect(empty.why("review") == .needsNotApplicable)
    var unknown = try MemoryRun(try Self.plan())
    try unknown.skip("triage")
    #expect(unknown.lines[1] == "isolate: ready list_unknown")
    try unknown.done("isolate")
    #expect(unknown.lines[2] == "clean: ready list_unknown")
  }

  @Test("items are the same in NFC, and recorded as they were typed")
  func normalForms() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("triage", ["hosts": ["ma\u{0301}y", "m\u{00E1}y"]])
    #expect(run.standing.instances.filter { $0.key.path == "isolate" }.count == 1)
    try run.done("isolate[m\u{00E1}y]")
    #expect(run.status("isolate[ma\u{0301}y]") == .done)
    guard case .list(let items)? = run.visit("triage").answers["hosts"] else {
      Issue.record("no list")
      return
    }
    #expect(items.map { Array($0.unicodeScalars).count } == [4])
  }

  @Test("lists in lists make instances of both, and labels say which is which")
  func nested() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("triage", Self.hosts),
        "  - {id: part, title: Part, include: part, each: triage.hosts, with: {host: '{{item}}'}}\n",
        Books.step("last", "needs: [part]")),
      included: [
        "part": "inputs: {host: {type: text, label: Host}}\n"
          + Books.steps(
            Books.step("look", "record:\n  cards: {type: list, label: Cards}"),
            Books.step("pull", "each: look.cards"))
      ])
    var run = try MemoryRun(plan)
    try run.done("triage", ["hosts": ["web01", "db02"]])
    try run.done("part/look[web01]", ["cards": ["eth0", "eth1"]])
    #expect(
      run.lines.filter { $0.contains("pull") } == [
        "part[web01]/pull[eth0]: ready", "part[web01]/pull[eth1]: ready",
        "part[db02]/pull: blocked",
      ])
    try run.done("part/pull[web01][eth0]")
    try run.act(.skip("part[db02]", reason: "gone"))
    #expect(run.status("part/look[db02]") == .skipped)
    #expect(run.status("part/look[web01]") == .done)
    #expect(run.status("part/pull[web01][eth1]") == .ready)
    #expect(try run.replayed() == run.state)
  }

  @Test("instances whose list is asked for again wait for it")
  func pendingAgain() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("triage", ["hosts": ["web01", "db02"]])
    try run.done("isolate[web01]")
    try run.reopen("triage", below: true)
    #expect(
      run.lines == [
        "triage: ready", "isolate: blocked", "isolate[web01]: blocked", "clean: blocked",
        "review: blocked",
      ])
    try run.done("triage", ["hosts": ["web01"]])
    #expect(run.visit("isolate[web01]").number == 2)
    #expect(run.status("isolate[web01]") == .ready)
    #expect(try run.replayed() == run.state)
  }
}
