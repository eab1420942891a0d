import ArgumentParser
import Console
import Playbooks

/// `ungcuu schema`: the playbook format for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "schema",
    words(
      "In JSON Schema (2020-12) của định dạng kịch bản.",
      "Prints a JSON Schema (2020-12) of the playbook format."),
    words(
      "Dùng với trình soạn thảo có yaml-language-server; `ungcuu new` tự đặt tệp này bên cạnh kịch bản.",
      "For editors with yaml-language-server; `ungcuu new` puts it beside the playbook by itself."),
    exits: [.printed, .usage])

  @OptionGroup var common: CommonOptions

  func run() { Output.text(JSONText.indented(SchemaJSON.value)) }
}

/// `ungcuu new ID`: a commented playbook to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "new",
    words(
      "Viết một kịch bản mẫu có chú thích để bắt đầu.", "Writes a commented playbook to start from."
    ),
    words(
      "Không bao giờ ghi đè. Đặt thêm \(NewPlaybook.schemaName) bên cạnh cho trình soạn thảo, nếu chưa có.",
      "Nothing is ever overwritten. \(NewPlaybook.schemaName) is put beside it for editors, where it is not there yet."
    ), exits: [.made, .notMade, .usage])

  @OptionGroup var common: CommonOptions
  @Argument(help: help("Mã kịch bản: a-z, số và `-`.", "The playbook's id: a-z, digits and `-`."))
  var id: String
  @Option(
    name: .shortAndLong,
    help: help(
      "Tệp sẽ viết; không ghi thì là playbooks/MÃ.yaml.",
      "The file to write; playbooks/ID.yaml where left out.", valueName: "file"))
  var output: String?

  func run() throws {
    guard PlaybookReader.isID(id) else { throw CommandFailure.badPlaybookID(id) }
    let path = try output ?? common.findWorkspace().playbooks + "/\(id).yaml"
    let text = NewPlaybook.text(id: id, language: common.language)
    try FileAccess.create(path, Array(text.utf8))
    let schema = Path.parent(of: path) + "/" + NewPlaybook.schemaName
    if !FileAccess.exists(schema) {
      try FileAccess.create(schema, Array((JSONText.indented(SchemaJSON.value) + "\n").utf8))
    }
    Output.line(CommandWords.written(path)[common.language])
  }
}
