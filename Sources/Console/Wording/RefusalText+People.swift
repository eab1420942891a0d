import Playbooks
import Response

// Evidence, approvals, roles, handovers and commands.

extension RefusalText {
  func missingEvidence(_ key: StepKey) -> Explanation {
    let attach = run("attach", "FILE --step \(shell(key))")
    return Explanation(
      "Bước \(quoted(key)) cần ít nhất một chứng cứ.",
      "Step \(quoted(key)) needs at least one piece of evidence.",
      hint: Phrase(
        "Đính kèm: \(attach); không có thì nêu lý do bằng `--override`.",
        "Attach it: \(attach); if there is none, say why with `--override`."))
  }

  func missingApproval(_ key: StepKey, _ role: String, _ rejected: Bool) -> Explanation {
    let approve = stepCommand("approve", key)
    let hint = Phrase(
      "Người giữ vai trò đó gõ: \(approve).", "Whoever plays that part types \(approve).")
    if rejected {
      return Explanation(
        "Bước \(quoted(key)) đã bị `\(role)` không duyệt.",
        "Step \(quoted(key)) was rejected by `\(role)`.", hint: hint)
    }
    return Explanation(
      "Bước \(quoted(key)) cần `\(role)` duyệt trước khi báo xong.",
      "Step \(quoted(key)) needs the approval of `\(role)` before it is done.", hint: hint)
  }

  func approvalBySelf(_ key: StepKey, _ person: String) -> Explanation {
    Explanation(
      "\(name(person)) đã bắt đầu hoặc đang làm bước \(quoted(key)), nên người khác phải duyệt.",
      "\(name(person)) began or works on \(quoted(key)), so somebody else must approve it.")
  }

  func approvalNotAsked(_ key: StepKey) -> Explanation {
    Explanation(
      "Bước \(quoted(key)) không cần ai duyệt.", "Step \(quoted(key)) asks for no approval.")
  }

  func approvalRole(_ key: StepKey, _ role: String, _ holder: String) -> Explanation {
    let assign = command("step assign \(view.state.run) --role \(role) --to NAME")
    return Explanation(
      "Duyệt bước \(quoted(key)) là việc của `\(role)`: \(name(holder)).",
      "Approving \(quoted(key)) is for `\(role)`: \(name(holder)).",
      hint: Phrase(
        "Người đó duyệt, hoặc giao lại vai trò trước: \(assign).",
        "Let them approve it, or give the role to another person first: \(assign)."))
  }

  func unknownRole(_ role: String, _ known: [String]) -> Explanation {
    guard !known.isEmpty else {
      return Explanation(
        "Kịch bản này không có vai trò nào.", "This playbook has no roles.")
    }
    return Explanation(
      "Kịch bản này không có vai trò `\(role)`. Các vai trò: \(Phrase.list(known).vi).",
      "This playbook has no role `\(role)`. Its roles: \(Phrase.list(known).en).")
  }

  func noOffer() -> Explanation {
    let offer = run("handover", "--to NAME")
    let take = run("handover", "--take --reason …")
    return Explanation(
      "Không có đề nghị bàn giao ca nào đang chờ.", "No handover is waiting.",
      hint: Phrase(
        "Đề nghị: \(offer). Người trước không liên lạc được: \(take).",
        "Offer one: \(offer). If the person cannot be reached: \(take)."))
  }

  func offerOpen(_ to: String) -> Explanation {
    let withdraw = run("handover", "--withdraw")
    return Explanation(
      "Đã có một đề nghị bàn giao ca đang chờ \(name(to)) nhận.",
      "A handover to \(name(to)) is waiting already.",
      hint: Phrase("Rút đề nghị cũ: \(withdraw).", "Withdraw it first: \(withdraw)."))
  }

  func offerNotForYou(_ to: String) -> Explanation {
    let take = run("handover", "--take --reason …")
    return Explanation(
      "Đề nghị bàn giao ca là cho \(name(to)).", "The handover is offered to \(name(to)).",
      hint: Phrase(
        "Nhận với đúng tên: `--as \"\(name(to))\"`; cần tiếp quản: \(take).",
        "Answer under that name: `--as \"\(name(to))\"`; to take over: \(take)."))
  }

  func offerNotYours(_ from: String) -> Explanation {
    Explanation(
      "Đề nghị bàn giao ca là của \(name(from)); chỉ người đó rút được.",
      "The handover was offered by \(name(from)); only they can withdraw it.")
  }

  func notResponsible(_ person: String) -> Explanation {
    let take = run("handover", "--take --reason …")
    return Explanation(
      "Người chịu trách nhiệm lượt chạy này là \(name(person)); chỉ người đó bàn giao được.",
      "\(name(person)) is responsible for this run; only they can hand it over.",
      hint: Phrase("Tiếp quản thay người đó: \(take).", "To take it over from them: \(take)."))
  }

  func handoverToSelf() -> Explanation {
    Explanation(
      "Không bàn giao ca cho chính mình được.", "A shift cannot be handed over to oneself.",
      hint: Phrase("Nêu người khác: `--to NAME`.", "Name somebody else: `--to NAME`."))
  }

  func unknownPerson(_ id: String) -> Explanation {
    Explanation("Lượt chạy này không có người `\(id)`.", "This run has no person `\(id)`.")
  }

  func noCommand(_ key: StepKey) -> Explanation {
    Explanation(
      "Bước \(quoted(key)) không kèm lệnh nào.", "Step \(quoted(key)) offers no command.")
  }

  func commandsNotAllowed() -> Explanation {
    Explanation(
      "Lượt chạy này mở không có `--allow-commands`, nên không chạy lệnh.",
      "This run was opened without `--allow-commands`, so it runs no command.",
      hint: Phrase(
        "Tự chạy lệnh ở cửa sổ khác rồi đính kèm kết quả.",
        "Run it yourself in another window and attach what it printed."))
  }

  func commandNotInDrill(_ key: StepKey) -> Explanation {
    Explanation(
      "Lệnh của bước \(quoted(key)) không chạy trong diễn tập.",
      "The command of \(quoted(key)) does not run in a drill.",
      hint: Phrase(
        "Kịch bản cho phép thì ghi `in_drill: true` ở bước.",
        "A playbook that allows it says `in_drill: true` on the step."))
  }

  func unknownCommand(_ id: String) -> Explanation {
    Explanation(
      "Không có lệnh `\(id)` nào đang chạy trong lượt này.",
      "No command `\(id)` is running in this run.")
  }
}
