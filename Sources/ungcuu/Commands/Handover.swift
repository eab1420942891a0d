import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Response

/// `ungcuu handover RUN`: offers the run to the next person, or answers an offer.
struct Handover: ParsableCommand {
  static let configuration = CommandConfiguration(
    "handover", words("Bàn giao ca.", "Hands the run over to the next person."),
    words(
      """
      --to TÊN in bản tóm tắt và đề nghị bàn giao; người nhận xác nhận bằng --accept, từ máy nào \
      cũng được. Chưa nhận thì người giao vẫn chịu trách nhiệm. --take: nhận thay người không liên \
      lạc được, phải có lý do.
      """,
      """
      --to NAME prints the brief and offers the handover; the other acknowledges with --accept, \
      from any terminal. Until then the outgoing person stays responsible. --take: for someone who \
      cannot be reached, with a reason.
      """),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Option(help: help("Bàn giao cho ai.", "To whom.")) var to: String?
  @Flag(help: help("Nhận bàn giao.", "Accept the offer.")) var accept = false
  @Flag(help: help("Không nhận.", "Decline the offer.")) var decline = false
  @Flag(help: help("Rút lại đề nghị.", "Withdraw the offer.")) var withdraw = false
  @Flag(help: help("Nhận thay, có lý do.", "Take over from someone unreachable.")) var take = false
  @Option(help: help("Lý do.", "Why.")) var reason: String?

  func validate() throws {
    let asked = [to != nil, accept, decline, withdraw, take].filter { $0 }.count
    guard asked == 1 else {
      throw ValidationError(
        words(
          "Chọn đúng một: --to, --accept, --decline, --withdraw, --take.",
          "Choose exactly one: --to, --accept, --decline, --withdraw, --take."))
    }
    if reason != nil, to != nil || accept {
      throw ValidationError(
        words(
          "--reason chỉ đi với --decline, --withdraw hoặc --take.",
          "--reason goes with --decline, --withdraw or --take only."))
    }
  }

  func run() throws {
    let why = try reason.map { Prose(try Pair.resolve($0)) }
    if let to { return try offer(to: to) }
    let action: Action =
      if accept { .acceptHandover } else if decline {
        .declineHandover(reason: why)
      } else if withdraw { .withdrawHandover(reason: why) } else {
        .takeHandover(reason: why ?? Prose(""))
      }
    try on.act { _, _ in { _ in action } }
  }

  private func offer(to: String) throws {
    var (ledger, run, name) = try on.open()
    let view = run.view(
      on.common.surroundings(of: ledger.workspace), language: on.common.language,
      actor: name)
    let kept = Array(BriefView.kept(of: view).utf8)
    let file = FrozenFile(role: "brief", name: "brief.txt", body: kept)
    try ledger.act(on: &run, by: name, files: [file]) { current in
      .offerHandover(to: current.person(named: to), brief: file.sha256.hex)
    }
    if !on.json.json { Output.text(BriefView.text(of: view)) }
    try on.recorded(run)
    ledger.tellInjects(of: &run, by: name, on.common.language)
    ledger.tellUnsigned(on.common.language)
  }
}
