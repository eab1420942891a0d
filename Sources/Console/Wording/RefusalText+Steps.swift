import Playbooks
import Response

// Which step is meant, and what its state does not allow.

extension RefusalText {
  func unknownStep(_ given: String, _ near: String?) -> Explanation {
    Explanation(
      "Kịch bản này không có bước `\(given)`.", "This playbook has no step `\(given)`.",
      hint: .didYouMean(near)
        ?? Phrase("Xem các bước: \(run("status")).", "See the steps: \(run("status"))."))
  }

  func groupNotStep(_ key: StepKey) -> Explanation {
    let skip = stepCommand("skip", key, "--reason …")
    return Explanation(
      "\(quoted(key)) là cả một kịch bản con, không phải một bước.",
      "\(quoted(key)) is an included playbook, not one step.",
      hint: Phrase(
        "Nêu một bước bên trong, hoặc bỏ qua cả nhóm: \(skip).",
        "Name a step in it, or skip all of it: \(skip)."))
  }

  func itemNeeded(_ key: StepKey, _ items: [String]) -> Explanation {
    let example = items.first.map { stepCommand("done", StepKey(key.path, items: [$0])) }
    return Explanation(
      "Bước \(quoted(key)) làm cho từng mục; hãy nêu mục nào: \(Phrase.list(items).vi).",
      "Step \(quoted(key)) is done item by item; say which: \(Phrase.list(items).en).",
      hint: example.map { Phrase("Ví dụ: \($0).", "For example: \($0).") })
  }

  func unknownItem(_ key: StepKey, _ items: [String]) -> Explanation {
    guard !items.isEmpty else {
      return Explanation(
        "Không có \(quoted(key)): `\(key.path)` không có mục nào.",
        "There is no \(quoted(key)): `\(key.path)` has no items.",
        hint: Phrase("Xem các bước: \(run("status")).", "See the steps: \(run("status"))."))
    }
    let amend = run("amend", "STEP --set FIELD+=ITEM --reason …")
    return Explanation(
      "Danh sách của bước không có mục \(quoted(key)). Các mục: \(Phrase.list(items).vi).",
      "The step's list has no \(quoted(key)). Its items: \(Phrase.list(items).en).",
      hint: Phrase("Thêm mục vào danh sách: \(amend).", "Add it to the list: \(amend)."))
  }

  func blocked(_ verb: Refusal.Verb, _ key: StepKey, _ waiting: [StepKey]) -> Explanation {
    let override = stepCommand(verb.rawValue, key, "--override …")
    return Explanation(
      "Chưa thể \(verb.phrase.vi) \(quoted(key)): còn chờ \(labels(waiting).vi).",
      "Cannot \(verb.phrase.en) \(quoted(key)) yet: it waits for \(labels(waiting).en).",
      hint: verb.takesOverride
        ? Phrase(
          "Làm bước đó trước, hoặc vượt qua có lý do: \(override).",
          "Do that first, or pass over the rule with a reason: \(override).") : nil)
  }

  func unsettled(_ keys: [StepKey]) -> Explanation {
    let skip = keys.first.map { stepCommand("skip", $0, "--reason …") }
    let abort = run("abort", "--reason …")
    return Explanation(
      "Chưa kết thúc được: còn \(keys.count) bước chưa giải quyết: \(labels(keys).vi).",
      "Cannot finish: \(counted(keys.count, "step")) not settled: \(labels(keys).en).",
      hint: skip.map { skip in
        Phrase(
          "Làm xong, hoặc bỏ qua có lý do: \(skip). Dừng hẳn: \(abort).",
          "Do them, or skip them with a reason: \(skip). To stop altogether: \(abort).")
      })
  }

  func runClosed(_ result: RunState.Ending.Result, _ at: Int64) -> Explanation {
    let reopen = run("reopen", "--reason …")
    return Explanation(
      "Lượt chạy \(result.phrase.vi) lúc \(time(at)); chỉ còn thêm được ghi chú và chứng cứ.",
      "The run was closed (\(result.phrase.en)) at \(time(at)); only facts may be added.",
      hint: Phrase("Làm tiếp thì mở lại: \(reopen).", "To go on, reopen it: \(reopen)."))
  }

  func runStillOpen() -> Explanation {
    Explanation(
      "Lượt chạy vẫn đang mở.", "The run is open already.",
      hint: Phrase("Đi tiếp: \(run("resume")).", "Go on with \(run("resume"))."))
  }

  func changedSince(_ key: StepKey, _ touch: StepRecord.Touch) -> Explanation {
    let (who, at) = (name(touch.by), time(touch.at))
    return Explanation(
      "Bước \(quoted(key)) vừa đổi: \(who), \(touch.kind.phrase.vi), \(at). Chưa ghi gì thêm.",
      "Step \(quoted(key)) just changed: \(who), \(touch.kind.phrase.en), \(at). Nothing was "
        + "recorded.",
      hint: Phrase("Xem lại bước rồi làm lại.", "Look at the step again, then try again."))
  }

  func repeatLimit(_ key: StepKey, _ limit: Int, _ back: StepKey) -> Explanation {
    let reopen = stepCommand("reopen", back, "--below --reason …")
    return Explanation(
      "Quyết định \(quoted(key)) đã quay lại đủ \(limit) lần, là giới hạn của nó.",
      "The decision \(quoted(key)) has led back \(counted(limit, "time")), which is its limit.",
      hint: Phrase("Vẫn cần làm lại: \(reopen).", "To repeat even so: \(reopen)."))
  }

  func waiting(_ key: StepKey, _ until: Int64?) -> Explanation {
    let override = stepCommand("done", key, "--override …")
    let moment = until.map { Phrase(" đến \(time($0))", " until \(time($0))") } ?? Phrase(both: "")
    return Explanation(
      "Bước \(quoted(key)) còn phải chờ\(moment.vi).",
      "Step \(quoted(key)) has to wait\(moment.en).",
      hint: Phrase(
        "Không chờ được thì nêu lý do: \(override).", "If it cannot wait, say why: \(override)."))
  }

  func notAllowed(
    _ verb: Refusal.Verb, _ key: StepKey, _ status: Status, _ why: Why?,
    _ last: StepRecord.Touch?
  ) -> Explanation {
    let cause = why.map { Phrase(" (\($0.phrase.vi))", " (\($0.phrase.en))") } ?? Phrase(both: "")
    let since = last.map {
      Phrase(", \(name($0.by)), \(time($0.at))", ", \(name($0.by)), \(time($0.at))")
    }
    let tail = since ?? Phrase(both: "")
    return Explanation(
      "Không thể \(verb.phrase.vi) \(quoted(key)): bước \(status.phrase.vi)\(cause.vi)\(tail.vi).",
      "Cannot \(verb.phrase.en) \(quoted(key)): it is \(status.phrase.en)\(cause.en)\(tail.en).",
      hint: way(verb, key, status))
  }

  /// The command that leads on from a state.
  private func way(_ verb: Refusal.Verb, _ key: StepKey, _ status: Status) -> Phrase? {
    switch status {
    case .done where verb == .answer || verb == .done:
      let amend = run("amend", "\(shell(key)) --set … --reason …")
      let reopen = stepCommand("reopen", key, "--reason …")
      return Phrase(
        "Sửa câu trả lời: \(amend). Làm lại: \(reopen).",
        "To correct an answer: \(amend). To do it again: \(reopen).")
    case .done, .skipped, .failed:
      guard verb != .reopen else { return nil }
      let reopen = stepCommand("reopen", key, "--reason …")
      return Phrase("Làm lại: \(reopen).", "To do it again: \(reopen).")
    case .notApplicable where verb.takesOverride:
      let override = stepCommand(verb.rawValue, key, "--override …")
      return Phrase("Vẫn cần làm: \(override).", "To do it even so: \(override).")
    case .ready where verb == .amend:
      let answer = stepCommand("answer", key, "--set …")
      return Phrase("Trả lời lần đầu: \(answer).", "To answer for the first time: \(answer).")
    case .blocked, .ready, .active, .notApplicable: return nil
    }
  }
}

extension Refusal.Verb {
  /// Whether a reason may pass over a rule (engine, section B).
  fileprivate var takesOverride: Bool { self == .start || self == .done || self == .decide }
}
