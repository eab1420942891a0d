import ArgumentParser
import Console
import Glibc

/// The program: parses its arguments, runs one command, and maps what came of it to an exit status.
@main
struct Ungcuu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ungcuu",
    abstract: words(
      "Chạy kịch bản ứng cứu sự cố, ghi lại mọi thao tác.",
      "Runs incident-response playbooks and keeps a record of every action."),
    discussion: ExitMeaning.line([.finished, .failed, .bad, .usage, .interrupted]),
    version: Program.version,
    subcommands: [
      Init.self, Run.self, Resume.self, List.self, Status.self, Clocks.self, StepCommand.self,
      Amend.self, NoteCommand.self, NoticeCommand.self, Attach.self, EvidenceCommand.self,
      Hold.self, Redact.self, Handover.self,
      Finish.self, Abort.self, Reopen.self, ReplayCommand.self, ReportCommand.self,
      FormCommand.self, StatsCommand.self, PrintCommand.self, Export.self, Verify.self,
      Recover.self, CheckpointCommand.self, KeyCommand.self, Check.self, TestCommand.self,
      GraphCommand.self, DiffCommand.self, NewCommand.self, SchemaCommand.self,
      ContactsCommand.self,
    ])

  static func main() {
    // A reader that went away is told by the write, not by a signal that ends an action half-way.
    signal(SIGPIPE, SIG_IGN)
    do {
      // Not even the program's name: Swift reads both in /proc, and without them this would be a call
      // for help, which ends well.
      guard !CommandLine.arguments.isEmpty else { throw CommandFailure.noArguments }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Glibc.exit(Output.report(error, Tongue.current))
    }
  }
}
