import Foundation
import Testing
import YAMLTree

@testable import Playbooks

@Suite("The page of every rule")
struct RulePageTests {
  private static let stages: [(folder: String, title: String, rules: [Rule])] = [
    ("YAML", "The YAML of a file", Rule.ofYAML), ("File", "The text of one file", Rule.ofFile),
    ("Together", "How it fits together", Rule.ofGraph),
    ("Exploring", "What walking all answers shows", Rule.ofExploring),
  ]

  /// What would take a megabyte, ten thousand steps, a second file or a machine without memory to
  /// show, or is no playbook; it is tried in the tests of limits, folders, forms, scenarios and exploring.
  private static let notShown: Set<String> = [
    "too-big", "out-of-memory", "too-many-faults", "include-too-deep", "too-many-steps",
    "duplicate-id", "duplicate-field", "time-goes-back", "not-proven", "never-in-force",
    "duplicate-day", "day-outside", "contact-without-channel",
  ]

  private static var pages: [RulePage] {
    get throws { try stages.flatMap { try RulePage.pages(in: $0.folder) } }
  }

  @Test("is in a file of its own, under its name, and no file is left over")
  func files() throws {
    for stage in Self.stages {
      let pages = try RulePage.pages(in: stage.folder)
      #expect(pages.map(\.rule).sorted() == stage.rules.map(\.name).sorted())
      for page in pages {
        #expect(page.file.lowercased() == page.rule.replacing("-", with: ""))
      }
    }
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test("says what and why, and shows a bad example and the mended one")
  func whole() throws {
    for page in try Self.pages {
      #expect(page.text.count >= 2, "\(page.rule)")
      let isShown = page.bad != nil && page.mended != nil
      #expect(isShown != Self.notShown.contains(page.rule), "\(page.rule)")
    }
  }

  @Test("has a bad example in which exactly this rule is broken, where the marks are")
  func bad() throws {
    for page in try Self.pages {
      guard let bad = page.bad else { continue }
      let example = RuleExample(bad)
      let found = try example.compilation().diagnostics
      #expect(Set(found.map(\.rule)) == [page.rule], "\(page.rule)")
      #expect(found.map(\.origin.span.start) == example.marked.marks, "\(page.rule)")
      #expect(Set(found.map(\.severity)) == Set(found.map(\.fault.rule.severity)), "\(page.rule)")
    }
  }

  @Test("has a mended example in which nothing is found")
  func mended() throws {
    for page in try Self.pages {
      guard let mended = page.mended else { continue }
      let found = try RuleExample(mended).compilation().diagnostics
      #expect(found.map(\.fault) == [], "\(page.rule)")
    }
  }

  @Test("stands in docs/rules.md")
  func document() throws {
    let place = ShippedFilesTests.folder.deletingLastPathComponent().appending(
      path: "docs/rules.md")
    let page = try Self.document
    if ProcessInfo.processInfo.environment["UNGCUU_RECORD"] != nil {
      try Data(page.utf8).write(to: place)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == page)
  }

  private static var document: String {
    get throws {
      var text = """
        # The rules of `ungcuu check`

        One page a rule: what it says, why, a bad example and the mended one. In a bad example `▶` stands before the place of
        the finding and is no part of the text, and `⟨07⟩` stands for a byte that cannot be shown. An example that does not begin
        with `playbook:` has the four keys every playbook has before it; beside it stand the files of `Tests/Fixtures/Rules`: a contact `soc`, a
        notice `first`, rules `law-detection`, `law-field`, `law-step` and `law-hand`, and playbooks `part`, `strict` and, twice, `twice`.

        An **error** can be walked past with `--despite-errors` and goes on record; a **fatal** one leaves nothing to walk. A **warning** is allowed,
        and likely a mistake. This page is made of the comments in `Sources/Playbooks/Rules`, by `UNGCUU_RECORD=1 swift test --filter RulePageTests`.

        """
      for stage in stages {
        text += "\n## \(stage.title)\n"
        for page in try RulePage.pages(in: stage.folder).sorted(by: { $0.rule < $1.rule }) {
          text += "\n" + page.markdown(try kind(of: page, among: stage.rules))
        }
      }
      return text
    }
  }

  /// `error`, `warning`, or `error, fatal` where it is so in the example.
  private static func kind(of page: RulePage, among rules: [Rule]) throws -> String {
    let severity = rules.first { $0.name == page.rule }?.severity ?? .error
    guard let bad = page.bad else { return severity.rawValue }
    let isFatal = try RuleExample(bad).compilation().diagnostics.contains(where: \.fatal)
    return severity.rawValue + (isFatal ? ", fatal" : "")
  }
}
