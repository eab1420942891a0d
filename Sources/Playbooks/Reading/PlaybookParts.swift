import YAMLTree

extension NodeDecoder {
  mutating func roles(_ node: YAMLNode) -> [Role] {
    var roles: [Role] = []
    for (idNode, value) in entries(node) where !isExtension(idNode) {
      guard let id = id(idNode, kind: .role) else { continue }
      var title: LocalText?
      var contact: Name?
      if !value.isEmptyPlain {
        for (keyNode, value) in entries(value) {
          switch key(keyNode, RoleKey.self) {
          case .title: title = self.title(value)
          case .contact: contact = namedID(value)
          case nil: break
          }
        }
      }
      roles.append(Role(id: id, title: title, contact: contact))
    }
    return roles
  }

  mutating func references(_ node: YAMLNode) -> [Reference] {
    var references: [Reference] = []
    for item in items(node) {
      if let reference = readReference(item) { references.append(reference) }
    }
    return references
  }

  private mutating func readReference(_ node: YAMLNode) -> Reference? {
    var title: LocalText?
    var url: String?
    var hasTitle = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, ReferenceKey.self) {
      case .title:
        hasTitle = true
        title = shownText(value)
      case .url: url = webAddress(value)
      case nil: break
      }
    }
    if !hasTitle, node.kind == .mapping { missing(ReferenceKey.title, in: node) }
    return title.map { Reference(title: $0, url: url) }
  }

  /// Reads `approved: {by, on, document}`.
  mutating func playbookApproval(_ node: YAMLNode) -> Playbook.Approval? {
    var by: String?
    var on: String?
    var document: String?
    var hasBy = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, ApprovalKey.self) {
      case .by:
        hasBy = true
        by = plainText(value)
      case .on: on = day(value)
      case .document: document = plainText(value)
      case nil: break
      }
    }
    if !hasBy, node.kind == .mapping { missing(ApprovalKey.by, in: node) }
    return by.map { Playbook.Approval(by: $0, on: on, document: document) }
  }
}
