/// Playbooks made by chance, but without a fault; the same seed gives the same text.
///
/// They have needs, joins, conditions, instances, decisions that go back, included playbooks, groups
/// with instances, notices and clocks. Every answer is only ever asked for in one sense (`a` of a
/// decision, `low` of a choice, yes, and `x` in a list), so that some way through reaches every
/// step.
package struct RandomPlaybook {
  /// The playbook itself.
  package private(set) var text = ""
  /// The playbooks it includes, by id.
  package private(set) var included: [String: String] = [:]

  private var chance: Chance
  private var nextID = 0

  /// Makes a playbook with so many steps, those of the playbooks it includes not counted.
  package init(seed: UInt64, steps: ClosedRange<Int> = 2...9) {
    chance = Chance(seed: seed)
    text = playbook("main", steps: steps, inputs: Self.inputs, depth: 0)
  }

  private static let inputs: [String: String] = [
    "hosts": "type: list", "ok": "type: yesno", "level": "type: choice, options: [low, high]",
  ]

  /// What the text so far says of a step.
  private struct Known {
    let id: String
    let needs: [Int]
    let isAny: Bool
    /// Names of fields by what they can be used for; a decision has none.
    let fields: Set<String>
    let isDecision: Bool
    let isGroup: Bool
    /// The list that makes instances; nil for one.
    let each: String?
    /// Earlier steps surely settled before it.
    let before: Set<Int>
  }

  // MARK: Files

  private mutating func playbook(
    _ id: String, steps: ClosedRange<Int>, inputs: [String: String], depth: Int
  ) -> String {
    var lines = ["playbook: 1", "id: \(id)", "version: 1.0.0", "title: \(id)"]
    if !inputs.isEmpty {
      lines.append("inputs:")
      for (name, type) in inputs.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(name): {\(type), label: \(name), required: false}")
      }
    }
    lines.append("steps:")
    var known: [Known] = []
    for index in 0..<chance.number(in: steps) {
      lines += step(index, known: &known, inputs: inputs, depth: depth)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func step(
    _ index: Int, known: inout [Known], inputs: [String: String], depth: Int
  ) -> [String] {
    let id = "s\(index)"
    var lines = ["  - id: \(id)", "    title: \(id)"]
    let tells = chance.one(in: 6)
    let written = tells || index == 0 || chance.one(in: 2)
    var needs = index == 0 ? [] : [index - 1]
    if written, index > 0 {
      needs = chance.one(in: 8) ? [] : chance.some(of: Array(0..<index), upTo: 3)
    }
    let isAny = needs.count > 1 && chance.one(in: 3)
    let before = Self.before(needs, isAny: isAny, known)
    if written || isAny {
      lines.append("    needs: [\(needs.map { known[$0].id }.joined(separator: ", "))]")
    }
    if isAny { lines.append("    join: any") }

    let each = chance.one(in: 4) ? list(from: before, known, inputs) : nil
    if let each { lines.append("    each: \(each)") }
    if chance.one(in: 3), let when = condition(before, known, inputs, each: each) {
      lines.append("    when: \(when)")
    }
    var fields: Set<String> = []
    let kind = tells ? 9 : chance.number(in: 0...9)
    if tells { lines += notice(before, known) }
    if kind < 2, depth < 2 {
      lines += inclusion(before, known, inputs, each: each, depth: depth)
    } else if kind < 5 {
      lines += decision(id, before, known, each: each)
    } else {
      lines.append("    do: Work on \(each == nil ? "it" : "{{item}}")")
      if kind < 9 {
        fields = Set(Self.inputs.keys)
        lines.append("    record:")
        for (name, type) in Self.inputs.sorted(by: { $0.key < $1.key }) {
          lines.append("      \(name): {\(type), label: \(name), required: false}")
        }
      }
    }
    known.append(
      Known(
        id: id, needs: needs, isAny: isAny, fields: fields,
        isDecision: lines.contains("    decide:"),
        isGroup: lines.contains { $0.hasPrefix("    include:") },
        each: each, before: before))
    return lines
  }

  private mutating func inclusion(
    _ before: Set<Int>, _ known: [Known], _ inputs: [String: String], each: String?, depth: Int
  ) -> [String] {
    nextID += 1
    let id = "part-\(nextID)"
    included[id] = playbook(id, steps: 1...4, inputs: Self.inputs, depth: depth + 1)
    var lines = ["    include: \(id)"]
    var with: [String] = []
    for name in Self.inputs.keys.sorted() where chance.one(in: 2) {
      if let source = value(name, from: before, known, inputs, each: each) {
        with.append("      \(name): '{{\(source)}}'")
      }
    }
    if !with.isEmpty { lines += ["    with:"] + with }
    return lines
  }

  private mutating func notice(_ before: Set<Int>, _ known: [Known]) -> [String] {
    var lines = ["    notify: {to: [soc]}"]
    if chance.one(in: 3) { lines.append("    repeat: true") }
    let starts = before.sorted().map { known[$0] }.filter { $0.each == nil && !$0.isGroup }
    if let start = chance.element(of: starts) {
      lines.append("    deadline: {within: 30m, from: \(start.id)}")
    }
    return lines
  }

  private mutating func decision(
    _ id: String, _ before: Set<Int>, _ known: [Known], each: String?
  ) -> [String] {
    var lines = [
      "    decide:", "      question: Which?", "      options:", "        a: {label: A}",
      "        b: {label: B}",
    ]
    let targets = before.filter { known[$0].each == nil || each == nil || known[$0].each == each }
    if chance.one(in: 3) {
      let target = chance.element(of: targets.sorted()).map { known[$0].id } ?? id
      lines.append("        c: {label: C, back_to: \(target)}")
    }
    return lines
  }

  // MARK: Names

  /// Engine, section A10.
  private static func before(_ needs: [Int], isAny: Bool, _ known: [Known]) -> Set<Int> {
    let after = needs.map { known[$0].before.union([$0]) }
    guard let first = after.first else { return [] }
    return after.dropFirst().reduce(first) { isAny ? $0.intersection($1) : $0.union($1) }
  }

  private mutating func list(
    from before: Set<Int>, _ known: [Known], _ inputs: [String: String]
  ) -> String? {
    value("hosts", from: before, known, inputs, each: nil)
  }

  /// A name of an answer or an input that a step may read.
  private mutating func value(
    _ field: String, from before: Set<Int>, _ known: [Known], _ inputs: [String: String],
    each: String?
  ) -> String? {
    var names = before.sorted().map { known[$0] }
      .filter { $0.fields.contains(field) && ($0.each == nil || $0.each == each) }
      .map { "\($0.id).\(field)" }
    if inputs[field] != nil { names.append("inputs.\(field)") }
    return chance.element(of: names)
  }

  private mutating func condition(
    _ before: Set<Int>, _ known: [Known], _ inputs: [String: String], each: String?
  ) -> String? {
    var parts: [String] = []
    for _ in 0..<chance.number(in: 1...2) {
      switch chance.number(in: 0...3) {
      case 0: value("ok", from: before, known, inputs, each: each).map { parts.append($0) }
      case 1:
        value("level", from: before, known, inputs, each: each).map { parts.append("\($0) == low") }
      case 2:
        value("hosts", from: before, known, inputs, each: each).map { parts.append("'x' in \($0)") }
      default:
        let decisions = before.sorted().map { known[$0] }
          .filter { $0.isDecision && ($0.each == nil || $0.each == each) }
        chance.element(of: decisions).map { parts.append("\($0.id) == a") }
      }
    }
    if parts.isEmpty { return nil }
    return "\"\(parts.joined(separator: chance.one(in: 2) ? " and " : " or "))\""
  }
}
