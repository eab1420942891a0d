import Foundation
import TestSupport
import Testing

@Suite("The program among hostile files", .timeLimit(.minutes(10)))
struct HostileFileTests {
  /// What `check --json` of one file came to.
  private struct Outcome: Decodable {
    let name: String
    let status: Int
    let seconds: Double
    let kibibytes: Int
    let found: [Found]
  }

  private struct Found: Decodable {
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String
  }

  /// Runs the program over files, one after another, and measures each run: the time it computed, for
  /// what else the machine does is no fault of the program.
  ///
  /// A small program starts them: a process counts as its own the memory of the one it came from.
  private static let driver = """
    import json, os, subprocess, sys
    for name in sorted(os.listdir("hostile")):
        with open("out", "wb") as out:
            child = subprocess.Popen([sys.argv[1], "check", "--json", "hostile/" + name], stdout=out)
            _, status, use = os.wait4(child.pid, 0)
        with open("out", "rb") as out:
            text = out.read()
        found = json.loads(text) if os.WIFEXITED(status) and text else []
        print(json.dumps({
            "name": name, "status": os.waitstatus_to_exitcode(status), "seconds": use.ru_utime + use.ru_stime,
            "kibibytes": use.ru_maxrss,
            "found": [one for one in found if one["severity"] == "error"][:1001]}))
    """

  @Test("each is refused with status 2 and its finding, under a second and 64 MiB")
  func each() throws {
    let workspace = try Workspace()
    let files = try HostileFile.all()
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/hostile", withIntermediateDirectories: false)
    for file in files {
      let name = file.name.hasSuffix(".yaml") ? file.name : file.name + ".yaml"
      try Data(file.bytes).write(to: URL(filePath: "\(workspace.folder)/hostile/\(name)"))
    }
    let finished = try Finished(
      running: ["/usr/bin/env", "python3", "-c", Self.driver, Workspace.program],
      environment: workspace.environment("en"), in: workspace.folder, within: 500)
    #expect(finished.status == 0, "\(finished.errors)")
    var outcomes: [String: Outcome] = [:]
    for line in finished.output.split(separator: "\n") {
      let outcome = try JSONDecoder().decode(Outcome.self, from: Data(line.utf8))
      outcomes[outcome.name] = outcome
    }
    #expect(outcomes.count == files.count)
    for file in files {
      let outcome = try #require(
        outcomes[file.name.hasSuffix(".yaml") ? file.name : file.name + ".yaml"])
      #expect(outcome.status == 2, "\(file.name)")
      // What is promised is a second of the released program; this one is built for debugging.
      #expect(outcome.seconds < 4, "\(file.name): \(outcome.seconds) s")
      #expect(outcome.kibibytes < 64 * 1024, "\(file.name): \(outcome.kibibytes) KiB")
      #expect(
        outcome.found.contains {
          $0.line == file.line && $0.column == file.column && $0.rule == file.rule
        }, "\(file.name)")
      #expect(outcome.found.allSatisfy { !$0.message.contains { $0.isNewline } }, "\(file.name)")
    }
  }
}
