import Foundation
import Response
import Testing

@testable import Playbooks

/// A rule's page: the comment of its file in `Sources/Playbooks/Rules`.
struct RulePage {
  let rule: String
  /// The file's name without its ending.
  let file: String
  /// What the rule says, in one paragraph, and why, in others.
  let text: [String]
  /// Examples as written, without the header that completes them.
  let bad: String?
  let mended: String?

  static let folder = ShippedFilesTests.folder.deletingLastPathComponent()
    .appending(path: "Sources/Playbooks/Rules")

  /// The pages of a folder of rules, in the order of the names.
  static func pages(in name: String) throws -> [RulePage] {
    let folder = folder.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      RulePage(
        file: String($0.dropLast(".swift".count)),
        source: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  private init(file: String, source: String) {
    self.file = file
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    let comment = lines.filter { $0.hasPrefix("///") }
      .map { $0 == "///" ? "" : String($0.dropFirst(4)) }
    let declaration = lines.first { $0.hasPrefix("package static let") } ?? ""
    rule = String(declaration.split(separator: "\"").dropFirst().first ?? "")
    let examples = comment.firstIndex { $0 == "Bad:" } ?? comment.endIndex
    text = comment[..<examples].split(separator: "").map { $0.joined(separator: " ") }
    bad = Self.example(after: "Bad:", in: comment)
    mended = Self.example(after: "Mended:", in: comment)
  }

  private static func example(after title: String, in comment: [String]) -> String? {
    guard let start = comment.firstIndex(of: title), comment.count > start + 1,
      let end = comment[(start + 2)...].firstIndex(of: "```")
    else { return nil }
    return comment[(start + 2)..<end].map { $0 + "\n" }.joined()
  }

  /// The page as it stands in `docs/rules.md`.
  func markdown(_ kind: String) -> String {
    var page = "### `\(rule)`\n\n*\(kind)*\n\n" + text.map { $0 + "\n" }.joined(separator: "\n")
    if let bad, let mended {
      page += "\n```yaml\n\(bad)```\n\nMended:\n\n```yaml\n\(mended)```\n"
    }
    return page
  }
}

/// An example of a rule's page, made a whole playbook.
struct RuleExample {
  let marked: MarkedPlaybook

  /// Puts a header before what has steps and no header.
  init(_ example: String) {
    let hasSteps = example.hasPrefix("steps:") || example.contains("\nsteps:")
    let isWhole = example.hasPrefix("playbook:") || example.contains("\nplaybook: 1\nid:")
    let title = example.hasPrefix("title:") ? "" : "title: Example\n"
    let header = "playbook: 1\nid: example\nversion: 1.0.0\n" + title
    marked = MarkedPlaybook(whole: hasSteps && !isWhole ? header + example : example)
  }

  /// What is found in it, with the playbooks and files of `Tests/Fixtures/Rules` beside it.
  func compilation() throws -> Compilation {
    let file = SourceFile(role: .playbook, name: "example.yaml", bytes: marked.bytes)
    let library = try Self.library(with: file)
    return PlaybookCompiler.compile(file, library: library).explored(rules: library.rules)
  }

  private static let folder = ShippedFilesTests.folder.deletingLastPathComponent()
    .appending(path: "Tests/Fixtures/Rules")

  private static func file(_ name: String) throws -> SourceFile {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return SourceFile(role: .include, name: name, bytes: bytes)
  }

  private static func library(with example: SourceFile) throws -> Library {
    let names = ["part.yaml", "strict.yaml", "twice-a.yaml", "twice-b.yaml"]
    let files = try names.map(file) + [example]
    let notice = try #require(TemplateReader.read(file("templates/first.yaml"), index: 0).0)
    let rules = RulesReader.read(try file("rules/law.yaml"), index: 0).0
    return Library(
      playbook: { id in
        let found = files.filter { PlaybookReader.id(of: $0.bytes) == id }
        if found.count > 1 { return .ambiguous(found.map(\.name)) }
        return found.first.map { .found($0) }
          ?? .missing(known: files.compactMap { PlaybookReader.id(of: $0.bytes) })
      },
      rules: Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) }),
      contacts: Set(ContactsReader.read(try file("contacts.yaml"), index: 0).0.map(\.id)),
      templates: [notice.id: notice],
      organisation: OrganisationReader.read(try file("organisation.yaml"), index: 0).0.names)
  }
}
