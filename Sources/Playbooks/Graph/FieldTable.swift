/// Which fields are looked up by name.
enum FieldTable: Hashable {
  /// Of the playbook of a scope.
  case inputs(Int)
  /// Of the step of a node.
  case fields(Int)
}

extension GraphBuilder {
  /// The field of a name; a few are gone through, many are looked up in a table made once.
  mutating func find(_ name: String, among fields: [Field], table: FieldTable) -> Field? {
    guard fields.count > 16 else { return fields.first { $0.name == name } }
    if fieldTables[table] == nil {
      fieldTables[table] = Dictionary(
        fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return fieldTables[table]?[name].map { fields[$0] }
  }
}
