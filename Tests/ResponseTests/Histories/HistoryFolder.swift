import AuditTrail
import Foundation
import Playbooks
import Response
import Testing

/// A recorded history: the texts that governed the run, its events byte for byte, one a line, and
/// how it stood after the last.
struct HistoryFolder: CustomTestStringConvertible, Sendable {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Histories", directoryHint: .isDirectory)

  let url: URL

  /// The folders below the root, or in one of them, by name.
  static func all(in folder: String = "") throws -> [HistoryFolder] {
    let place = folder.isEmpty ? root : root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    return names.filter { $0 != "bad" }.sorted().map {
      HistoryFolder(url: place.appending(path: $0))
    }
  }

  var name: String { url.lastPathComponent }
  var testDescription: String { name }

  func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: file)), as: UTF8.self)
  }

  func lines() throws -> [[UInt8]] {
    try text("events.jsonl").split(separator: "\n").map { Array($0.utf8) }
  }

  /// The plan of the texts in the folder: `playbook.yaml`, what it includes by id, `rules.yaml`.
  func plan() throws -> Plan {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    var texts: [String: String] = [:]
    for name in names where name.hasSuffix(".yaml") { texts[name] = try text(name) }
    return try Self.plan(texts)
  }

  static func plan(_ texts: [String: String]) throws -> Plan {
    let rules = texts["rules.yaml"].map { text in
      RulesReader.read(
        SourceFile(role: .rules, name: "rules.yaml", bytes: Array(text.utf8)), index: 0
      ).0
    }
    let included = Dictionary(
      uniqueKeysWithValues: texts.map { (String($0.key.dropLast(".yaml".count)), $0.value) })
    return try Books.plan(texts["playbook.yaml"] ?? "", included: included, rules: rules ?? [])
  }

  /// Every step, then the clocks, the people and the end, as people may compare them.
  static func outcome(of state: RunState, _ plan: Plan) -> String {
    let steps = plan.standing(of: state).instances.map { instance in
      let visit = state.record(instance.key).visit
      let marks = [
        instance.why?.rawValue, visit.option, visit.assignee.map { "by \($0)" },
        instance.visit > 1 ? "visit \(instance.visit)" : nil,
        visit.override == nil ? nil : "passed over",
      ]
      let more = marks.compactMap { $0 }.joined(separator: ", ")
      return "step \(plan.label(instance.key)): \(instance.status.rawValue)"
        + (more.isEmpty ? "" : " (\(more))")
    }
    let clocks = state.clocks.map { "clock \(plan.label($0.key)): \($0.value.phase)" }.sorted()
    let explained = state.clocks.filter { !$0.value.explanations.isEmpty }.map { key, clock in
      "explained \(plan.label(key)): \(clock.explanations.map(\.by).joined(separator: ", "))"
    }.sorted()
    let end: String =
      if case .closed(let result, _, _, _) = state.ending { result.rawValue } else { "open" }
    let people = "responsible \(state.responsible) of \(state.people.count)"
    let counts =
      "notes \(state.notes.count), evidence \(state.evidence.count), links \(state.links.count)"
    return (steps + clocks + explained + safekeeping(of: state) + [people, counts, "run \(end)"])
      .joined(separator: "\n") + "\n"
  }

  /// What was erased or is held, and evidence that went from hand to hand.
  private static func safekeeping(of state: RunState) -> [String] {
    let holds = state.safekeeping.holds.map { "hold \($0.basis)" }
    let erased = state.safekeeping.values.all.compactMap { value in
      value.redaction.map { "erased \(value.place.seq) \(value.place.path): \($0.basis)" }
    }
    let evidence = state.evidence.filter { !$0.history.isEmpty || $0.withholding != nil }.map {
      let withheld = $0.withholding.map { ", withheld under \($0.basis)" } ?? ""
      let places = [$0.place, $0.seal].map { $0 ?? "-" }.joined(separator: " ")
      return "evidence \($0.id): \($0.holder), \(places), \($0.history.count)\(withheld)"
    }
    return holds + erased + evidence
  }
}
