import AuditStore
import AuditTrail
import Console
import Dispatch
import Response
import Subprocess
import Synchronization
import SystemPackage

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
    let ended = Self.wait(for: program, Array(argv.dropFirst()), timeout: timeout)
    let texts = [("out", ended.out), ("err", ended.err)].map { stream, bytes in
      FrozenFile(role: "output", name: "\(given.id).\(stream)", body: bytes)
    }
    let outcome = CommandOutcome(
      id: given.id, how: ended.how, code: ended.code, ms: Machine.up - began,
      out: texts[0].sha256.hex, err: texts[1].sha256.hex)
    try ledger.act(on: &run, by: name, files: texts) { _ in .endCommand(key, outcome) }
  }

  private struct Ended: Sendable {
    var how: CommandOutcome.How
    var code: Int64?
    var out: [UInt8] = []
    var err: [UInt8] = []
  }

  /// Blocks until the command has ended or was ended: the walk has nothing else to do.
  private static func wait(for program: String, _ arguments: [String], timeout: Int64) -> Ended {
    let result = Mutex<Ended>(Ended(how: .unknown))
    let over = DispatchSemaphore(value: 0)
    let isLate = Atomic(false)
    let task = Task {
      let ended = await execute(program, arguments)
      result.withLock { $0 = ended }
      over.signal()
    }
    if over.wait(timeout: .now() + .milliseconds(Int(timeout))) == .timedOut {
      isLate.store(true, ordering: .relaxed)
      task.cancel()
      over.wait()
    }
    var ended = result.withLock { $0 }
    if isLate.load(ordering: .relaxed) { ended.how = .timeout }
    return ended
  }

  private static func execute(_ program: String, _ arguments: [String]) async -> Ended {
    do {
      let result = try await Subprocess.run(
        program.contains("/") ? .path(FilePath(program)) : .name(program),
        arguments: Arguments(arguments), input: .none, output: .sequence, error: .sequence
      ) { execution in
        async let out = first(longestOutput, of: execution.standardOutput)
        async let err = first(longestOutput, of: execution.standardError)
        return try await (out, err)
      }
      let (out, err) = result.closureResult
      switch result.terminationStatus {
      case .exited(let code): return Ended(how: .exit, code: Int64(code), out: out, err: err)
      case .signaled(let signal):
        return Ended(how: .signal, code: Int64(signal), out: out, err: err)
      }
    } catch {
      return Ended(how: .unknown, err: Array(String(describing: error).utf8))
    }
  }

  /// The beginning of what a command prints; the rest is read and dropped, so that it is not stopped
  /// by a full pipe.
  private static func first(_ limit: Int, of output: SubprocessOutputSequence) async throws
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    for try await chunk in output {
      let room = limit - bytes.count
      if room > 0 { chunk.withUnsafeBytes { bytes += $0.prefix(room) } }
    }
    return bytes
  }
}
