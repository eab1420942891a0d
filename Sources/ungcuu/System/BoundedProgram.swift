import Subprocess
import SystemPackage

/// Runs another program to its end, within a time: without a shell, what it prints kept up to a limit.
enum BoundedProgram {
  enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It was ended, because its time was over.
    case late
    /// It is not there, or the system did not start it.
    case notStarted
    /// Nobody can tell what became of it.
    case lost
  }

  struct Result: Sendable {
    var end: End
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  /// Blocks until the program has ended or was ended.
  ///
  /// - Parameters:
  ///   - program: a path, or a name that is looked for as a shell does.
  ///   - arguments: what it is given, each as it is.
  ///   - environment: what it knows of the world.
  ///   - input: what stands on its standard input, closed once it began; nothing where left out.
  ///   - milliseconds: how long it may take.
  ///   - limit: how many bytes of each output are kept.
  /// - Returns: how it ended, and what it printed.
  static func run(
    _ program: String, _ arguments: [String], environment: Environment = .inherit,
    input: FileDescriptor? = nil, within milliseconds: Int64, keeping limit: Int
  ) -> Result {
    let (value, isLate) = Blocking.wait(within: milliseconds) {
      guard let input else {
        return await execute(program, arguments, environment, NoInput.none, limit)
      }
      let bytes = FileDescriptorInput.fileDescriptor(input, closeAfterSpawningProcess: true)
      return await execute(program, arguments, environment, bytes, limit)
    }
    var ended = value ?? Result(end: .lost)
    if isLate { ended.end = .late }
    return ended
  }

  private static func execute(
    _ program: String, _ arguments: [String], _ environment: Environment,
    _ input: some InputProtocol, _ limit: Int
  ) async -> Result {
    do {
      let result = try await Subprocess.run(
        .named(program), arguments: Arguments(arguments), environment: environment, input: input,
        output: .sequence, error: .sequence
      ) { execution in
        async let out = first(limit, of: execution.standardOutput)
        async let err = first(limit, of: execution.standardError)
        return try await (out, err)
      }
      let (out, err) = result.closureResult
      let end: End =
        switch result.terminationStatus {
        case .exited(let code): .exited(code)
        case .signaled(let signal): .signalled(signal)
        }
      return Result(end: end, output: out, errors: err)
    } catch {
      let notStarted: [SubprocessError.Code] = [.executableNotFound, .spawnFailed]
      let end: End =
        (error as? SubprocessError).map { notStarted.contains($0.code) } == true
        ? .notStarted : .lost
      return Result(end: end, errors: Array(String(describing: error).utf8))
    }
  }

  /// The beginning of what a program prints; the rest is read and dropped, so that it is not stopped
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
