import Playbooks
import Response
import Testing

/// How a history is made: its texts and what people do.
struct HistoryRecipe: CustomTestStringConvertible, Sendable {
  let name: String
  /// By file name.
  let texts: [String: String]
  var opening: @Sendable (inout OpeningGiven) -> Void = { _ in }
  let walk: @Sendable (inout MemoryRun) throws -> Void

  var testDescription: String { name }

  static let all: [HistoryRecipe] = [
    plain, goingBack, growth, include, skipChain, override, handover, personal, abort, mistake,
    reopened, late, clocks, commands, linked, files, passed, limited, lateNotice, custody,
    erasure, drill, missed,
  ]

  static func playbook(_ body: String, id: String = "test") -> String {
    "playbook: 1\nid: \(id)\nversion: 1.0.0\ntitle: Test\n" + body
  }

  private static let simple = [
    "playbook.yaml": playbook(
      Books.steps(Books.step("look"), Books.step("contain"), Books.step("learn")))
  ]

  private static let hosts = "record:\n  hosts: {type: list, label: Hosts}"

  private static let plain = HistoryRecipe(name: "plain", texts: simple) { run in
    try run.done("look")
    try run.start("contain")
    try run.act(.note(.prose("cable pulled"), on: "contain", corrects: nil))
    try run.done("contain")
    try run.done("learn")
    try run.finish()
  }

  private static let drill = HistoryRecipe(
    name: "drill",
    texts: [
      "playbook.yaml": playbook(
        "injects:\n  - {id: backup, at: 90m, text: The backup server fails too.}\n"
          + "  - {id: press, at: 2d, text: A reporter calls.}\n"
          + Books.steps(
            Books.step("look"),
            Books.step("tell", "needs: [look]\ndeadline: {within: 2h, from: look}"),
            Books.step("watch", "needs: [look]\nwait: {for: 24h, from: look}")))
    ],
    opening: { opening in
      opening.mode = .drill
      opening.pace = 60
    }
  ) { run in
    try run.done("look")
    try run.start("watch")
    try run.act(.showInject("backup"))
    try run.act(.done("tell", [:], [], reason: nil)) {
      $0.happened = Moment(ms: MemoryRun.opened + 3 * 3_600_000, typed: "1h ago")
    }
    run.now += 30 * 60_000
    try run.done("watch")
    try run.finish()
  }

  private static let goingBack = HistoryRecipe(
    name: "going-back",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("clean"), Books.step("tell", "needs: [clean]\nnotify: {to: [soc]}"),
          Books.step("scan", "needs: [clean]"),
          Books.decision("stable", ["all-well", "not-yet -> clean"], "needs: [tell, scan]")))
    ]
  ) { run in
    for turn in 0..<2 {
      try run.done("clean")
      if turn == 0 { try run.act(.done("tell", [:], [MemoryRun.call("soc")], reason: nil)) }
      try run.fail("scan")
      try run.done("scan")
      try run.decide("stable", turn == 0 ? "not-yet" : "all-well")
    }
    try run.reopen("scan")
    try run.done("scan")
    try run.finish()
  }

  private static let growth = HistoryRecipe(
    name: "each-growth",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("triage", hosts), Books.step("isolate", "each: triage.hosts"),
          Books.step("clean", "each: triage.hosts"), Books.step("review")))
    ]
  ) { run in
    try run.done("triage", ["hosts": ["máy 1", "web01"]])
    try run.done("isolate[máy 1]")
    try run.amend("triage", ["hosts": .add(["db02"])])
    try run.amend("triage", ["hosts": .remove(["máy 1", "web01"])])
    try run.done("isolate[db02]")
    try run.skip("clean[db02]")
    try run.done("review")
    try run.finish()
  }

  private static let include = HistoryRecipe(
    name: "include",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("triage", hosts),
          "  - {id: part, title: Part, include: restore, each: triage.hosts, "
            + "with: {host: '{{item}}'}}\n",
          Books.step("last"))),
      "restore.yaml": playbook(
        "inputs: {host: {type: text, label: Host}}\n"
          + Books.steps(
            Books.decision("check", ["good", "bad"]),
            Books.step("copy", "when: check == good and inputs.host != 'x'")), id: "restore"),
    ]
  ) { run in
    try run.done("triage", ["hosts": ["a", "x"]])
    try run.decide("part/check[a]", "good")
    try run.decide("part/check[x]", "good")
    try run.done("part/copy[a]")
    try run.done("last")
    try run.finish()
  }

  private static let skipChain = HistoryRecipe(
    name: "skip-chain",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.decision("classify", ["serious", "ordinary"]),
          Books.step("notice", "when: classify == serious"), Books.step("triage", hosts),
          Books.step("isolate", "each: triage.hosts"), Books.step("end")))
    ]
  ) { run in
    try run.skip("classify")
    try run.skip("notice")
    try run.skip("triage")
    try run.skip("isolate")
    try run.done("end")
    try run.finish()
  }

  private static let override = HistoryRecipe(
    name: "override",
    texts: [
      "playbook.yaml": playbook(
        "roles: {chief: {title: Chief}}\n"
          + Books.steps(
            Books.decision("classify", ["serious", "ordinary"]),
            Books.step("notice", "when: classify == serious"),
            Books.step("photo", "needs: [classify]\nevidence: required"),
            Books.step("wipe", "needs: [photo]\napprove: {role: chief}")))
    ]
  ) { run in
    try run.act(.start("photo")) { $0.override = "smoke" }
    try run.act(.done("photo", [:], [], reason: nil)) { $0.override = "no camera" }
    try run.decide("classify", "ordinary")
    try run.act(.done("notice", [:], [], reason: nil)) { $0.override = "tell them anyway" }
    try run.act(.approve("wipe", .approved, reason: nil)) { $0.by = .new("Chi") }
    try run.done("wipe")
    try run.finish()
  }

  private static let handover = HistoryRecipe(
    name: "handover",
    texts: [
      "playbook.yaml": playbook("roles: {lead: {title: Lead}}\n" + Books.steps(Books.step("a")))
    ]
  ) { run in
    try run.act(.takeRole("lead", .known("p1")))
    try run.start("a")
    try run.act(.offerHandover(to: .new("Bình"), brief: "00ff"))
    try run.act(.declineHandover(reason: "ill")) { $0.by = .known("p2") }
    try run.act(.offerHandover(to: .new("Chi"), brief: "00ff"))
    try run.act(.withdrawHandover(reason: nil))
    try run.act(.offerHandover(to: .known("p2"), brief: "00ff"))
    try run.act(.acceptHandover) { $0.by = .known("p2") }
    try run.act(.takeHandover(reason: "does not answer")) { $0.by = .known("p3") }
    try run.act(.assign("a", to: .known("p1")))
    try run.act(.done("a", [:], [], reason: nil)) { $0.who = .known("p3") }
    try run.finish()
  }

  private static let personal = HistoryRecipe(
    name: "personal-data",
    texts: [
      "playbook.yaml": playbook(
        "inputs: {caller: {type: person, label: Caller, required: false}}\n"
          + Books.steps(Books.step("a", "record:\n  who: {type: person, label: Who}")))
    ], opening: { $0.inputs = ["caller": .open("Dung")] }
  ) { run in
    try run.act(.done("a", ["who": .set(.personal("Giang"))], [], reason: nil))
    try run.act(.amend("a", ["who": .set(.personal("Hà"))], reason: "misheard"))
    try run.act(.note(.prose(Prose("Hà called", personal: true)), on: nil, corrects: nil))
    try run.finish()
  }

  private static let abort = HistoryRecipe(name: "abort", texts: simple) { run in
    try run.start("look")
    try run.act(.abort(reason: "moved elsewhere", mistake: false))
  }

  private static let mistake = HistoryRecipe(
    name: "void", texts: simple, opening: { $0.mode = .drill }
  ) { run in
    try run.act(.abort(reason: "wrong playbook", mistake: true))
  }

  private static let reopened = HistoryRecipe(name: "reopen", texts: simple) { run in
    try run.done("look")
    try run.act(.abort(reason: "all quiet", mistake: false))
    try run.act(.reopenRun(reason: "not quiet"))
    try run.reopen("look", below: true)
    for step in ["look", "contain", "learn"] as [StepKey] { try run.done(step) }
    try run.finish()
  }

  private static let late = HistoryRecipe(name: "late-facts", texts: simple) { run in
    let early = Moment(ms: MemoryRun.opened - 3_600_000, typed: "02:00")
    try run.act(.done("look", [:], [], reason: "already seen")) { $0.happened = early }
    for step in ["contain", "learn"] as [StepKey] { try run.skip(step) }
    try run.finish()
    try run.act(.note(.prose("the log was found"), on: "look", corrects: "5"))
    try run.act(.note(.kept(sha256: "00ff"), on: nil, corrects: nil))
    try run.act(
      .attach(
        EvidenceGiven(how: .copied, sha256: "00ff", size: 3, media: "text/plain", source: "usb"),
        on: "learn"))
    try run.act(.indicator(type: "domain", value: "example.net", on: nil))
  }

  private static let rules = """
    rules: 1
    id: test-rules
    title: Rules
    deadlines:
      law-24h:
        title: Within a day
        start: detection
        limit: {hours: 24}
        basis: Decree
        valid_from: 2026-01-01
        certainty: H

    """

  private static let clocks = HistoryRecipe(
    name: "clocks",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.decision("classify", ["serious", "ordinary"]),
          Books.step(
            "notice",
            "needs: [classify]\nwhen: classify == serious\nnotify: {to: [bca]}\n"
              + "deadline: {rule: law-24h}"),
          Books.step("report", "needs: [classify]\ndeadline: {within: 2m, from: classify}"),
          Books.step("extra", "needs: [classify]\ndeadline: {within: 1h, from: classify}"))),
      "rules.yaml": rules,
    ]
  ) { run in
    try run.decide("classify", "ordinary")
    try run.reopen("classify")
    try run.decide("classify", "serious")
    var changes = RunChanges()
    changes.detected = Moment(ms: MemoryRun.opened - 60_000, typed: "02:59")
    try run.act(.update(changes, reason: "from the log"))
    try run.act(.done("notice", [:], [MemoryRun.call("bca", .noAnswer)], reason: nil))
    try run.done("report")
    try run.skip("extra")
    try run.finish()
    try run.act(.notice("notice", [MemoryRun.call("bca")]))
  }

  private static let commands = HistoryRecipe(
    name: "commands",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(Books.step("look", "run: {argv: [date], timeout: 5s}"), Books.step("end")))
    ], opening: { $0.commands = true }
  ) { run in
    for (id, how) in [("c1", CommandOutcome.How.exit), ("c2", .timeout), ("c3", .unknown)] {
      try run.act(
        .startCommand(
          "look",
          CommandGiven(
            id: id, argv: ["date"], directory: "/", timeout: 5000, executableSHA256: "00ff")))
      try run.act(
        .endCommand(
          "look",
          CommandOutcome(
            id: id, how: how, code: how == .exit ? 1 : nil, ms: 7, out: "00ff", err: nil)))
    }
    try run.fail("look")
    try run.skip("look")
    try run.skip("end")
    try run.finish()
  }

  private static let linked = HistoryRecipe(
    name: "linked", texts: simple,
    opening: {
      $0.incident = "INC-7"
      $0.refs = ["T-1", "T-2"]
      $0.tlp = "AMBER"
      $0.incidentType = 6
      $0.severity = "high"
      $0.faults = ["placeholder-text"]
    }
  ) { run in
    try run.act(.link(run: "run-2", from: "look"))
    try run.act(.link(run: "run-3", from: nil))
    for step in ["look", "contain", "learn"] as [StepKey] { try run.skip(step) }
    try run.finish()
  }
}
