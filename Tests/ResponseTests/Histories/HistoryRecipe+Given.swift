import Playbooks
import Response

// What is given with actions, rules passed over by name, and notices after the end.

extension HistoryRecipe {
  static let files = HistoryRecipe(
    name: "files",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step(
            "photo",
            "needs: []\nevidence: required\nrecord:\n  shot: {type: file, label: Shot}"),
          Books.decision(
            "classify", ["serious", "ordinary"], "record:\n  why: {type: text, label: Why}")))
    ]
  ) { run in
    let shot = EvidenceGiven(how: .copied, sha256: "ab", size: 3, source: "desk:/a.png")
    try run.act(.done("photo", ["shot": .file(shot)], [], reason: nil))
    try run.act(
      .decide("classify", ["why": .set(.open("files gone"))], option: "serious", reason: "why"))
    let better = EvidenceGiven(how: .copied, sha256: "cd", size: 4, source: "desk:/b.png")
    try run.amend("photo", ["shot": .file(better)])
    try run.finish()
  }

  static let passed = HistoryRecipe(
    name: "passed",
    texts: [
      "playbook.yaml": playbook(
        "roles: {chief: {title: Chief}}\n"
          + Books.steps(
            Books.step("scan"),
            Books.step(
              "wipe",
              "needs: [scan]\nwait: {for: 24h, from: scan}\nevidence: required\n"
                + "approve: {role: chief}"), Books.step("last", "needs: [wipe]")))
    ]
  ) { run in
    try run.done("scan")
    try run.act(.done("wipe", [:], [], reason: nil)) { $0.override = "the disk dies" }
    try run.done("last")
    try run.finish()
  }

  static let limited = HistoryRecipe(
    name: "limited",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("clean"),
          Books.decision("stable", ["ok", "not-yet -> clean"], "repeat_limit: 1")))
    ]
  ) { run in
    try run.done("clean")
    try run.decide("stable", "not-yet")
    try run.done("clean")
    try run.decide("stable", "ok")
    try run.finish()
  }

  static let lateNotice = HistoryRecipe(
    name: "late-notice",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("look"),
          Books.step(
            "tell",
            "needs: [look]\nnotify: {to: [soc, police]}\ndeadline: {within: 1h, from: look}")))
    ]
  ) { run in
    try run.done("look")
    let calls = [MemoryRun.call("soc", .noAnswer), MemoryRun.call("police")]
    try run.act(.done("tell", [:], calls, reason: nil))
    try run.act(.notice("tell", [MemoryRun.call("soc", .failed)]))
    try run.finish()
    try run.act(.notice("tell", [MemoryRun.call("soc")]))
  }

  static let missed = HistoryRecipe(
    name: "missed",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("look"),
          Books.step("tell", "needs: [look]\ndeadline: {within: 1m, from: look}"),
          Books.step("report", "needs: [look]\ndeadline: {within: 2m, from: look}")))
    ]
  ) { run in
    try run.done("look")
    run.now += 3_600_000
    try run.act(.done("tell", [:], [], reason: nil)) { $0.lateReason = "the line was dead" }
    try run.act(.explainClock("tell", reason: Prose("Hà was not there", personal: true))) {
      $0.by = .new("Bình")
    }
    try run.act(.abort(reason: "moved elsewhere", mistake: false))
    try run.act(.explainClock("report", reason: "written on paper")) {
      $0.happened = Moment(ms: MemoryRun.opened + 1_800_000, typed: "03:30")
    }
  }

  static let custody = HistoryRecipe(
    name: "custody",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(
          Books.step("photo", "needs: []\nevidence: required"), Books.step("learn")))
    ]
  ) { run in
    let hash = String(repeating: "c", count: 64)
    let shot = EvidenceGiven(
      how: .copied, sha256: hash, size: 3, source: "desk:/a.png", acquiredBy: "Hà", seal: "N1")
    try run.act(.attach(shot, on: "photo"))
    let disk = EvidenceGiven(how: .described, source: "disk", serial: "S7", place: "safe 1")
    try run.act(.attach(disk, on: nil))
    try run.act(
      .moveEvidence("e5", CustodyGiven(to: .new("Bình"), reason: "lab", place: "lab", seal: "N2")))
    try run.act(.openEvidence("e4", reason: "to show the police", place: nil)) {
      $0.by = .known("p2")
    }
    try run.act(.setHold(basis: "order 12", reason: "inquiry"))
    try run.act(.liftHold(basis: "order 12", reason: nil))
    try run.act(.withholdEvidence("e4", basis: "law", reason: nil))
    try run.done("photo")
    try run.done("learn")
    try run.finish()
    try run.act(.moveEvidence("e5", CustodyGiven(to: .known("p1"), reason: "back")))
    try run.act(.setHold(basis: "order 13", reason: nil))
  }

  static let erasure = HistoryRecipe(
    name: "erasure",
    texts: [
      "playbook.yaml": playbook(
        Books.steps(Books.step("a", "record:\n  who: {type: person, label: Who}")))
    ]
  ) { run in
    try run.act(.done("a", ["who": .set(.personal("Giang"))], [], reason: nil))
    try run.act(.note(.prose(Prose("Hà called", personal: true)), on: nil, corrects: nil)) {
      $0.by = .new("Bình")
    }
    for value in run.state.safekeeping.values.all where value.place.path != "text" {
      try run.act(.redact(value.place, basis: "law", reason: "asked for"))
    }
    try run.finish()
    if let note = run.state.safekeeping.values.all.first(where: { $0.place.path == "text" }) {
      try run.act(.redact(note.place, basis: "law", reason: nil))
    }
  }
}
