import RandomPlaybooks
import Testing

@testable import Playbooks

@Suite("Two editions of a playbook")
struct EditionTests {
  private func edition(
    _ body: String, rules: [DeadlineRule] = [], notice: String? = nil
  ) throws -> Edition {
    var beside = Beside(playbooks: ["part": GraphFaultCase.part, "other": GraphFaultCase.part])
    beside.templates = notice.map { ["note": $0] } ?? [:]
    var library = beside.library
    library.rules = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    let main = SourceFile(
      role: .playbook, name: "main.yaml", bytes: Array(MarkedPlaybook(body).text.utf8))
    let compilation = PlaybookCompiler.compile(main, library: library)
    return Edition(
      playbook: try #require(compilation.playbook),
      graph: try #require(compilation.graph, "\(compilation.diagnostics)"), rules: library.rules,
      templates: library.templates)
  }

  private func changes(_ old: String, _ new: String) throws -> [Change] {
    EditionComparison.changes(from: try edition(old), to: try edition(new))
  }

  private static let steps = """
    steps:
      - {id: a, title: A, do: A}
      - {id: b, title: B, do: B}
      - id: c
        title: C
        decide: {question: Q, options: {go: {label: Go}, stop: {label: Stop}}}
    """

  @Test("steps that came and went, and the ways they change, in terms of the graph")
  func steps() throws {
    let new = """
      steps:
        - {id: a, title: A, do: A}
        - {id: x, title: {vi: Mới, en: New}, do: X}
        - id: c
          title: C
          decide: {question: Q, options: {go: {label: Go}, back: {label: Back, back_to: a}}}
      """
    #expect(
      try changes(Self.steps, new) == [
        Change(.step("x"), .added(.each(vi: "Mới", en: "New"))),
        Change(.step("c"), .changed(.needs, language: nil, from: "b", to: "x")),
        Change(.option("back", step: "c"), .added(.both("Back"))),
        Change(.option("stop", step: "c"), .removed(.both("Stop"))),
        Change(.step("b"), .removed(.both("B"))),
      ])
  }

  @Test("a text is told by its language, and once where both changed alike")
  func texts() throws {
    func step(_ text: String) -> String { "steps: [{id: a, title: \(text), do: A}]" }
    #expect(
      try changes(step("{vi: Một, en: One}"), step("{vi: Hai, en: One}")) == [
        Change(.step("a"), .changed(.title, language: .vi, from: "Một", to: "Hai"))
      ])
    #expect(
      try changes(step("One"), step("Two")) == [
        Change(.step("a"), .changed(.title, language: nil, from: "One", to: "Two"))
      ])
    #expect(try changes(step("One"), step("{vi: One, en: One}")) == [])
  }

  @Test("comments, layout and the order of keys change nothing")
  func layout() throws {
    let same = """
      # said otherwise
      steps:
      - {do: A, title: A, id: a}
      - {title: B, id: b, needs: [a], do: B}
      - {id: c, title: C, needs: [b], decide: {options: {go: {label: Go}, stop: {label: Stop}}, question: Q}}
      """
    #expect(try changes(Self.steps, same) == [])
  }

  @Test("the order of the text is told where nothing else says it")
  func order() throws {
    let old = "steps: [{id: a, title: A, do: A}, {id: b, title: B, do: B, needs: []}]"
    let new = "steps: [{id: b, title: B, do: B, needs: []}, {id: a, title: A, do: A, needs: []}]"
    #expect(
      try changes(old, new) == [
        Change(.playbook, .changed(.order, language: nil, from: "a, b", to: "b, a"))
      ])
  }

  @Test("a rule and a template that changed are told, where they are used")
  func beside() throws {
    var rule = DeadlineRule(
      id: "r", title: .both("R"), start: .detection, limit: .elapsed(86_400_000),
      basis: .both("Law"), certainty: .high)
    let body =
      "steps: [{id: a, title: A, needs: [], notify: {to: [x], message: note}, deadline: {rule: r}}]"
    let old = try edition(body, rules: [rule], notice: "Hello")
    rule.limit = .workingDays(3, holidays: [])
    #expect(
      EditionComparison.changes(from: old, to: try edition(body, rules: [rule], notice: "Hallo"))
        == [
          Change(
            .rule("r"), .changed(.limit, language: nil, from: "1d", to: "working_days: 3")),
          Change(
            .template("note"), .changed(.body, language: nil, from: "Hello", to: "Hallo")),
        ])
    let unused = "steps: [{id: a, title: A, do: A}]"
    #expect(
      EditionComparison.changes(
        from: try edition(unused, rules: [rule], notice: "1"), to: try edition(unused)) == [])
  }

  /// Every key there is, with another value for it; the base has one of everything.
  private static let base = """
    playbook: 1
    id: main
    version: 1.0.0
    title: T
    summary: S
    owner: O
    tlp: RED
    incident_type: 1
    roles: {lead: {title: L, contact: c1}, head: {title: H}}
    tags: [t1]
    references: [{title: R, url: "https://a.b"}]
    attack: [T1486]
    react: [RA_3101]
    status: draft
    replaced_by: next
    approved: {by: B, on: 2026-01-01, document: D}
    review_by: 2026-01-01
    inputs:
      in: {type: list, of: host, label: IL, help: IH, example: IE, unit: IU, pattern: "a+", min: 1, max: 2, required: true, personal: true}
      in2: {type: list, label: L2, required: false}
    steps:
      - {id: a, title: A, do: A, record: {f: {type: choice, options: [o1, o2], label: FL}, hosts: {type: list, label: HL}}}
      - {id: a2, title: A2, do: A2}
      - id: b
        title: BT
        do: BD
        caution: BC
        needs: [a, a2]
        phase: detect
        role: lead
        when: a.f == o1
        each: a.hosts
        evidence: required
        danger: true
        optional: true
        approve: {role: lead}
        wait: {for: 1h, from: a}
        run: {argv: [one], timeout: 5s}
        in_drill: true
        opens: {playbook: part}
        estimate: 5m
        references: [{title: BR}]
        tags: [bt]
        attack: [T1001]
      - {id: g, title: G, needs: [b], include: part, with: {level: "5"}}
      - {id: n, title: N, needs: [b], notify: {to: [who], message: note}, repeat: true, deadline: {within: 30m, from: a}}
      - id: d
        title: D
        needs: [n, g]
        join: any
        decide: {question: DQ, options: {go: {label: GL}, back: {label: BL, back_to: a}}}
        repeat_limit: 5
    """

  @Test(
    "no value of any key changes without being told",
    arguments: [
      ("version: 1.0.0", "version: 1.0.1"), ("title: T\n", "title: T2\n"),
      ("summary: S", "summary: S2"),
      ("owner: O", "owner: O2"), ("tlp: RED", "tlp: GREEN"),
      ("incident_type: 1", "incident_type: 2"),
      ("title: L,", "title: L2,"), ("contact: c1", "contact: c2"), (", head: {title: H}", ""),
      ("tags: [t1]", "tags: [t2]"), ("https://a.b", "https://a.c"), ("{title: R,", "{title: R2,"),
      ("[T1486]", "[T1487]"), ("RA_3101", "RA_3102"), ("status: draft", "status: retired"),
      ("replaced_by: next", "replaced_by: nexter"), ("by: B", "by: B2"), ("on: 2026", "on: 2025"),
      ("document: D", "document: D2"), ("review_by: 2026", "review_by: 2027"),
      ("of: host", "of: ip"),
      ("label: IL", "label: IL2"), ("help: IH", "help: IH2"), ("example: IE", "example: IE2"),
      ("unit: IU", "unit: IU2"), ("a+", "b+"), ("min: 1", "min: 2"), ("max: 2", "max: 3"),
      ("required: true", "required: false"), ("personal: true", "personal: false"),
      ("in2: {type: list", "in2: {type: text"), ("label: L2", "label: L3"),
      ("[o1, o2]", "[o1, o3]"), ("[o1, o2]", "{o1: {label: X}, o2: }"), ("label: FL", "label: FL2"),
      ("title: BT", "title: BT2"), ("do: BD", "do: BD2"), ("caution: BC", "caution: BC2"),
      ("needs: [a, a2]", "needs: [a2]"), ("phase: detect", "phase: review"),
      ("role: lead\n", "role: head\n"), ("a.f == o1", "a.f == o2"),
      ("each: a.hosts", "each: inputs.in2"), ("evidence: required", "evidence: optional"),
      ("danger: true", "danger: false"), ("optional: true", "optional: false"),
      ("{role: lead}", "{role: head}"), ("for: 1h", "for: 2h"), ("1h, from: a}", "1h, from: a2}"),
      ("[one]", "[two]"), ("timeout: 5s", "timeout: 6s"), ("in_drill: true", "in_drill: false"),
      ("opens: {playbook: part}", "opens: {playbook: other}"), ("estimate: 5m", "estimate: 6m"),
      ("title: BR", "title: BR2"), ("tags: [bt]", "tags: [bu]"), ("T1001", "T1002"),
      ("include: part", "include: other"), ("with: {level: \"5\"}", "with: {level: \"6\"}"),
      ("to: [who]", "to: [whom]"), ("message: note", "message: note2"),
      ("repeat: true", "repeat: false"),
      ("within: 30m", "within: 31m"), ("30m, from: a}", "30m, from: a2}"),
      ("join: any", "join: all"), ("question: DQ", "question: DQ2"), ("label: GL", "label: GL2"),
      ("back_to: a}", "back_to: a2}"), ("repeat_limit: 5", "repeat_limit: 6"),
      ("id: main", "id: main2"),
    ])
  func everyKey(from: String, to: String) throws {
    try #require(Self.base.ranges(of: from).count >= 1, "\(from)")
    let changed = Self.base.replacing(from, with: to, maxReplacements: 1)
    #expect(try changes(Self.base, changed) != [])
  }

  @Test(
    "a playbook is the same as itself, and what went in one direction comes back in the other",
    arguments: 0..<100)
  func random(seed: Int) throws {
    func edition(_ seed: Int) throws -> Edition {
      let random = RandomPlaybook(seed: UInt64(seed), steps: 2...12)
      let compilation = compile(random.text, Beside(playbooks: random.included))
      return Edition(
        playbook: try #require(compilation.playbook), graph: try #require(compilation.graph),
        rules: [:], templates: [:])
    }
    let (one, two) = (try edition(seed), try edition(seed + 1_000))
    #expect(EditionComparison.changes(from: one, to: one) == [])
    let there = Set(EditionComparison.changes(from: one, to: two).map(\.reversed))
    #expect(there == Set(EditionComparison.changes(from: two, to: one)))
  }
}

extension Change {
  fileprivate var reversed: Change {
    switch what {
    case .added(let title): Change(subject, .removed(title))
    case .removed(let title): Change(subject, .added(title))
    case .changed(let trait, let language, let from, let to):
      Change(subject, .changed(trait, language: language, from: to, to: from))
    }
  }
}
