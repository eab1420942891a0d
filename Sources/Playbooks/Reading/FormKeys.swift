/// The keys of a file of `forms/`.
enum FormKey: String, MappingKey {
  static let mapping = MappingKind.form
  case form, id, title, number, decree, basis, language, covers, certainty
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case source, checked, mark, note, heading, to, blocks, recipients, signature
}

enum FormHeadingKey: String, MappingKey {
  static let mapping = MappingKind.formHeading
  case nation, superior, body, place
}

enum FormTextKey: String, MappingKey {
  static let mapping = MappingKind.formText
  case text, note, section
}

enum FormFieldKey: String, MappingKey {
  static let mapping = MappingKind.formField
  case field, label, required, value, personal, help
}

enum FormChoiceKey: String, MappingKey {
  static let mapping = MappingKind.formChoice
  case choice, label, options, required, value, several, none, help
}

enum FormTableKey: String, MappingKey {
  static let mapping = MappingKind.formTable
  case table, label, rows, columns
}

enum FormColumnKey: String, MappingKey {
  static let mapping = MappingKind.formColumn
  case id, label, count
}

enum FormCountKey: String, MappingKey {
  static let mapping = MappingKind.formCount
  case decided, option, told
}
