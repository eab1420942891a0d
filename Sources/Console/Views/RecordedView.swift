import Playbooks
import Response

/// What a one-shot command says once its action is recorded: what can be done next.
package enum RecordedView {
  package static func phrase(of view: RunView) -> Phrase {
    let run = view.state.run
    return Phrase("Đã ghi vào \(run). ", "Recorded in \(run). ") + next(in: view)
  }

  private static func next(in view: RunView) -> Phrase {
    if case .closed(let result, _, _, _) = view.state.ending {
      return Phrase(
        "Lượt chạy đã đóng: \(result.phrase.vi).", "The run is closed: \(result.phrase.en).")
    }
    let open = view.standing.unsettled
    guard !open.isEmpty else {
      let finish = "`ungcuu finish \(view.state.run)`"
      return Phrase(
        "Mọi bước đã giải quyết; kết thúc: \(finish)", "Every step is settled; finish: \(finish)")
    }
    func list(_ status: Status) -> Phrase? {
      let labels = open.filter { $0.status == status }.map { view.plan.label($0.key) }
      return labels.isEmpty ? nil : .list(labels)
    }
    if let ready = list(.ready) { return Phrase("Sẵn sàng: ", "Ready: ") + ready }
    if let active = list(.active) { return Phrase("Đang làm: ", "At work: ") + active }
    if let failed = list(.failed) { return Phrase("Không đạt: ", "Failed: ") + failed }
    return Phrase("Không có bước nào sẵn sàng.", "No step is ready.")
  }
}
