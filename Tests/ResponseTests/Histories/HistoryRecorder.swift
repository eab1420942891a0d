import Foundation
import Playbooks
import Response
import Testing

/// Writes the histories that are not there yet; asked for by UNGCUU_RECORD=1, and never over an old
/// one.
@Suite("The recorder of histories")
struct HistoryRecorder {
  private static let isAskedFor = ProcessInfo.processInfo.environment["UNGCUU_RECORD"] == "1"
  private static let recipes = isAskedFor ? HistoryRecipe.all : []
  private static let broken = isAskedFor ? BrokenHistory.all : []

  @Test("histories that are missing are recorded", arguments: recipes)
  func record(recipe: HistoryRecipe) throws {
    let plan = try HistoryFolder.plan(recipe.texts)
    var run = try MemoryRun(plan, recipe.opening)
    try recipe.walk(&run)
    let outcome = HistoryFolder.outcome(of: run.state, plan)
    try write(recipe.name, recipe.texts, run.bytes, ["outcome.txt": outcome])
  }

  @Test("broken ones are made of good ones", arguments: broken)
  func breakOne(broken: BrokenHistory) throws {
    let recipe = try #require(HistoryRecipe.all.first { $0.name == broken.source })
    var run = try MemoryRun(try HistoryFolder.plan(recipe.texts), recipe.opening)
    try recipe.walk(&run)
    var lines = run.bytes.map { String(decoding: $0, as: UTF8.self) }
    try broken.change(&lines)
    let expected = ["expected.txt": broken.expected + "\n"]
    try write("bad/" + broken.name, recipe.texts, lines.map { Array($0.utf8) }, expected)
  }

  private func write(
    _ name: String, _ texts: [String: String], _ bytes: [[UInt8]], _ more: [String: String]
  ) throws {
    let folder = HistoryFolder.root.appending(path: name)
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (file, text) in texts.merging(more, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appending(path: file))
    }
    let lines = bytes.map { $0 + [0x0A] }
    try Data(lines.joined()).write(to: folder.appending(path: "events.jsonl"))
  }
}
