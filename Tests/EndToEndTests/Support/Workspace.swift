import Foundation
import TestSupport

/// A workspace of its own with the shipped playbooks, gone when it is let go.
final class Workspace: Sendable {
  let folder: String
  /// The home of whoever uses it: signing keys are kept there.
  let home: String

  /// The root of the source tree.
  static let source = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let program = BuiltProgram.path

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ungcuu-\(UUID().uuidString)").path
    self.folder = folder
    home = folder + ".home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let made = try Finished(
      running: [Self.program, "init", folder], environment: environment(), in: "/tmp")
    guard made.status == 0 else { throw Failure.notMade(made.errors) }
  }

  deinit {
    for path in [folder, home] {
      do { try FileManager.default.removeItem(atPath: path) } catch {
        print("\(path) is left behind: \(error)")
      }
    }
  }

  enum Failure: Error {
    case notMade(String)
    case failed([String], Finished)
  }

  /// What the program is given of the world: nothing of the machine the tests run on.
  func environment(_ lang: String = "vi", as actor: String? = "Lan") -> [String: String] {
    var variables = [
      "UNGCUU_SHARE": Self.source, "UNGCUU_LANG": lang, "PATH": "/usr/bin:/bin", "HOME": home,
    ]
    variables["UNGCUU_RESPONDER"] = actor
    return variables
  }

  /// Runs one command in the workspace, whatever comes of it.
  ///
  /// `wrapper` is what runs the program: strace, or a clock of its own.
  func run(
    _ arguments: [String], as actor: String? = "Lan", lang: String = "vi", input: String = "",
    under wrapper: [String] = [], with variables: [String: String] = [:],
    within seconds: Double = 60
  ) throws -> Finished {
    try Finished(
      running: wrapper + [Self.program] + arguments,
      environment: environment(lang, as: actor).merging(variables) { $1 }, in: folder,
      input: input, within: seconds)
  }

  /// Runs some Python in the workspace, which knows sqlite3; what it prints.
  @discardableResult
  func python(_ text: String) throws -> String {
    let finished = try Finished(
      running: ["/usr/bin/env", "python3", "-c", "import sqlite3\n" + text],
      environment: ProcessInfo.processInfo.environment, in: folder)
    guard finished.status == 0 else { throw Failure.failed([text], finished) }
    return finished.output
  }

  /// Runs one command that must succeed.
  ///
  /// - Returns: its standard output without the last line feed.
  @discardableResult
  func done(_ arguments: String..., as actor: String = "Lan") throws -> String {
    let finished = try run(arguments, as: actor)
    guard finished.status == 0 else { throw Failure.failed(arguments, finished) }
    return finished.output.hasSuffix("\n") ? String(finished.output.dropLast()) : finished.output
  }

  /// Opens a drill of the ransomware playbook.
  func open(_ more: String...) throws -> String {
    let arguments = ["run", "ransomware", "--no-walk", "--drill", "--set", "system=web"] + more
    let finished = try run(arguments)
    guard finished.status == 0 else { throw Failure.failed(arguments, finished) }
    return finished.output.trimmingCharacters(in: .newlines)
  }

  /// Starts the program in the workspace on a terminal.
  func terminal(
    _ arguments: String..., as actor: String? = "Lan", rows: Int = 24, columns: Int = 80,
    with variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, arguments, environment: environment(as: actor).merging(variables) { $1 },
      in: folder, rows: rows, columns: columns)
  }

  /// Puts a file into the workspace.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// Names in a folder of the workspace.
  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name).sorted()
  }
}
