import Testing

@testable import Playbooks

@Suite("A directory, and the user's own beside it")
struct ContactDirectoryTests {
  private static func file(_ name: String, _ entries: String) -> SourceFile {
    let text = "contacts: 1\ndirectory:\n" + entries
    return SourceFile(role: .template, name: "p/" + name, bytes: Array(text.utf8))
  }

  private static let ours = file(
    "contacts.yaml",
    """
      soc: {title: Ours, phone: ["1"], duty: Watches, verified: 2026-01-01}
      law: {title: Law, phone: ["2"]}

    """)
  private static let own = file(
    "contacts.own.yaml",
    """
      soc: {title: Own, hotline: ["3"]}
      desk: {title: Desk, phone: ["4"]}

    """)

  @Test("an own entry takes the place of ours whole, others are added, and each knows its file")
  func merged() {
    let directory = ContactDirectory(ours: Self.ours, own: Self.own)
    #expect(directory.hasOwn)
    #expect(directory.sorted.map(\.contact.id) == ["desk", "law", "soc"])
    #expect(
      directory.sorted.map(\.file) == ["contacts.own.yaml", "contacts.yaml", "contacts.own.yaml"])
    var soc = Contact(id: "soc", title: .both("Own"))
    soc.hotlines = ["3"]
    #expect(directory.contacts["soc"] == soc)
    for entry in directory.sorted {
      #expect(directory.source(of: entry)?.name == "p/" + entry.file)
    }
  }

  @Test("either file alone is a directory too")
  func alone() {
    let ours = ContactDirectory(ours: Self.ours, own: nil)
    #expect(!ours.hasOwn && ours.ids == ["soc", "law"])
    let own = ContactDirectory(ours: nil, own: Self.own)
    #expect(own.hasOwn && own.ids == ["soc", "desk"])
  }

  @Test("a folder is checked with both: names of either are known, and faults of both are told")
  func folder() {
    let playbook = SourceFile(
      role: .playbook, name: "p/a.yaml",
      bytes: Array(
        """
        playbook: 1
        id: a
        version: 1.0.0
        title: A
        steps:
          - {id: x, title: X, needs: [], notify: {to: [law, desk, dsk]}}

        """.utf8))
    let faulty = Self.file("contacts.own.yaml", "  desk: {title: Desk, fone: ['4']}\n")
    let folder = PlaybookFolder(
      playbooks: [playbook], contacts: Self.ours, ownContacts: faulty)
    let checked = folder.check()
    #expect(checked.map(\.file.name) == ["p/a.yaml", "p/contacts.yaml", "p/contacts.own.yaml"])
    let found = checked.map { $0.diagnostics.map(\.rule) }
    #expect(found == [["unknown-contact"], [], ["contact-without-channel", "unknown-key"]])
    #expect(
      PlaybookFolder(playbooks: [playbook], ownContacts: Self.own).check()[0].diagnostics.count == 2
    )
  }
}
