import Foundation
import TestSupport
import Testing

@Suite("What a run's texts are called on record", .timeLimit(.minutes(5)))
struct RecordedNamesTests {
  /// The names of the texts kept, and of those that runs' first events name.
  private func names(in workspace: Workspace) throws -> Set<String> {
    let printed = try workspace.python(
      """
      import json
      trail = sqlite3.connect('runs/audit.sqlite')
      for name, in trail.execute('SELECT name FROM files'): print(name)
      for body, in trail.execute('SELECT body FROM events'):
          event = json.loads(body)
          if event['kind'] == 'run.opened':
              for file in event['files']: print(file['name'])
      """)
    return Set(printed.split(separator: "\n").map(String.init))
  }

  @Test("by its path from the workspace on; where the workspace is stands nowhere")
  func inside() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let names = try names(in: workspace)
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0.hasPrefix("playbooks/") }, "\(names)")
    for command in [["graph", run], ["diff", run, run], ["replay", run], ["status", run]] {
      let finished = try workspace.run(command)
      #expect(finished.status == 0, "\(command): \(finished.errors)")
    }
  }

  @Test("one from elsewhere by its name alone")
  func outside() throws {
    let workspace = try Workspace()
    let elsewhere = workspace.home + "/mine.yaml"
    try FileManager.default.copyItem(
      atPath: workspace.folder + "/playbooks/ransomware.yaml", toPath: elsewhere)
    let opened = try workspace.run([
      "run", elsewhere, "--no-walk", "--drill", "--set", "system=web",
    ])
    #expect(opened.status == 0, "\(opened.errors)")
    let names = try names(in: workspace)
    #expect(names.contains("mine.yaml"), "\(names)")
    #expect(names.allSatisfy { !$0.hasPrefix("/") }, "\(names)")
  }
}
