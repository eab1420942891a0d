import ArgumentParser
import AuditStore
import Console
import Playbooks
import Response

/// `ungcuu contacts`: whom to call, and whether they answer.
struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "contacts", words("Danh bạ, và mục nào đã cũ.", "The directory, with what is stale."),
    words(
      "Không ghi gì thêm: liệt kê. `verify` ghi lại một lần gọi thử.",
      "Alone it lists the contacts. `verify` records a test call."),
    exits: [.printed, .notRead, .usage],
    subcommands: [ContactsList.self, ContactsVerify.self], defaultSubcommand: ContactsList.self)
}

/// `ungcuu contacts list`: every contact, flagged where nobody can count on it.
struct ContactsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    "list", words("Liệt kê danh bạ.", "Lists the contacts."), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let workspace = try common.findWorkspace()
    guard FileAccess.isFolder(workspace.playbooks) else {
      throw CommandFailure.file(FileFault(workspace.playbooks, .notFound))
    }
    let directory =
      common.shelf(of: workspace).directory() ?? ContactDirectory(ours: nil, own: nil)
    let view = ContactsView(
      directory, calls: calls(in: workspace), now: Machine.now, zone: .vietnam)
    if json.json {
      Output.json(view.json)
    } else {
      Output.lines(view.lines(language: common.language, width: Output.width))
    }
  }

  /// The test calls on record; whom to call is shown also where the trail cannot be read.
  private func calls(in workspace: Workspace) -> [String: LastCall] {
    do {
      guard try AuditStore.exists(in: workspace.trail) else { return [:] }
      return try Ledger(reading: workspace).lastCalls()
    } catch {
      let why = Output.failure(error).map { CommandWords.explanation(of: $0).message }
      Output.remark(ContactWords.noCalls(why)[common.language])
      return [:]
    }
  }
}
