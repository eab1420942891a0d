import Playbooks
import Reports
import Response

extension OfficeDocument {
  /// The document of a form as it is filled; where something mandatory is missing, a draft.
  package init(of filling: FormFilling) {
    let making = FormMaking(filling: filling)
    let form = filling.form
    let language = form.language
    let missing = filling.missing.count
    let marks = [
      filling.record.run.flatMap(RunFacts.banner),
      missing > 0 ? FormWords.draft(missing)[language] : nil,
    ].compactMap(\.self)
    self.init(
      language: language.rawValue, title: form.title.tagged(in: language).uppercased(),
      subtitle: "(\(form.reference(in: language)))",
      marking: filling.record.run?.state.opening.tlp.map { "TLP:\($0)" },
      banner: marks.isEmpty ? nil : marks.joined(separator: " · "), heading: making.heading,
      addressees: making.addressees,
      blocks: form.blocks.map(making.block), ending: making.ending,
      footer: form.reference(in: language))
  }
}

extension FormTemplate {
  /// How it is named: number and decree, or the article that lists its contents.
  package func reference(in language: Language) -> String {
    guard let number else { return basis.tagged(in: language) }
    return "\(number.tagged(in: language)), \(decree.tagged(in: language))"
  }
}

/// Puts a filled form into the words of its document.
private struct FormMaking {
  let filling: FormFilling

  private var language: Language { filling.form.language }

  private func say(_ text: LocalText) -> String { filling.values.filled(text) }

  var heading: OfficeDocument.Heading? {
    filling.form.heading.map { heading in
      let place =
        filling.typed["place"]?.text
        ?? filling.values.value(of: heading.place, isPersonal: false)?.text
      let wall = filling.record.zone.wall(at: filling.record.now)
      return OfficeDocument.Heading(
        superior: filling.values.value(of: heading.superior, isPersonal: false)?.text ?? "",
        body: filling.values.value(of: heading.body, isPersonal: false)?.text
          ?? FormWords.dots,
        number: FormWords.number(filling.typed["number"]?.text ?? FormWords.dots)[language],
        nation: heading.nation.map(say),
        placeAndDate: FormWords.placeAndDate(
          place ?? FormWords.dots, day: wall.day, month: wall.month, year: wall.year)[language])
    }
  }

  /// One beside the word, several below it.
  var addressees: [String] {
    let names = filling.form.addressees.map(say)
    let to = FormWords.to[language]
    return names.count > 1 ? [to] + names.map { "- \($0)" } : names.map { "\(to) \($0)" }
  }

  var ending: OfficeDocument.Ending? {
    let form = filling.form
    guard !form.recipients.isEmpty || !form.signature.isEmpty else { return nil }
    return OfficeDocument.Ending(
      recipientsTitle: FormWords.recipients[language], recipients: form.recipients.map(say),
      signature: form.signature.map(say))
  }

  func block(_ block: FormTemplate.Block) -> OfficeDocument.Block {
    switch block {
    case .text(let text): .text(say(text))
    case .note(let text): .note(say(text))
    case .section(let text): .section(say(text))
    case .field(let field): .field(label: label(field), value(of: field))
    case .choice(let choice): boxes(choice)
    case .table(let table): self.table(table)
    }
  }

  private func label(_ field: FormField) -> String {
    let label = field.label.tagged(in: language)
    guard field.required, let mark = filling.form.mark else { return label }
    return "\(label) \(mark)"
  }

  private func value(of field: FormField) -> OfficeDocument.Value {
    if let value = filling.value(of: field) { return .text(value.text) }
    return field.required ? .gap(FormWords.gap(field.id)[language]) : .blank
  }

  private func boxes(_ choice: FormChoice) -> OfficeDocument.Block {
    let ticked = filling.ticked(choice)
    let gap = ticked == nil && choice.field.required
    return .boxes(
      label: label(choice.field),
      choice.options.map { option in
        OfficeDocument.Box(
          option.label?.tagged(in: language) ?? option.id,
          isTicked: ticked?.contains(option.id) == true)
      }, gap: gap ? FormWords.gap(choice.field.id)[language] : nil)
  }

  private func table(_ table: FormTable) -> OfficeDocument.Block {
    let rows = table.rows.map { row in
      let name = OfficeDocument.Value.text(
        "\(row.id). \(row.label?.tagged(in: language) ?? "")")
      return [name] + table.columns.map { cell(table, row.id, $0) }
    }
    return .table(
      label: table.label.map(say),
      columns: [FormWords.row[language]] + table.columns.map { $0.label.tagged(in: language) },
      rows: rows)
  }

  private func cell(
    _ table: FormTable, _ row: String, _ column: FormTable.Column
  ) -> OfficeDocument.Value {
    let cell = FormFilling.FormCell(table: table.id, row: row, column: column.id)
    if let typed = filling.cells[cell] { return typed.isEmpty ? .blank : .text(typed) }
    guard let count = column.count, let period = filling.record.period else { return .blank }
    return .text(String(period.count(count, ofKind: row)))
  }
}
