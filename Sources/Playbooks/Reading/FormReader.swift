import YAMLTree

/// Reads a file of `forms/`: an official form.
package enum FormReader {
  package static let formatVersion = 1

  /// Reads one file; nil where it lacks what a form cannot be told apart or laid out without.
  package static func read(_ file: SourceFile, index: Int) -> (FormTemplate?, [Diagnostic]) {
    FileReading.read(file, index: index) { decoder, root in decoder.form(root) }
  }
}

extension NodeDecoder {
  fileprivate mutating func form(_ node: YAMLNode) -> FormTemplate? {
    var format: YAMLNode?
    var id: (text: String, origin: Origin)?
    var title: LocalText?
    var decree: LocalText?
    var basis: LocalText?
    var certainty: DeadlineRule.Certainty?
    var seen: Set<FormKey> = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, FormKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .form: format = value
      case .id: id = self.id(value, kind: .form).map { ($0, origin(value)) }
      case .title: title = self.title(value)
      case .decree: decree = shownText(value)
      case .basis: basis = shownText(value)
      case .certainty: certainty = word(value, DeadlineRule.Certainty.self)
      default: break
      }
    }
    let known = FormReader.formatVersion
    guard node.kind == .mapping,
      isKnownFormat(format, key: FormKey.form, in: node, known: known)
    else { return nil }
    for key: FormKey in [.id, .title, .decree, .basis, .certainty, .blocks]
    where !seen.contains(key) { missing(key, in: node) }
    guard let id, let title, let decree, let basis, let certainty else { return nil }
    var form = FormTemplate(
      id: id.text, origin: id.origin, title: title, decree: decree, basis: basis,
      certainty: certainty)
    readDetails(of: &form, node)
    form.writtenPlaces = places
    return form
  }

  private mutating func readDetails(of form: inout FormTemplate, _ node: YAMLNode) {
    for (keyNode, value) in node.entries {
      switch FormKey(rawValue: keyNode.text) {
      case .number: form.number = shownText(value)
      case .language: form.language = word(value, Language.self) ?? form.language
      case .covers: form.covers = word(value, FormTemplate.Covers.self) ?? form.covers
      case .validFrom: form.validFrom = day(value)
      case .validTo: form.validTo = day(value)
      case .source: form.source = shownText(value)
      case .checked: form.checked = day(value)
      case .mark: form.mark = plainText(value)
      case .note: form.note = shownText(value)
      case .heading: form.heading = formHeading(value)
      case .to: form.addressees = formLines(value)
      case .blocks: form.blocks = formBlocks(value)
      case .recipients: form.recipients = formLines(value)
      case .signature: form.signature = formLines(value)
      case .form, .id, .title, .decree, .basis, .certainty, nil: break
      }
    }
  }

  /// Reads a list of shown texts.
  private mutating func formLines(_ node: YAMLNode) -> [LocalText] {
    var texts: [LocalText] = []
    for item in items(node) {
      if let text = shownText(item) { texts.append(text) }
    }
    return texts
  }

  private mutating func formHeading(_ node: YAMLNode) -> FormTemplate.Heading {
    var heading = FormTemplate.Heading()
    for (keyNode, value) in entries(node) {
      switch key(keyNode, FormHeadingKey.self) {
      case .nation: heading.nation = formLines(value)
      case .superior: heading.superior = formValues(value)
      case .body: heading.body = formValues(value)
      case .place: heading.place = formValues(value)
      case nil: break
      }
    }
    return heading
  }

  /// Reads one text with places to fill, or several of which the first that can be filled counts.
  mutating func formValues(_ node: YAMLNode) -> [Template] {
    var values: [Template] = []
    for item in node.kind == .sequence ? Array(node.items) : [node] {
      if plainText(item) != nil, let value = template(item) { values.append(value) }
    }
    for case .place(let name) in values.flatMap(\.parts) { places.append(name) }
    return values
  }
}
