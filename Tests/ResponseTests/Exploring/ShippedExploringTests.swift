import Foundation
import Playbooks
import Testing

@testable import Response

@Suite("Exploring what is shipped")
struct ShippedExploringTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "playbooks")

  static let ids = names(in: "").filter { !["contacts", "organisation"].contains($0) }

  private static func names(in part: String) -> [String] {
    let path = folder.appending(path: part).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  private static func file(_ name: String, _ role: SourceFile.Role) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
    return SourceFile(role: role, name: name, bytes: Array(data))
  }

  @Test(
    "every step is reached, every clock met in time, nothing is found or left open", arguments: ids)
  func proven(id: String) throws {
    let rules = try Self.names(in: "rules").flatMap {
      RulesReader.read(try Self.file("rules/\($0)", .rules), index: 0).0
    }
    let rulesByID = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    let library = Library(
      playbook: { id in
        do { return .found(try Self.file(id, .include)) } catch { return .missing(known: []) }
      }, rules: rulesByID)
    let compilation = PlaybookCompiler.compile(try Self.file(id, .playbook), library: library)
    let plan = Plan(
      playbook: try #require(compilation.playbook), graph: try #require(compilation.graph),
      rules: rulesByID, zone: .vietnam)
    let exploration = Exploration.of(plan)
    #expect(exploration.diagnostics == [])
    for (index, node) in plan.graph.nodes.enumerated() where !node.isGroup {
      #expect(exploration.reachedBy[index] != nil, "\(node.path)")
      #expect(node.deadline == nil || exploration.metBy[index] != nil, "\(node.path)")
    }
    #expect(!exploration.ways.isEmpty)
    for way in exploration.ways {
      var walk = try GuidedWalk(plan: plan, way: way)
      try walk.toTheEnd()
      #expect(walk.run.refusal(.finish(reason: nil)) == nil)
    }
  }

  @Test("there are some")
  func complete() {
    #expect(Self.ids.count >= 5)
  }
}
