import YAMLTree

/// Reads `organisation.yaml`: who we are, as flat texts by name.
package enum OrganisationReader {
  package static let formatVersion = 1

  /// Reads the file; a name with nothing behind it has no value: it was not filled in.
  package static func read(_ file: SourceFile, index: Int) -> (Organisation, [Diagnostic]) {
    let (organisation, diagnostics) = FileReading.read(file, index: index) { decoder, root in
      decoder.organisation(root)
    }
    return (organisation ?? Organisation(), diagnostics)
  }
}

extension NodeDecoder {
  fileprivate mutating func organisation(_ node: YAMLNode) -> Organisation? {
    var format: YAMLNode?
    var values: [String: String] = [:]
    var names: Set<String> = []
    var systems: [Organisation.System] = []
    for (nameNode, value) in entries(node) where !isExtension(nameNode) {
      if nameNode.textEquals("organisation") {
        format = value
      } else if nameNode.textEquals("systems") {
        systems = self.systems(value)
      } else if let name = id(nameNode, kind: .field), isScalar(value) {
        names.insert(name)
        let text = value.text
        if !text.unicodeScalars.allSatisfy(\.isBlank) { values[name] = text }
      }
    }
    let known = OrganisationReader.formatVersion
    guard node.kind == .mapping,
      isKnownFormat(format, key: OrganisationKey.organisation, in: node, known: known)
    else { return nil }
    var organisation = Organisation(values: values, names: names)
    organisation.systems = systems
    return organisation
  }

  private mutating func systems(_ node: YAMLNode) -> [Organisation.System] {
    var systems: [Organisation.System] = []
    for (idNode, value) in entries(node) where !isExtension(idNode) {
      guard let id = id(idNode, kind: .system) else { continue }
      var values: [String: String] = [:]
      for (keyNode, valueNode) in entries(value) {
        guard let key = key(keyNode, SystemKey.self), isScalar(valueNode) else { continue }
        let text = valueNode.text
        if !text.unicodeScalars.allSatisfy(\.isBlank) { values[key.rawValue] = text }
      }
      systems.append(Organisation.System(id: id, values: values))
    }
    return systems
  }
}
