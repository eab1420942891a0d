import Testing

@testable import Playbooks

/// A mapping of every kind, with every key it takes and a good value, inside a file that is good
/// otherwise.
struct WholeMapping: CustomTestStringConvertible {
  let kind: MappingKind
  /// What stands before the mapping's first entry.
  let before: String
  let indent: Int
  /// Keys and values; a value of several lines is written in flow style.
  let entries: [(key: String, value: String)]

  var testDescription: String { kind.rawValue }

  /// The file, and the places of the entries' keys; the value of `changed` is another.
  func text(changing changed: (key: String, value: String)? = nil, adding added: [String] = [])
    -> (text: String, firstAdded: Int)
  {
    let blanks = String(repeating: " ", count: indent)
    var text = before
    for (key, value) in entries {
      text += "\(blanks)\(key): \(key == changed?.key ? changed?.value ?? value : value)\n"
    }
    let firstAdded = text.count { $0 == "\n" } + 1
    for line in added { text += "\(blanks)\(line)\n" }
    return (text, firstAdded)
  }

  /// Everything found in a file of this kind.
  func diagnostics(_ text: String) -> [Diagnostic] {
    let file = SourceFile(role: .playbook, name: "file.yaml", bytes: Array(text.utf8))
    switch kind {
    case .rules, .rule, .limit: return RulesReader.read(file, index: 0).1
    case .calendar: return CalendarReader.read(file, index: 0).1
    case .directory, .contact: return ContactsReader.read(file, index: 0).1
    case .template: return TemplateReader.read(file, index: 0).1
    case .organisation, .system: return OrganisationReader.read(file, index: 0).1
    case .form, .formHeading, .formText, .formField, .formChoice, .formTable, .formColumn,
      .formCount:
      return FormReader.read(file, index: 0).1
    case .mail: return MailReader.read(file, index: 0).1
    case .scenario, .entry, .told, .facts, .expectation: return ScenarioReader.read(file).1
    default: return PlaybookCompiler.compile(file, library: Self.beside.library).diagnostics
    }
  }

  private static let beside = Beside(
    playbooks: [
      "part": MarkedPlaybook.included(
        "part", "inputs: {level: {type: text, required: false}}\n\(step)    do: A\n")
    ],
    rules: [.hand], contacts: ["soc"], templates: ["first": "Text"])

  private static let step = "steps:\n  - id: a\n    title: A\n"
  private static let main = MarkedPlaybook.header
  private static let inStep = main + step + "    do: A\n    "
  private static let inField = main + step + "    do: A\n    record:\n      x:\n"

  private static let fieldEntries = [
    ("type", "list"), ("label", "L"), ("required", "true"), ("options", "[p, q]"),
    ("of", "choice"), ("help", "H"), ("example", "E"), ("unit", "U"), ("pattern", "'[a-z]*'"),
    ("min", "1"), ("max", "2"), ("personal", "false"),
  ].map { (key: $0.0, value: $0.1) }

  static let all = playbooks + scenarios + forms

  /// Those of playbooks and of what stands beside them.
  private static let playbooks: [WholeMapping] = [
    WholeMapping(
      kind: .playbook, before: "", indent: 0,
      entries: [
        ("playbook", "1"), ("id", "main"), ("version", "1.0.0"), ("title", "T"), ("summary", "S"),
        ("owner", "O"), ("tlp", "RED"), ("incident_type", "6"), ("roles", "{lead: }"),
        ("inputs", "{x: {type: text}}"), ("steps", "[{id: a, title: A, do: A}]"),
        ("tags", "[t]"), ("references", "[{title: R}]"), ("attack", "[T1486]"),
        ("react", "[RA_3101]"), ("status", "draft"), ("replaced_by", "part"),
        ("approved", "{by: A}"), ("review_by", "2026-11-30"),
        ("injects", "[{id: i, at: 1h, text: T}]"),
      ]),
    WholeMapping(kind: .input, before: main + "inputs:\n  x:\n", indent: 4, entries: fieldEntries)
      .with(after: step + "    do: A\n"),
    WholeMapping(kind: .field, before: inField, indent: 8, entries: fieldEntries),
    WholeMapping(
      kind: .role, before: main + step + "    do: A\nroles:\n  lead:\n", indent: 4,
      entries: [("title", "T"), ("contact", "soc")]),
    WholeMapping(
      kind: .reference, before: main + step + "    do: A\nreferences:\n  -\n", indent: 4,
      entries: [("title", "T"), ("url", "https://example.vn/")]),
    WholeMapping(
      kind: .approval, before: main + step + "    do: A\napproved:\n", indent: 2,
      entries: [("by", "A"), ("on", "2026-11-30"), ("document", "D")]),
    WholeMapping(
      kind: .step, before: main + "steps:\n  - {id: first, title: F, do: F}\n  -\n", indent: 4,
      entries: [
        ("id", "a"), ("title", "A"), ("do", "A"), ("needs", "[first]"), ("phase", "notify"),
        ("role", "lead"), ("when", "first.x == 1"), ("record", "{x: {type: text}}"),
        ("decide", "{question: Q, options: [p, q]}"), ("notify", "{to: [soc]}"),
        ("evidence", "required"), ("each", "first.x"), ("deadline", "{within: 1h, from: first}"),
        ("join", "all"), ("caution", "C"), ("danger", "true"), ("optional", "true"),
        ("approve", "{role: lead}"), ("wait", "{for: 1h}"), ("run", "{argv: [ls]}"),
        ("opens", "{playbook: part}"), ("estimate", "5m"), ("repeat_limit", "2"),
        ("repeat", "true"), ("in_drill", "true"), ("references", "[{title: R}]"),
        ("tags", "[t]"), ("attack", "[T1486]"),
      ]),
    WholeMapping(
      kind: .step, before: main + "steps:\n  -\n", indent: 4,
      entries: [("id", "a"), ("title", "A"), ("include", "part"), ("with", "{level: x}")]),
    WholeMapping(
      kind: .decision, before: inStep + "decide:\n", indent: 6,
      entries: [("question", "Q"), ("options", "[p, q]")]),
    WholeMapping(
      kind: .option,
      before: inStep + "decide:\n      question: Q\n      options:\n        q:\n        p:\n",
      indent: 10, entries: [("label", "L"), ("back_to", "a")]),
    WholeMapping(
      kind: .notify, before: inStep + "notify:\n", indent: 6,
      entries: [("to", "[soc]"), ("message", "first")]),
    WholeMapping(
      kind: .deadline, before: inStep + "deadline:\n", indent: 6,
      entries: [("rule", "by-hand"), ("from", "a.x")]),
    WholeMapping(
      kind: .deadline, before: inStep + "deadline:\n", indent: 6,
      entries: [("within", "1h"), ("from", "a.x")]),
    WholeMapping(
      kind: .run, before: inStep + "run:\n", indent: 6,
      entries: [("argv", "[ls]"), ("timeout", "5s")]),
    WholeMapping(
      kind: .approve, before: inStep + "approve:\n", indent: 6, entries: [("role", "lead")]),
    WholeMapping(
      kind: .wait, before: inStep + "wait:\n", indent: 6, entries: [("for", "1h"), ("from", "a")]),
    WholeMapping(
      kind: .opens, before: inStep + "opens:\n", indent: 6,
      entries: [("playbook", "part"), ("with", "{level: x}")]),
    WholeMapping(
      kind: .inject, before: main + step + "    do: A\ninjects:\n  -\n", indent: 4,
      entries: [("id", "i"), ("at", "1h"), ("text", "T")]),
    WholeMapping(
      kind: .text, before: inStep + "caution:\n", indent: 6, entries: [("vi", "A"), ("en", "B")]),
    WholeMapping(
      kind: .rules, before: "", indent: 0,
      entries: [
        ("rules", "1"), ("id", "vn"), ("title", "T"), ("checked", "2026-11-30"),
        ("deadlines", "{}"),
      ]),
    WholeMapping(
      kind: .rule, before: "rules: 1\ndeadlines:\n  a:\n", indent: 4,
      entries: [
        ("title", "T"), ("start", "hand"), ("limit", "at_once"), ("applies", "A"), ("from", "F"),
        ("to", "T"), ("contact", "[soc]"), ("form", "F"), ("stages", "[S]"), ("basis", "B"),
        ("valid_from", "2026-01-01"), ("valid_to", "2026-12-31"), ("certainty", "H"),
        ("source", "S"), ("checked", "2026-11-30"), ("note", "N"), ("reading", "R"),
      ]),
    WholeMapping(
      kind: .limit, before: limit, indent: 6,
      entries: [("working_days", "5"), ("holidays", "[2026-09-02]"), ("calendar", "vn")]),
    WholeMapping(kind: .limit, before: limit, indent: 6, entries: [("months", "1")]),
    WholeMapping(kind: .limit, before: limit, indent: 6, entries: [("hours", "1")]),
    WholeMapping(kind: .limit, before: limit, indent: 6, entries: [("minutes", "1")]),
    WholeMapping(kind: .limit, before: limit, indent: 6, entries: [("days", "1")]),
    WholeMapping(kind: .limit, before: limit, indent: 6, entries: [("before", "12-20")]),
    WholeMapping(
      kind: .calendar, before: "", indent: 0,
      entries: [
        ("calendar", "1"), ("id", "vn"), ("title", "T"), ("valid_from", "2026-01-01"),
        ("valid_to", "2026-12-31"), ("holidays", "[2026-09-02]"), ("worked", "[2026-09-05]"),
        ("certainty", "M"), ("source", "S"), ("checked", "2026-11-30"),
      ]),
    WholeMapping(
      kind: .directory, before: "", indent: 0,
      entries: [("contacts", "1"), ("checked", "2026-11-30"), ("directory", "{}")]),
    WholeMapping(
      kind: .contact, before: "contacts: 1\ndirectory:\n  a:\n", indent: 4,
      entries: [
        ("title", "T"), ("duty", "D"), ("phone", "['1']"), ("hotline", "['1']"),
        ("email", "[a@b.vn]"), ("hours", "H"), ("verified", "never"), ("as_of", "2026-11-30"),
        ("valid_to", "2027-11-30"), ("status", "S"), ("source", "S"), ("certainty", "H"),
      ]),
    WholeMapping(
      kind: .template, before: "", indent: 0,
      entries: [("template", "1"), ("id", "a"), ("title", "T"), ("body", "B")]),
    WholeMapping(
      kind: .organisation, before: "", indent: 0,
      entries: [("organisation", "1"), ("systems", "{}")]),
    WholeMapping(
      kind: .mail, before: "", indent: 0,
      entries: [("mail", "1"), ("from", "a@b.vn"), ("sendmail", "/usr/sbin/sendmail")]),
    WholeMapping(
      kind: .mail, before: "", indent: 0,
      entries: [
        ("mail", "1"), ("from", "a@b.vn"), ("server", "mail.b.vn"), ("port", "587"),
        ("tls", "starttls"), ("user", "u"), ("password", "p"), ("authorities", "/ca.pem"),
        ("timeout", "60s"),
      ]),
  ]

  private static let limit =
    "rules: 1\ndeadlines:\n  a:\n    title: T\n    start: hand\n    basis: B\n    certainty: H\n    limit:\n"

  /// The same where something must come first.
  private func with(after earlier: String) -> WholeMapping {
    WholeMapping(
      kind: kind,
      before: before.replacing(
        MarkedPlaybook.header, with: MarkedPlaybook.header + earlier, maxReplacements: 1),
      indent: indent, entries: entries)
  }
}
