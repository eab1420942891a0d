import Foundation
import Playbooks
import Testing

@testable import Console

/// The playbooks, rules, contacts and templates that are shipped.
enum ShippedPlaybooks {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "playbooks")

  static func rules() throws -> [String: DeadlineRule] {
    let rules = try files(in: "rules", .rules).flatMap { RulesReader.read($0, index: 0).0 }
    return Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
  }

  static func surroundings() throws -> Surroundings {
    let contacts = ContactsReader.read(try file("contacts.yaml", .rules), index: 0).0
    let templates = try files(in: "templates", .template).compactMap {
      TemplateReader.read($0, index: 0).0
    }
    return Surroundings(
      contacts: Dictionary(uniqueKeysWithValues: contacts.map { ($0.id, $0) }),
      templates: Dictionary(uniqueKeysWithValues: templates.map { ($0.id, $0) }))
  }

  static func compile(_ id: String) throws -> Compilation {
    let surroundings = try surroundings()
    let library = Library(
      playbook: { id in
        do { return .found(try file("\(id).yaml", .include)) } catch { return .missing(known: []) }
      },
      rules: try rules(), contacts: Set(surroundings.contacts.keys),
      templates: surroundings.templates)
    return PlaybookCompiler.compile(try file("\(id).yaml", .playbook), library: library)
  }

  private static func file(_ name: String, _ role: SourceFile.Role) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: name))
    return SourceFile(role: role, name: name, bytes: Array(data))
  }

  private static func files(in part: String, _ role: SourceFile.Role) throws -> [SourceFile] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: part).path)
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      try file("\(part)/\($0)", role)
    }
  }
}
