import AuditTrail
import Playbooks
import Testing

@testable import Console

@Suite("Words for whoever writes playbooks")
struct AuthoringWordTests {
  @Test("every key of a playbook has its meaning in both languages, and nothing else has one")
  func meanings() {
    for kind in MappingKind.ofPlaybook {
      for key in kind.schemaKeys {
        let meaning = SchemaWords.meaning(of: key.word, in: kind)
        #expect(meaning != nil, "\(kind).\(key.word)")
        if let meaning { #expect(Said.faults(meaning) == [], "\(kind).\(key.word)") }
      }
      #expect(kind.schemaKeys.map(\.word) == kind.keys)
      for other in MappingKind.ofPlaybook.flatMap(\.keys) where !kind.keys.contains(other) {
        #expect(SchemaWords.meaning(of: other, in: kind) == nil, "\(kind).\(other)")
      }
    }
  }

  @Test("every reference of the schema leads somewhere, and every part of it is led to")
  func references() throws {
    guard case .object(let root) = SchemaJSON.value, case .object(let parts)? = root["$defs"] else {
      return #expect(Bool(false), "no definitions")
    }
    var named: Set<String> = []
    func walk(_ json: JSON) {
      switch json {
      case .list(let items): items.forEach(walk)
      case .object(let members):
        if case .text(let target)? = members["$ref"] { named.insert(target) }
        members.values.forEach(walk)
      case .text, .integer, .bool: break
      }
    }
    walk(SchemaJSON.value)
    #expect(named == Set(parts.keys.map { "#/$defs/\($0)" }))
  }

  @Test("what a change is about has a name in both languages", arguments: Playbooks.Trait.allCases)
  func traits(trait: Playbooks.Trait) {
    #expect(Said.faults(trait.phrase) == [])
  }

  @Test("areas and parts have names too")
  func areas() {
    for area in Change.Area.allCases { #expect(Said.faults(area.phrase) == []) }
    let subjects: [Change.Subject] = [
      .playbook, .role(Said.hostile), .input(Said.hostile), .step(Said.hostile),
      .field(Said.hostile, step: "s"), .option(Said.hostile, step: "s"), .rule(Said.hostile),
      .template(Said.hostile),
    ]
    for subject in subjects { #expect(Said.faults(subject.phrase) == []) }
    #expect(
      Said.faults(DiffWords.differs(run: "r", playbook: Said.hostile, path: Said.hostile)) == [])
  }

  @Test(
    "a new playbook has no fault, not even a warning, wherever it stands",
    arguments: Language.allCases)
  func new(language: Language) throws {
    let text = NewPlaybook.text(id: "lost-usb", language: language)
    let file = SourceFile(role: .playbook, name: "lost-usb.yaml", bytes: Array(text.utf8))
    let library = Library(
      playbook: { _ in .missing(known: []) }, contacts: [], organisation: [])
    let compilation = PlaybookCompiler.compile(file, library: library)
    #expect(compilation.diagnostics == [])
    #expect(compilation.playbook?.id == "lost-usb")
    #expect(compilation.playbook?.steps.count == 5)
    #expect(text.hasPrefix("# yaml-language-server: $schema=./\(NewPlaybook.schemaName)\n"))
    let other = NewPlaybook.text(id: "lost-usb", language: language.other)
    #expect(
      text != other && text.split(separator: "\n").count == other.split(separator: "\n").count)
  }

  // MARK: Two editions

  private func edition(_ text: String) throws -> Edition {
    let compilation = PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "a.yaml", bytes: Array(text.utf8)),
      library: Library(
        playbook: { _ in .missing(known: []) }, rules: SamplePlaybook.rules,
        templates: SamplePlaybook.surroundings.templates))
    return Edition(
      playbook: try #require(compilation.playbook),
      graph: try #require(compilation.graph, "\(compilation.diagnostics)"),
      rules: SamplePlaybook.rules, templates: SamplePlaybook.surroundings.templates)
  }

  private func view(_ old: String, _ new: String, _ language: Language) throws -> DiffView {
    let (from, to) = (try edition(old), try edition(new))
    func side(_ name: String, _ text: String) -> DiffView.Side {
      let version = text.contains("version: 1.3.0") ? "1.3.0" : "1.2.0"
      return DiffView.Side(name: name, id: "ransomware", version: version, sha256: "00")
    }
    return DiffView(
      from: side("old.yaml", old), to: side("new.yaml", new), isSameText: old == new,
      EditionComparison.changes(from: from, to: to), language)
  }

  private static let changed = SamplePlaybook.text
    .replacing("version: 1.2.0", with: "version: 1.3.0")
    .replacing("rồi hỏi nhanh các phòng còn máy nào bị không", with: "rồi hỏi từng phòng")
    .replacing("        evidence: required\n", with: "")
    .replacing("kind: {type: choice", with: "sort: {type: choice")
    .replacing("label: {vi: Lúc phát hiện, en: Seen at}", with: "label: {vi: Thấy lúc, en: Seen}")
    .replacing("needs: [triage]", with: "needs: [isolate]")
    .replacing("ordinary: {label: {vi: Thông thường, en: Ordinary}}", with: "minor: {label: Nhỏ}")
    .replacing("when: classify == ordinary", with: "when: classify == minor")
    .replacing("- id: notice\n", with: "- id: first-notice\n")

  @Test("what changed is told by parts, in the reader's words", arguments: Language.allCases)
  func changes(language: Language) throws {
    let view = try view(SamplePlaybook.text, Self.changed, language)
    try Golden.expect(view.lines(width: 80), as: "diff-\(language)")
  }

  @Test("two texts that go by one version are said to, where that matters")
  func sameVersion() throws {
    func says(_ new: String) throws -> Bool {
      try view(SamplePlaybook.text, new, .en).lines(width: 200)
        .contains {
          $0.map(\.text).joined() == "Both say version 1.2.0: raise `version` in the new one."
        }
    }
    #expect(try says(SamplePlaybook.text.replacing("- id: notice\n", with: "- id: call\n")))
    #expect(try !says(Self.changed))
    #expect(try !says("# x\n" + SamplePlaybook.text))
  }

  @Test("the same text is said to be the same, other layout to change nothing")
  func same() throws {
    let text = SamplePlaybook.text
    func last(_ view: DiffView) -> String? { view.lines(width: 200).last?.map(\.text).joined() }
    #expect(try last(view(text, text, .en))?.contains("byte for byte") == true)
    #expect(try last(view(text, "# x\n" + text, .en))?.contains("Only comments") == true)
  }

  @Test("no line is too wide, nothing in it steers the terminal", arguments: [20, 80])
  func hostile(width: Int) throws {
    let spoilt = SamplePlaybook.text.replacing(
      "Xác minh sự cố", with: "\"\\x1B[31mx\\u202Ey 日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本\"")
    for line in try view(SamplePlaybook.text, spoilt, .vi).lines(width: width) {
      #expect(line.columns <= width)
      for span in line { #expect(span.text == span.text.neutralised()) }
    }
  }

  @Test("of two long texts, what is around the change is shown")
  func excerpt() {
    func pair(_ old: String, _ new: String) -> [String] {
      let (from, to) = Excerpt.pair(old, new)
      return [from, to]
    }
    #expect(
      pair("a b c d e f g h i j k", "a b c d e x h i j k") == [
        "…b c d e f g h i j k", "…b c d e x h i j k",
      ])
    #expect(pair("a a", "a a a") == ["a a", "a a a"])
    #expect(pair("", "b") == ["", "b"])
  }
}
