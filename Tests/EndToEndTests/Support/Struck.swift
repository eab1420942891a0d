import Foundation
import TestSupport
import Testing

/// A workspace that is put back to what it was for every trial, and whose program strace strikes at
/// one of its system calls.
struct Struck {
  let workspace: Workspace
  /// The open run of the workspace.
  let run: String

  private static let strace = "/usr/bin/strace"

  /// What happens to a system call.
  enum Blow: CustomStringConvertible {
    case kill
    case error(String)

    var description: String {
      switch self {
      case .kill: "signal=KILL"
      case .error(let name): "error=\(name)"
      }
    }
  }

  /// One of the calls a program makes: the so-manieth of its name.
  struct Call: CustomStringConvertible {
    let name: String
    let place: Int

    var description: String { "\(name) \(place)" }
  }

  init(_ prepare: (Workspace, _ run: String) throws -> Void = { _, _ in }) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.strace) else {
      throw SyncTests.Missing()
    }
    workspace = try Workspace()
    run = try workspace.open()
    try prepare(workspace, run)
    for path in [workspace.folder + "/runs", workspace.home] {
      try FileManager.default.copyItem(atPath: path, toPath: path + ".kept")
    }
  }

  /// Takes away what is kept beside the workspace's home.
  func remove() throws {
    try FileManager.default.removeItem(atPath: workspace.home + ".kept")
  }

  /// Puts the trail and the keys back to what they were.
  func putBack() throws {
    for path in [workspace.folder + "/runs", workspace.home] {
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: path + ".kept", toPath: path)
    }
  }

  /// The calls that a command makes in its main thread, each as often as it does, in no order.
  func calls(of arguments: [String]) throws -> [Call] {
    try putBack()
    let log = workspace.folder + "/calls"
    let finished = try workspace.run(arguments, under: [Self.strace, "-f", "-o", log])
    try #require(finished.status == 0, "\(finished.errors)")
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    let main = try #require(lines.first?.split(separator: " ").first)
    var counts: [String: Int] = [:]
    for line in lines where line.hasPrefix(main) {
      let call = line.dropFirst(main.count).drop { $0 == " " }
      guard let end = call.firstIndex(of: "("), call.first?.isLetter == true else { continue }
      counts[String(call[..<end]), default: 0] += 1
    }
    // The program is not there before the one, and gone after the other.
    counts["execve"] = nil
    counts["exit_group"] = nil
    return counts.sorted { $0.key < $1.key }.flatMap { name, count in
      (1...count).map { Call(name: name, place: $0) }
    }
  }

  /// Runs a command of the trail as it was, with a blow at one of its calls.
  func strike(_ arguments: [String], at call: Call, _ blow: Blow) throws -> Finished {
    try putBack()
    return try workspace.run(
      arguments,
      under: [
        Self.strace, "-f", "-o", "/dev/null", "-e", "trace=\(call.name)", "-e",
        "inject=\(call.name):\(blow):when=\(call.place)",
      ])
  }
}
