import ArgumentParser
import Console
import Response

/// `ungcuu finish RUN`: closes a run when all is settled.
struct Finish: ParsableCommand {
  static let configuration = CommandConfiguration(
    "finish",
    words("Kết thúc lượt chạy khi mọi bước đã xong.", "Finishes a run when every step is settled."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Option(help: help("Ghi chú khi kết thúc.", "A closing word.")) var reason: String?

  func run() throws {
    try on.act { _, _ in
      let reason = try reason.map { Prose(try Pair.resolve($0)) }
      return { _ in .finish(reason: reason) }
    }
  }
}

/// `ungcuu abort RUN`: closes a run before its end.
struct Abort: ParsableCommand {
  static let configuration = CommandConfiguration(
    "abort", words("Dừng hẳn lượt chạy, có lý do.", "Aborts a run, with a reason."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Option(help: help("Lý do.", "Why.")) var reason: String
  @Flag(help: help("Mở nhầm: không tính vào số liệu.", "Opened by mistake: out of every figure."))
  var mistake = false

  func run() throws {
    try on.act { _, run in
      let unmet = ClockView.unmet(in: run.bareView)
      for line in mistake ? [] : unmet { Output.remark(line) }
      let reason = Prose(try Pair.resolve(reason))
      return { _ in .abort(reason: reason, mistake: mistake) }
    }
  }
}

/// `ungcuu reopen RUN`: opens a closed run again.
struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    "reopen", words("Mở lại lượt chạy đã kết thúc.", "Opens a closed run again."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func run() throws {
    try on.act { _, _ in
      let reason = Prose(try Pair.resolve(reason))
      return { _ in .reopenRun(reason: reason) }
    }
  }
}
