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
    for (nameNode, value) in entries(node) where !isExtension(nameNode) {
      if nameNode.textEquals("organisation") {
        format = value
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
    return Organisation(values: values, names: names)
  }
}
