import AuditTrail
import Playbooks

/// The playbook format as a JSON Schema (2020-12), for editors: made of the reader's own tables.
///
/// It refuses nothing that `check` takes; `check` knows more. Its subject is YAML 1.2 as JSON: a text
/// that looks like a number or a truth is one there, so texts may be either.
package enum SchemaJSON {
  package static let value: JSON = {
    var definitions = Dictionary(
      uniqueKeysWithValues: MappingKind.ofPlaybook.map { ($0.rawValue, mapping($0)) })
    definitions["shown"] = any([plain, reference(.text)])
    definitions["first-step"] = reference(.step)
    definitions["later-step"] = .object([
      "allOf": .list([reference(.step)]),
      "dependentRequired": .object(
        Dictionary(
          uniqueKeysWithValues: KeyRules.asksNeeds.map { ($0, .list([.text("needs")])) })),
    ])
    return .object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "$id": .text("urn:ungcuu:playbook:\(KeyRules.formatVersion)"),
      "title": both(SchemaWords.title),
      "description": both(SchemaWords.subject),
      "$ref": .text("#/$defs/playbook"),
      "$defs": .object(definitions),
    ])
  }()

  // MARK: Mappings

  private static func mapping(_ kind: MappingKind) -> JSON {
    var properties: [String: JSON] = [:]
    for key in kind.schemaKeys { properties[key.word] = property(key, in: kind) }
    var members = closed(properties)
    members["description"] = both(kind.phrase)
    let required = kind.schemaKeys.filter(\.isRequired).map { JSON.text($0.word) }
    if !required.isEmpty { members["required"] = .list(required) }
    switch kind {
    case .step: members.merge(stepRules) { $1 }
    case .field: members["allOf"] = .list(fieldRules)
    case .deadline:
      members["oneOf"] = .list(["rule", "within"].map { .object(["required": texts([$0])]) })
    case .text: members["minProperties"] = .integer(1)
    default: break
    }
    return .object(members)
  }

  /// A mapping with these keys and anybody's own.
  private static func closed(_ properties: [String: JSON]) -> [String: JSON] {
    [
      "type": .text("object"), "properties": .object(properties),
      "patternProperties": .object(["^x-": .bool(true)]), "additionalProperties": .bool(false),
    ]
  }

  /// What stands behind a key, with what the key means.
  private static func property(_ key: SchemaKey, in kind: MappingKind) -> JSON {
    let shape: JSON
    if kind == .playbook, key.shape == .list(of: .mapping(.step), least: 1) {
      shape = .object([
        "type": .text("array"), "minItems": .integer(1),
        "prefixItems": .list([definition("first-step")]), "items": definition("later-step"),
      ])
    } else {
      shape = self.shape(key.shape)
    }
    guard case .object(var members) = shape else { return shape }
    members["description"] = SchemaWords.meaning(of: key.word, in: kind).map(both)
    return .object(members)
  }

  private static let stepRules: [String: JSON] = [
    "anyOf": .list(KeyRules.purposes.map { .object(["required": texts([$0])]) }),
    "dependentRequired": .object(
      Dictionary(uniqueKeysWithValues: KeyRules.needed.map { ($0.key, texts([$0.needed])) })),
    "dependentSchemas": .object([
      "include": .object([
        "properties": .object(
          Dictionary(uniqueKeysWithValues: KeyRules.ofWork.map { ($0, .bool(false)) }))
      ])
    ]),
  ]

  /// Which keys a field's type has a use for, and which it asks for.
  private static let fieldRules: [JSON] = {
    func rule(_ type: [String: JSON], _ then: JSON) -> JSON {
      let asks = texts(type.keys.sorted())
      return .object([
        "if": .object(["required": asks, "properties": .object(type)]), "then": then,
      ])
    }
    func among(_ words: [String]) -> JSON { .object(["enum": texts(words)]) }
    let isList = JSON.object(["const": .text("list")])
    let options = JSON.object(["required": texts(["options"])])
    var rules: [JSON] = []
    for (key, types, itemTypes) in KeyRules.unsuited {
      let gone = JSON.object(["properties": .object([key: .bool(false)])])
      if !types.isEmpty { rules.append(rule(["type": among(types)], gone)) }
      guard !itemTypes.isEmpty else { continue }
      rules.append(rule(["type": isList, "of": among(itemTypes)], gone))
      guard itemTypes.contains(KeyRules.itemDefault) else { continue }
      rules.append(
        .object([
          "if": .object([
            "required": texts(["type"]), "properties": .object(["type": isList]),
            "not": .object(["required": texts(["of"])]),
          ]), "then": gone,
        ]))
    }
    rules.append(rule(["type": among(KeyRules.offering.types)], options))
    rules.append(rule(["type": isList, "of": among(KeyRules.offering.itemTypes)], options))
    return rules
  }()

  // MARK: Values

  private static func shape(_ shape: KeyShape) -> JSON {
    switch shape {
    case .formatVersion(let version):
      any([.object(["const": .integer(Int64(version))]), pattern("^0*\(version)(\\.0+)?$")])
    case .id(let kind): pattern(kind.expression, longest: ReadingFault.IDKind.longest)
    case .plain: plain
    case .template: .object(["type": texts(["string", "number", "boolean", "null"])])
    case .option: .object(["type": texts(["string", "number", "boolean"])])
    case .shown: definition("shown")
    case .word(let words): .object(["enum": texts(words)])
    case .truth:
      .object(["enum": .list([.bool(true), .bool(false), .text("true"), .text("false")])])
    case .whole(let range):
      any([
        .object([
          "type": .text("integer"), "minimum": .integer(Int64(range.lowerBound)),
          "maximum": .integer(Int64(range.upperBound)),
        ]), pattern("^[0-9]+(\\.0+)?$"),
      ])
    case .number: any([.object(["type": .text("number")]), pattern("^-?[0-9]+(\\.[0-9]+)?$")])
    case .duration: pattern("^([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$", least: 2)
    case .day: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .version:
      pattern("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", longest: 100)
    case .address: pattern("^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]")
    case .attack: pattern("^T(A[0-9]{4}|[0-9]{4}(\\.[0-9]{3})?)$")
    case .react: pattern("^R[ASP]_[0-9]{4}$")
    case .list(let item, let least):
      .object([
        "type": .text("array"), "items": self.shape(item), "minItems": .integer(Int64(least)),
      ])
    case .mapping(let kind): reference(kind)
    case .label: .object(closed(["label": definition("shown")]))
    case .named(let kind, let value, let least):
      .object([
        "type": .text("object"), "minProperties": .integer(Int64(least)),
        "patternProperties": .object(["^x-": .bool(true)].merging(names(kind, value)) { $1 }),
        "additionalProperties": .bool(false),
      ])
    case .either(let one, let other): any([self.shape(one), self.shape(other)])
    case .orNothing(let inner): any([self.shape(inner), .object(["type": .text("null")])])
    }
  }

  /// Names of a kind with a value each; of any kind where it does not matter.
  private static func names(_ kind: ReadingFault.IDKind?, _ value: KeyShape) -> [String: JSON] {
    ["^(?!x-)\(kind?.expression.dropFirst() ?? "")": shape(value)]
  }

  /// A text that is not blank.
  private static let plain = JSON.object([
    "type": texts(["string", "number", "boolean", "null"]), "pattern": .text("[^ \\t\\r\\n]"),
  ])

  private static func pattern(_ pattern: String, least: Int? = nil, longest: Int? = nil) -> JSON {
    var members: [String: JSON] = ["type": .text("string"), "pattern": .text(pattern)]
    members["minLength"] = least.map { .integer(Int64($0)) }
    members["maxLength"] = longest.map { .integer(Int64($0)) }
    return .object(members)
  }

  // MARK: Pieces

  private static func any(_ shapes: [JSON]) -> JSON { .object(["anyOf": .list(shapes)]) }

  private static func texts(_ words: [String]) -> JSON { .list(words.map { .text($0) }) }

  private static func reference(_ kind: MappingKind) -> JSON { definition(kind.rawValue) }

  private static func definition(_ name: String) -> JSON {
    .object(["$ref": .text("#/$defs/\(name)")])
  }

  /// Vietnamese, then English, a paragraph each: editors show both.
  private static func both(_ phrase: Phrase) -> JSON {
    .text(phrase.vi == phrase.en ? phrase.vi : "\(phrase.vi)\n\n\(phrase.en)")
  }
}
