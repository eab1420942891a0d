import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Response

/// `ungcuu recover`: sets a damaged trail aside, untouched, and goes on in a new one.
struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    "recover",
    words(
      "Để nhật ký hỏng sang một bên và ghi tiếp.",
      "Sets a damaged trail aside and goes on."),
    words(
      """
      Nhật ký hỏng được giữ nguyên trong runs/damaged-N. Nhật ký mới ghi rõ nó nối tiếp nhật ký nào; các \
      lượt chạy đang mở đi tiếp với mã cũ. Nhật ký còn tốt thì lệnh này từ chối.
      """,
      """
      The damaged trail is kept as it is in runs/damaged-N. The new one says which it continues; \
      open runs go on under their ids. A trail that is whole is left alone.
      """),
    exits: .recording)

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func run() throws {
    let name = try actor.required()
    let workspace = try common.findWorkspace()
    let recovered = try Recovery(
      of: workspace, reason: Prose(try Pair.resolve(reason)), by: name
    ).perform()
    if let fault = recovered.unread {
      Output.remark(fault.explanation.message[common.language])
    }
    if json.json {
      Output.json(
        .object([
          "log": .text(recovered.log), "continues": recovered.continues.json,
          "carried": .list(recovered.carried.map { .text($0) }),
          "left": .list(recovered.left.map { .text($0) }),
          "unread": .bool(recovered.unread != nil),
        ]))
    } else {
      Output.line(
        CommandWords.recovered(
          folder: recovered.folder, continues: recovered.continues, carried: recovered.carried,
          left: recovered.left, isUnread: recovered.unread != nil)[common.language])
    }
  }
}
