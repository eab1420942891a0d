import Playbooks
import Response

/// A form with what the record says and what somebody typed.
package struct FormFilling: Sendable {
  package let form: FormTemplate
  let record: FormRecord
  let values: FormValues
  private(set) var typed: [String: FormValue] = [:]
  private(set) var cells: [FormCell: String] = [:]

  /// A place in a table.
  struct FormCell: Hashable, Sendable {
    let table: String
    let row: String
    let column: String
  }

  package init(_ form: FormTemplate, _ record: FormRecord) {
    self.form = form
    self.record = record
    values = FormValues(record, form.language)
  }

  // MARK: What was typed

  /// Takes a value by the name of its field; of a cell, `table.row.column`.
  package mutating func take(_ text: String, for id: String) throws(FormFault) {
    guard text.utf8.count <= AnswerReader.longestText else {
      throw .badValue(id, .tooLong(limit: AnswerReader.longestText))
    }
    let text = text.trimmed
    if let cell = cell(id) {
      cells[cell] = text
      return
    }
    if FormTemplate.ownFields.contains(id) {
      typed[id] = FormValue(text: text, ids: [])
      return
    }
    for block in form.blocks {
      switch block {
      case .field(let field) where field.id == id:
        if text.isEmpty, field.required { throw .badValue(id, .blank) }
        typed[id] = FormValue(text: text, ids: [])
        return
      case .choice(let choice) where choice.field.id == id:
        typed[id] = FormValue(text: text, ids: try ids(text, of: choice))
        return
      case .field, .choice, .text, .note, .section, .table: continue
      }
    }
    throw .noField(id, known: FormTemplate.ownFields + form.fields.map(\.id) + cellNames)
  }

  private func ids(_ text: String, of choice: FormChoice) throws(FormFault) -> [String] {
    if text == "-", choice.none || !choice.field.required { return [] }
    var ids: [String] = []
    for word in text.split(separator: ",").map({ String($0).trimmed }) {
      guard let id = choice.id(of: word) else {
        throw .badValue(
          choice.field.id, .notAnOption(given: word, options: choice.options.map(\.id)))
      }
      ids.append(id)
    }
    if ids.isEmpty { throw .badValue(choice.field.id, .blank) }
    if ids.count > 1, !choice.several {
      throw .badValue(
        choice.field.id, .notAnOption(given: text, options: choice.options.map(\.id)))
    }
    return ids
  }

  private func cell(_ id: String) -> FormCell? {
    let parts = id.split(separator: ".").map(String.init)
    guard parts.count == 3 else { return nil }
    for case .table(let table) in form.blocks where table.id == parts[0] {
      if table.rows.contains(where: { $0.id == parts[1] }),
        table.columns.contains(where: { $0.id == parts[2] })
      {
        return FormCell(table: parts[0], row: parts[1], column: parts[2])
      }
    }
    return nil
  }

  private var cellNames: [String] {
    form.blocks.compactMap { if case .table(let table) = $0 { "\(table.id).…" } else { nil } }
  }

  // MARK: What is there

  func value(of field: FormField) -> FormValue? {
    if let typed = typed[field.id] { return typed.text.isEmpty ? nil : typed }
    return values.value(of: field.values, isPersonal: field.personal)
  }

  /// The options of a choice that are ticked; nil where nobody said.
  func ticked(_ choice: FormChoice) -> [String]? {
    if let typed = typed[choice.field.id] { return typed.ids }
    guard let value = value(of: choice.field) else { return nil }
    let ids = value.ids.compactMap { choice.id(of: $0) }
    return ids.isEmpty ? nil : choice.several ? ids : Array(ids.prefix(1))
  }

  /// The mandatory fields that nothing fills, in the order of the form.
  package var missing: [FormQuestion] {
    form.blocks.compactMap { block in
      switch block {
      case .field(let field) where field.required && value(of: field) == nil:
        FormQuestion(field: field, choice: nil)
      case .choice(let choice) where choice.field.required && ticked(choice) == nil:
        FormQuestion(field: choice.field, choice: choice)
      case .field, .choice, .text, .note, .section, .table: nil
      }
    }
  }

  /// What is to be said of how a period was counted; nothing for a run.
  package var periodRemarks: [Phrase] { record.period.map(FormWords.counted) ?? [] }

  /// The fields in which personal data of the record stands.
  package var personal: [FormField] {
    form.fields.filter { value(of: $0)?.isPersonal == true }
  }
}

extension FormChoice {
  /// The option that a word means: by its id or its label.
  fileprivate func id(of word: String) -> String? {
    let folded = word.lowercased()
    return options.first { option in
      option.id.lowercased() == folded
        || option.label?.pieces.contains { $0.lowercased() == folded } == true
    }?.id
  }
}

/// Why a value does not go into a form.
package enum FormFault: Error, Hashable, Sendable {
  case noField(String, known: [String])
  case badValue(String, AnswerFault)
}

/// A mandatory field that nothing fills yet.
package struct FormQuestion: Sendable {
  let field: FormField
  let choice: FormChoice?

  package var id: String { field.id }

  /// What it is called where it is asked for or named as missing.
  package func name(in language: Language) -> String {
    "\(field.id) (\(field.label.tagged(in: language)))"
  }
}

extension Ask {
  /// Asks for a mandatory field of a form until there is an answer, as it is typed.
  package mutating func answer(
    to question: FormQuestion, now: () -> Int64, zone: Zone
  ) throws(Leave) -> String {
    let type: FieldType =
      question.choice.map { $0.several ? .choices : .choice } ?? .text
    var field = Field(name: question.id, type: type, origin: question.field.origin)
    field.label = question.field.label
    field.help = question.field.help
    field.options = question.choice?.options ?? []
    switch try answer(to: field, now: now, zone: zone) {
    case .open(.list(let items))?: return items.isEmpty ? "-" : items.joined(separator: ",")
    case .open(let value)?: return value.plain
    case .personal(let text)?: return text
    case nil: return ""
    }
  }
}
