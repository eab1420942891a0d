import Foundation
import RandomPlaybooks
import Testing
import YAMLTree

@testable import Playbooks

@Suite("The files that are shipped")
struct ShippedFilesTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "playbooks")

  static func names(in folder: String) -> [String] {
    let path = self.folder.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      folder.isEmpty ? $0 : "\(folder)/\($0)"
    }
  }

  static let playbooks = names(in: "").filter {
    !["contacts.yaml", "organisation.yaml"].contains($0)
  }

  /// What the official kinds of incidents and the duties of letter 1231/CV-ĐUCSCATTTM ask for.
  static let promised = [
    "incident", "ransomware", "malware", "phishing", "defacement", "ddos", "unauthorised-access",
    "data-theft", "data-destruction", "outage", "holiday-readiness", "vulnerability-review",
    "alert-intake", "awareness", "telecom-filtering", "notify-authorities", "restore-from-backup",
    "close-incident",
  ]

  static func file(_ name: String) throws -> SourceFile {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return SourceFile(role: .playbook, name: name, bytes: bytes)
  }

  @Test("there are some of every kind")
  func complete() {
    #expect(Set(Self.playbooks).isSuperset(of: Self.promised.map { $0 + ".yaml" }))
    #expect(!Self.names(in: "rules").isEmpty)
    #expect(!Self.names(in: "templates").isEmpty)
  }

  static let forms = names(in: "forms")

  @Test(
    "a form has no fault, names its decree and source, and is called as its file", arguments: forms)
  func form(name: String) throws {
    let (read, found) = FormReader.read(try Self.file(name), index: 0)
    #expect(found == [])
    let form = try #require(read)
    #expect("forms/\(form.id).yaml" == name)
    #expect(form.certainty != .unconfirmed && form.source != nil && form.checked != nil)
  }

  @Test("the forms that Vietnamese law asks for are there, with the fields that must be filled")
  func officialForms() throws {
    func required(_ id: String) throws -> [String] {
      let form = try #require(FormReader.read(try Self.file("forms/\(id).yaml"), index: 0).0)
      return form.fields.filter(\.required).map(\.id)
    }
    #expect(
      try required("vn-tt20-mau-03") == [
        "reporter_name", "reporter_address", "reporter_phone", "reporter_email", "contact_name",
        "contact_phone", "contact_email", "operator", "description", "detected_date",
        "detected_time", "state", "how_found", "told", "report_time",
      ])
    #expect(
      try required("vn-tt20-mau-04") == [
        "reporter_name", "reporter_address", "reporter_phone", "reporter_email", "operator",
        "detected_date", "detected_time",
      ])
    for id in ["vn-tt20-mau-05", "vn-nd356-mau-08", "vn-tt20-thong-bao"] {
      #expect(try !required(id).isEmpty)
    }
  }

  @Test("a playbook has no fault, and the id that is its file's name", arguments: playbooks)
  func playbook(name: String) throws {
    let file = try Self.file(name)
    let (playbook, found) = PlaybookReader.read(file, index: 0)
    #expect(found == [])
    #expect(try #require(playbook).id + ".yaml" == name)
    #expect(PlaybookReader.id(of: file.bytes) == playbook?.id)
  }

  @Test("a playbook fits all that stands beside it", arguments: playbooks)
  func together(name: String) throws {
    #expect(try Self.compiled(name).diagnostics == [])
  }

  @Test("every official kind but the mixed and the other ones has one playbook")
  func kinds() throws {
    let kinds = try Self.playbooks.compactMap { try Self.compiled($0).playbook?.incidentType }
    #expect(kinds.sorted() == Array(1...8))
  }

  @Test(
    "a playbook of an incident has a step for each notice that the law asks for",
    arguments: playbooks)
  func duties(name: String) throws {
    let compilation = try Self.compiled(name)
    let playbook = try #require(compilation.playbook)
    let isIncident = playbook.incidentType != nil || ["incident", "outage"].contains(playbook.id)
    guard isIncident else { return }
    let rules = try #require(compilation.graph).nodes.compactMap {
      if case .rule(let name)? = $0.step.deadline?.limit { name.text } else { nil }
    }
    #expect(
      Set(rules).isSuperset(of: [
        "vn-anm-now", "vn-anm-24h", "vn-anm-72h", "vn-dlcn-72h", "vn-dlcn-subjects-72h",
        "vn-2017-close-5d",
      ]))
  }

  private static func compiled(_ name: String) throws -> Compilation {
    let rules = try names(in: "rules").flatMap { RulesReader.read(try file($0), index: 0).0 }
    let templates = try names(in: "templates").compactMap {
      TemplateReader.read(try file($0), index: 0).0
    }
    let contacts = ContactsReader.read(try file("contacts.yaml"), index: 0).0
    let organisation = OrganisationReader.read(try file("organisation.yaml"), index: 0).0
    let library = Library(
      playbook: { id in
        do { return .found(try file("\(id).yaml")) } catch { return .missing(known: []) }
      },
      rules: Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) }),
      contacts: Set(contacts.map(\.id)),
      templates: Dictionary(uniqueKeysWithValues: templates.map { ($0.id, $0) }),
      organisation: organisation.names)
    return PlaybookCompiler.compile(try file(name), library: library)
  }

  @Test("a file of rules has no fault", arguments: names(in: "rules"))
  func rules(name: String) throws {
    let (rules, found) = RulesReader.read(try Self.file(name), index: 0)
    #expect(found == [])
    #expect(!rules.isEmpty)
    #expect(rules.allSatisfy { $0.checked != nil && $0.source != nil })
    #expect(
      rules.allSatisfy { $0.certainty != .unconfirmed }, "nothing unconfirmed ships as a fact")
  }

  @Test(
    "a notice has no fault, and the id that is its file's name", arguments: names(in: "templates"))
  func template(name: String) throws {
    let (template, found) = TemplateReader.read(try Self.file(name), index: 0)
    #expect(found == [])
    #expect("templates/\(try #require(template).id).yaml" == name)
  }

  @Test("the directory and the organisation have no fault")
  func others() throws {
    let (contacts, found) = ContactsReader.read(try Self.file("contacts.yaml"), index: 0)
    #expect(found == [])
    #expect(contacts.contains { $0.id == "bca-anm" && $0.verified == nil })
    let (organisation, faults) = OrganisationReader.read(
      try Self.file("organisation.yaml"), index: 0)
    #expect(faults == [])
    #expect(organisation.values["zone"] == "Asia/Ho_Chi_Minh")
    #expect(organisation.values["name"] == nil)
  }

  @Test(
    "a changed playbook never stops the reader, and its faults lie inside it", arguments: 0..<120)
  func mutations(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    guard let name = chance.element(of: Self.playbooks) else { return }
    let bytes = Mutation.changed(try Self.file(name).bytes, by: &chance)
    let (_, found) = read(bytes)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for diagnostic in found {
      let span = diagnostic.origin.span
      #expect(span.start.line >= 1 && span.start.column >= 1)
      #expect(span.start <= span.end)
      #expect(span.end.line <= lines.count)
      #expect(span.end.column <= lines[span.end.line - 1].count + 1)
    }
    #expect(found == found.sortedByPlace())
  }
}

/// Small changes to a text, such as a hand or a disk makes.
enum Mutation {
  static func changed(_ bytes: [UInt8], by chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    let snippets = [
      ": ", "- ", "\n", "{{", "'", "\"", "[", "{", "no", "~", "#", "|", "  ", "x", "ứ",
    ]
    for _ in 0..<chance.number(in: 1...6) {
      let place = chance.number(in: 0...(bytes.count - 1))
      switch chance.number(in: 0...3) {
      case 0:
        bytes.removeSubrange(place..<min(place + chance.number(in: 1...40), bytes.count))
      case 1:
        bytes.insert(contentsOf: (chance.element(of: snippets) ?? "").utf8, at: place)
      case 2:
        bytes[place] = UInt8(chance.number(in: 0x20...0x7E))
      default:
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        bytes.insert(contentsOf: chance.element(of: lines) ?? [], at: place)
      }
    }
    return bytes
  }
}
