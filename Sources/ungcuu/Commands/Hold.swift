import ArgumentParser
import AuditTrail
import Console
import Response

/// `ungcuu hold RUN`: sets a legal hold on a run, or lifts one.
struct Hold: ParsableCommand {
  static let configuration = CommandConfiguration(
    "hold", words("Giữ nguyên hồ sơ theo lệnh.", "Sets a legal hold, or lifts it."),
    words(
      """
      Khi có lệnh giữ, không xóa được dữ liệu cá nhân và không hủy được chứng cứ của lượt chạy. RUN là \
      `trail` cho chính nhật ký. --lift gỡ lệnh có đúng căn cứ đó.
      """,
      """
      While a hold stands, neither personal data nor evidence of the run can be erased. RUN is \
      `trail` for the trail itself. --lift lifts the hold of that very basis.
      """),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Option(help: help("Căn cứ: lệnh, công văn số mấy.", "The basis: which order.")) var basis: String
  @Flag(help: help("Gỡ lệnh.", "Lift the hold.")) var lift = false
  @Option(help: help("Lý do.", "Why.")) var reason: String?

  func run() throws {
    let why = try reason.map { Prose(try Pair.resolve($0)) }
    let ledger = try Ledger(writing: on.common.findWorkspace())
    if ledger.isTrail(on.runID) {
      try ledger.recordOnTrail { safekeeping in
        try lift ? safekeeping.lifting(basis, why) : safekeeping.hold(basis, why)
      }
      return said("trail", try ledger.trailSafekeeping().safekeeping)
    }
    let name = try on.actor.required()
    var run = try ledger.run(on.runID)
    try ledger.act(on: &run, by: name) { _ in
      lift ? .liftHold(basis: basis, reason: why) : .setHold(basis: basis, reason: why)
    }
    said(run.id, run.state.safekeeping)
  }

  private func said(_ run: String, _ safekeeping: Safekeeping) {
    let bases = safekeeping.holds.map(\.basis)
    if on.json.json {
      Output.json(
        .object(["run": .text(run), "holds": .list(bases.map { .text($0) })]))
    } else {
      Output.line(ErasureWords.held(run, bases)[on.common.language])
    }
  }
}
