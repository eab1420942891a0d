import YAMLTree

extension NodeDecoder {
  /// Reads what stands below a form's title, in its order; no two things to fill have one id.
  mutating func formBlocks(_ node: YAMLNode) -> [FormTemplate.Block] {
    var blocks: [FormTemplate.Block] = []
    var seen: [String: Origin] = [:]
    for item in items(node) {
      guard let block = formBlock(item) else { continue }
      if let (id, origin) = block.named {
        if let first = seen[id] {
          let fault = ReadingFault.duplicateFormField(id, first: first.span.start)
          report(Diagnostic(.reading(fault), at: origin))
          continue
        }
        seen[id] = origin
      }
      blocks.append(block)
    }
    return blocks
  }

  /// What kind of block it is, one key tells; what has none of them is read as a field.
  private mutating func formBlock(_ node: YAMLNode) -> FormTemplate.Block? {
    _ = entries(node)
    guard node.kind == .mapping else { return nil }
    func has(_ word: String) -> Bool { node.entries.contains { $0.key.text == word } }
    if FormTextKey.words.contains(where: has) { return formText(node) }
    if has(FormChoiceKey.choice.rawValue) {
      return formChoice(node).map(FormTemplate.Block.choice)
    }
    if has(FormTableKey.table.rawValue) { return formTable(node).map(FormTemplate.Block.table) }
    return formField(node).map(FormTemplate.Block.field)
  }

  private mutating func formText(_ node: YAMLNode) -> FormTemplate.Block? {
    var block: FormTemplate.Block?
    for (keyNode, value) in node.entries {
      switch key(keyNode, FormTextKey.self) {
      case .text: block = shownText(value).map(FormTemplate.Block.text)
      case .note: block = shownText(value).map(FormTemplate.Block.note)
      case .section: block = shownText(value).map(FormTemplate.Block.section)
      case nil: break
      }
    }
    return block
  }

  private mutating func formField(_ node: YAMLNode) -> FormField? {
    var id: (text: String, origin: Origin)?
    var field = FormField(id: "", origin: origin(node), label: .both(""))
    var (hasID, hasLabel) = (false, false)
    for (keyNode, value) in node.entries {
      switch key(keyNode, FormFieldKey.self) {
      case .field:
        hasID = true
        id = formFieldID(value)
      case .label:
        hasLabel = true
        field.label = shownText(value) ?? field.label
      case .required: field.required = bool(value) ?? false
      case .value: field.values = formValues(value)
      case .personal: field.personal = bool(value) ?? false
      case .help: field.help = shownText(value)
      case nil: break
      }
    }
    if !hasLabel { missing(FormFieldKey.label, in: node) }
    if !hasID { missing(FormFieldKey.field, in: node) }
    return id.map { field.named($0.text, at: $0.origin) }
  }

  private mutating func formChoice(_ node: YAMLNode) -> FormChoice? {
    var id: (text: String, origin: Origin)?
    var choice = FormChoice(
      field: FormField(id: "", origin: origin(node), label: .both("")), options: [])
    var seen: Set<FormChoiceKey> = []
    for (keyNode, value) in node.entries {
      guard let key = key(keyNode, FormChoiceKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .choice: id = formFieldID(value)
      case .label: choice.field.label = shownText(value) ?? choice.field.label
      case .required: choice.field.required = bool(value) ?? false
      case .value: choice.field.values = formValues(value)
      case .help: choice.field.help = shownText(value)
      case .several: choice.several = bool(value) ?? false
      case .none: choice.none = bool(value) ?? false
      case .options: choice.options = formRows(value)
      }
    }
    for key: FormChoiceKey in [.label, .options] where !seen.contains(key) {
      missing(key, in: node)
    }
    guard let id else { return nil }
    choice.field = choice.field.named(id.text, at: id.origin)
    return choice
  }

  /// Reads the id of something to fill; the fields that every form has are not to be named again.
  private mutating func formFieldID(_ node: YAMLNode) -> (text: String, origin: Origin)? {
    guard let id = id(node, kind: .field) else { return nil }
    guard !FormTemplate.ownFields.contains(id) else {
      report(.ownFormField(id), at: node)
      return nil
    }
    return (id, origin(node))
  }

  /// Reads texts by id, in the order written: `{"1": …, "2": …}`.
  private mutating func formRows(_ node: YAMLNode) -> [Choice] {
    var rows: [Choice] = []
    for (idNode, value) in entries(node) where !isExtension(idNode) {
      guard let id = optionText(idNode) else { continue }
      rows.append(Choice(id: id, label: shownText(value), origin: origin(idNode)))
    }
    if node.kind == .mapping, rows.isEmpty { report(.tooFewOptions(count: 0), at: node) }
    return rows
  }

  // MARK: Tables

  private mutating func formTable(_ node: YAMLNode) -> FormTable? {
    var id: (text: String, origin: Origin)?
    var table = FormTable(id: "", origin: origin(node), rows: [], columns: [])
    var seen: Set<FormTableKey> = []
    for (keyNode, value) in node.entries {
      guard let key = key(keyNode, FormTableKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .table: id = formFieldID(value)
      case .label: table.label = shownText(value)
      case .rows: table.rows = formRows(value)
      case .columns: table.columns = formColumns(value)
      }
    }
    for key: FormTableKey in [.rows, .columns] where !seen.contains(key) { missing(key, in: node) }
    return id.map {
      var named = FormTable(
        id: $0.text, origin: $0.origin, rows: table.rows, columns: table.columns)
      named.label = table.label
      return named
    }
  }

  private mutating func formColumns(_ node: YAMLNode) -> [FormTable.Column] {
    var columns: [FormTable.Column] = []
    for item in items(node) {
      guard let column = formColumn(item) else { continue }
      if let first = columns.first(where: { $0.id == column.id }) {
        report(.duplicateFormField(first.id, first: origin(node).span.start), at: item)
      } else {
        columns.append(column)
      }
    }
    if !(1...FormTable.mostColumns).contains(columns.count) {
      report(.outOfRange(columns.count, 1...FormTable.mostColumns), at: node)
    }
    return columns
  }

  private mutating func formColumn(_ node: YAMLNode) -> FormTable.Column? {
    var id: String?
    var label: LocalText?
    var count: FormTable.Count?
    var seen: Set<FormColumnKey> = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, FormColumnKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .id: id = self.id(value, kind: .field)
      case .label: label = shownText(value)
      case .count: count = formCount(value)
      }
    }
    guard node.kind == .mapping else { return nil }
    for key: FormColumnKey in [.id, .label] where !seen.contains(key) { missing(key, in: node) }
    guard let id, let label else { return nil }
    return FormTable.Column(id: id, label: label, count: count)
  }

  /// Reads `all`, `{decided: step, option: id}` or `{told: [contact]}`.
  private mutating func formCount(_ node: YAMLNode) -> FormTable.Count? {
    if node.kind == .scalar {
      if node.text == "all" { return .all }
      report(badWord(node.text, allowed: ["all"]), at: node)
      return nil
    }
    var decided: String?
    var option: String?
    var told: [String]?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, FormCountKey.self) {
      case .decided: decided = plainText(value)
      case .option: option = plainText(value)
      case .told: told = plainTexts(value)
      case nil: break
      }
    }
    if let told { return .told(told) }
    if let decided, let option { return .decided(step: decided, option: option) }
    if node.kind == .mapping {
      missing(decided == nil ? FormCountKey.decided : FormCountKey.option, in: node)
    }
    return nil
  }
}

extension FormField {
  fileprivate func named(_ id: String, at origin: Origin) -> FormField {
    var field = FormField(id: id, origin: origin, label: label)
    field.help = help
    field.required = required
    field.personal = personal
    field.values = values
    return field
  }
}

extension FormTemplate.Block {
  /// The id of what is to be filled, and where it is written; nil for what is not.
  fileprivate var named: (id: String, origin: Origin)? {
    switch self {
    case .text, .note, .section: nil
    case .field(let field): (field.id, field.origin)
    case .choice(let choice): (choice.field.id, choice.field.origin)
    case .table(let table): (table.id, table.origin)
    }
  }
}
