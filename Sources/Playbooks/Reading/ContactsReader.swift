import YAMLTree

/// Reads `contacts.yaml`: whom to call.
package enum ContactsReader {
  package static let formatVersion = 1

  /// Reads the directory, in the order written; a contact without a title goes by its id.
  package static func read(_ file: SourceFile, index: Int) -> ([Contact], [Diagnostic]) {
    let (contacts, diagnostics) = FileReading.read(file, index: index) { decoder, root in
      decoder.directory(root)
    }
    return (contacts ?? [], diagnostics)
  }
}

extension NodeDecoder {
  fileprivate mutating func directory(_ node: YAMLNode) -> [Contact]? {
    var format: YAMLNode?
    var directory: YAMLNode?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, DirectoryKey.self) {
      case .contacts: format = value
      case .checked: _ = day(value)
      case .directory: directory = value
      case nil: break
      }
    }
    let known = ContactsReader.formatVersion
    guard node.kind == .mapping,
      isKnownFormat(format, key: DirectoryKey.contacts, in: node, known: known)
    else { return nil }
    guard let directory else {
      missing(DirectoryKey.directory, in: node)
      return nil
    }
    var contacts: [Contact] = []
    for (idNode, value) in entries(directory) where !isExtension(idNode) {
      guard let id = id(idNode, kind: .contact) else { continue }
      let contact = contact(value, id: id)
      let isSaid = contact.hasChannel || contact.status != nil
      if value.kind == .mapping, !isSaid, !value.hasMergeKey {
        report(.contactWithoutChannel(id), at: idNode)
      }
      contacts.append(contact)
    }
    return contacts
  }

  private mutating func contact(_ node: YAMLNode, id: String) -> Contact {
    var contact = Contact(id: id, title: .both(id))
    var hasTitle = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, ContactKey.self) {
      case .title:
        hasTitle = true
        contact.title = title(value) ?? contact.title
      case .duty: contact.duty = shownText(value)
      case .phone: contact.phones = plainTexts(value)
      case .hotline: contact.hotlines = plainTexts(value)
      case .email: contact.emails = plainTexts(value)
      case .hours: contact.hours = shownText(value)
      case .verified: contact.verified = value.textEquals("never") ? nil : day(value)
      case .asOf: contact.asOf = day(value)
      case .validTo: contact.validTo = day(value)
      case .status: contact.status = shownText(value)
      case .source: contact.source = shownText(value)
      case .certainty: contact.certainty = word(value, DeadlineRule.Certainty.self)
      case nil: break
      }
    }
    if !hasTitle, node.kind == .mapping { missing(ContactKey.title, in: node) }
    return contact
  }
}
