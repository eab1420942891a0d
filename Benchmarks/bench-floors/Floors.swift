import Glibc

/// What `make bench` holds the program against, measured on the same machine in the same minutes.
///
/// Each subcommand prints one line of JSON for `bench.py`.
@main
enum Floors {
  static func main() {
    do {
      try run(Arguments(CommandLine.arguments.dropFirst()))
    } catch {
      report("bench-floors: \(error)\n")
      exit(1)
    }
  }

  private static func run(_ given: Arguments) throws {
    var given = given
    switch try given.text("a subcommand") {
    case "start": print("ready")
    case "yaml": try printMeasured(Parsing.bare(given.text("FILE")))
    case "check":
      let path = try given.text("FILE")
      try printMeasured(Parsing.compared(path, rounds: given.number("ROUNDS")))
    case "append":
      let folder = try given.text("FOLDER")
      try printMeasured(Appending.compared(folder, count: given.number("COUNT")))
    case "checkpoint":
      let folder = try given.text("FOLDER")
      try printMeasured(Signing.compared(folder, count: given.number("COUNT")))
    case "hash": try printMeasured(Hashing.durations(ofTrailIn: given.text("FOLDER")))
    case "prove": try printMeasured(Proving.durations(ofTrailIn: given.text("FOLDER")))
    case "trail":
      let (path, events) = (try given.text("FOLDER"), try given.number("EVENTS"))
      let perRun = try given.number("EVENTS_A_RUN")
      try MadeTrail.extend(path, by: events, perRun: perRun, perCommit: given.number("A_COMMIT"))
    case let other: throw Arguments.Fault.unknown(other)
    }
  }

  /// Prints measurements in nanoseconds, by name.
  private static func printMeasured(_ measured: KeyValuePairs<String, [UInt64]>) {
    let members = measured.map { "\"\($0)\": \($1)" }
    print("{\(members.joined(separator: ", "))}")
  }

  private static func report(_ text: String) {
    var text = text
    _ = text.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The words of the command line, taken from the front.
struct Arguments {
  enum Fault: Error {
    case missing(String)
    case notANumber(String)
    case unknown(String)
  }

  private var words: ArraySlice<String>

  init(_ words: ArraySlice<String>) { self.words = words }

  /// The next word, whatever it is.
  mutating func text(_ name: String) throws(Fault) -> String {
    guard let word = words.popFirst() else { throw .missing(name) }
    return word
  }

  /// The next word, which must be a whole number above zero.
  mutating func number(_ name: String) throws(Fault) -> Int {
    let word = try text(name)
    guard let number = Int(word), number > 0 else { throw .notANumber(word) }
    return number
  }
}
