/// Whom to call: our file, and the user's own beside it.
///
/// An entry of their own takes the place of ours of the same id whole, so that a newer edition of our
/// file never brings an old number back.
package struct ContactDirectory: Sendable {
  /// Our file in the folder of playbooks, and the user's own.
  package static let name = "contacts.yaml"
  package static let ownName = "contacts.own.yaml"

  /// A contact, and the name of the file it stands in.
  package struct Entry: Hashable, Sendable {
    package let contact: Contact
    package let file: String
  }

  /// Every file with what was found in it.
  package private(set) var found: [(file: SourceFile, faults: [Diagnostic])] = []
  /// Whether the user has a file of their own.
  package let hasOwn: Bool
  private var entries: [String: Entry] = [:]

  /// Reads the files that are there.
  package init(ours: SourceFile?, own: SourceFile?) {
    hasOwn = own != nil
    for (file, name) in [(ours, Self.name), (own, Self.ownName)] {
      guard let file else { continue }
      let (contacts, faults) = ContactsReader.read(file, index: 0)
      found.append((file, faults))
      let read = contacts.map { ($0.id, Entry(contact: $0, file: name)) }
      // A key that stands twice in one file is a fault there, and the first counts.
      entries.merge(Dictionary(read) { first, _ in first }) { $1 }
    }
  }

  /// The file an entry stands in.
  package func source(of entry: Entry) -> SourceFile? {
    found.first { $0.file.name.hasSuffix("/" + entry.file) }?.file
  }

  package subscript(id: String) -> Entry? { entries[id] }

  package var ids: Set<String> { Set(entries.keys) }

  /// Every entry, in the order of the ids.
  package var sorted: [Entry] { entries.values.sorted { $0.contact.id < $1.contact.id } }

  /// The contacts by id.
  package var contacts: [String: Contact] { entries.mapValues(\.contact) }
}
