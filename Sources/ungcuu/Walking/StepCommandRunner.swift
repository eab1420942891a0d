import AuditStore
import AuditTrail
import Console
import Response

/// Runs the command a step offers: without a shell, within its time, both outputs kept.
///
/// The start is durable before the command begins, and its end is recorded whatever it was; a
/// crash in between leaves a command without an end, for a person to resolve.
struct StepCommandRunner {
  let ledger: Ledger

  /// The most that is kept of each output, in bytes; what is past it is cut.
  private static let longestOutput = 1 << 20

  func run(
    _ argv: [String], timeout: Int64, on key: StepKey, in run: inout LoadedRun, by name: String
  ) throws {
    guard let program = argv.first else {
      throw CommandFailure.refused(.noCommand(key), run.bareView)
    }
    let given = CommandGiven(
      id: Machine.newID("c", length: 10), argv: argv, directory: Path.absolute("."),
      timeout: timeout, executableSHA256: nil)
    try ledger.act(on: &run, by: name) { _ in .startCommand(key, given) }
    let began = Machine.up
    let ended = BoundedProgram.run(
      program, Array(argv.dropFirst()), within: timeout, keeping: Self.longestOutput)
    let texts = [("out", ended.output), ("err", ended.errors)].map { stream, bytes in
      FrozenFile(role: "output", name: "\(given.id).\(stream)", body: bytes)
    }
    let outcome = CommandOutcome(
      id: given.id, how: ended.end.how, code: ended.end.code, ms: Machine.up - began,
      out: texts[0].sha256.hex, err: texts[1].sha256.hex)
    try ledger.act(on: &run, by: name, files: texts) { _ in .endCommand(key, outcome) }
  }
}

extension BoundedProgram.End {
  fileprivate var how: CommandOutcome.How {
    switch self {
    case .exited: .exit
    case .signalled: .signal
    case .late: .timeout
    case .notStarted, .lost: .unknown
    }
  }

  fileprivate var code: Int64? {
    switch self {
    case .exited(let code), .signalled(let code): Int64(code)
    case .late, .notStarted, .lost: nil
    }
  }
}
