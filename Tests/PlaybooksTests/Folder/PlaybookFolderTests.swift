import Foundation
import Testing
import YAMLTree

@testable import Playbooks

@Suite("A folder of playbooks")
struct PlaybookFolderTests {
  /// A file in which `▶` stands before every place where something must be found.
  private static func file(_ name: String, _ text: String) -> (SourceFile, [Position]) {
    let marked = MarkedPlaybook(whole: text)
    return (SourceFile(role: .playbook, name: name, bytes: marked.bytes), marked.marks)
  }

  private static func playbook(_ id: String, _ body: String) -> String {
    "playbook: 1\nid: \(id)\nversion: 1.0.0\ntitle: T\n" + body
  }

  private static func rules(_ id: String, _ keys: String = "") -> String {
    """
    rules: 1
    deadlines:
      \(id): {title: T, start: hand, limit: at_once, basis: B, certainty: H\(keys)}

    """
  }

  @Test("is told every fault of every file, and how they name each other, each once")
  func everything() {
    let files = [
      Self.file("p/a.yaml", Self.playbook("a", "steps:\n  - {id: x, title: X, include: b}\n")),
      Self.file("p/b.yaml", Self.playbook("b", "steps:\n  - {id: x, title: X, do: ▶TODO}\n")),
      Self.file(
        "p/c.yaml", Self.playbook("▶a", "steps:\n  - {id: x, title: X, do: X, role: lead}\n")),
      Self.file(
        "p/rules/one.yaml", Self.rules("law", ", contact: [soc, ▶sco]")),
      Self.file("p/rules/two.yaml", Self.rules("▶law")),
      Self.file(
        "p/templates/n.yaml",
        "template: 1\nid: n\ntitle: N\nbody: \"{{organisation.▶nmae}} {{▶run.start}} {{x.y}}\"\n"
          .replacing("organisation.▶nmae", with: "▶organisation.nmae")),
      Self.file("p/templates/o.yaml", "template: 1\nid: ▶n\ntitle: N\nbody: B\n"),
      Self.file("p/contacts.yaml", "contacts: 1\ndirectory:\n  soc: ▶{duty: D, status: S}\n"),
      Self.file("p/organisation.yaml", "organisation: 1\nname: ▶[a]\n"),
    ]
    let all = files.map(\.0)
    let folder = PlaybookFolder(
      playbooks: Array(all[0...2]), rules: Array(all[3...4]), templates: Array(all[5...6]),
      contacts: all[7], organisation: all[8])
    let checked = folder.check()
    #expect(checked.count == files.count)
    for (file, marks) in files {
      let found = checked.first { $0.file.name == file.name }?.diagnostics ?? []
      #expect(found.map(\.origin.span.start) == marks, "\(file.name): \(found.map(\.fault))")
    }
    let rules = checked.flatMap(\.diagnostics).map(\.rule)
    #expect(
      rules == [
        "placeholder-text", "duplicate-id", "missing-key", "wrong-type", "unknown-contact",
        "duplicate-id", "unknown-place", "unknown-place", "duplicate-id",
      ])
  }

  @Test("holds its playbooks against what is in it, and against nothing where it is not there")
  func neighbours() {
    let (playbook, _) = Self.file(
      "p/a.yaml",
      Self.playbook(
        "a", "steps:\n  - {id: x, title: X, notify: {to: [soc]}, deadline: {rule: law}}\n"))
    let (rules, _) = Self.file("p/rules/one.yaml", Self.rules("law", ", contact: [soc]"))
    let (contacts, _) = Self.file("p/contacts.yaml", "contacts: 1\ndirectory: {}\n")
    #expect(
      PlaybookFolder(playbooks: [playbook]).check().flatMap(\.diagnostics).map(\.rule) == [
        "unknown-rule"
      ])
    var folder = PlaybookFolder(playbooks: [playbook], rules: [rules])
    #expect(folder.check().flatMap(\.diagnostics) == [])
    folder.contacts = contacts
    #expect(
      folder.check().flatMap(\.diagnostics).map(\.rule) == ["unknown-contact", "unknown-contact"])
  }

  @Test("finds a playbook as a workspace does: by the file's name, else by the id in it")
  func lookup() {
    let (named, _) = Self.file("p/part.yaml", "not: one\n")
    let (other, _) = Self.file("p/other.yaml", Self.playbook("part", ""))
    let one = IdentifiedFiles([named]).lookup("part")
    let both = IdentifiedFiles([named, other]).lookup("part")
    guard case .found(named) = one, case .ambiguous(let names) = both,
      case .missing(let known) = IdentifiedFiles([named, other]).lookup("x")
    else {
      Issue.record("\(one) \(both)")
      return
    }
    #expect(names == ["p/part.yaml", "p/other.yaml"])
    #expect(known == ["part"])
  }
}
