import ArgumentParser
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
    let now = Machine.now
    if json.json {
      Output.json(ContactsView.json(directory, now: now, zone: .vietnam))
    } else {
      Output.lines(
        ContactsView.lines(
          directory, now: now, zone: .vietnam, language: common.language, width: Output.width))
    }
  }
}
