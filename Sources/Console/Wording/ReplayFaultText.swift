import AuditTrail
import Response

extension Replay.Divergence {
  /// Where the record and the engine part; steps are named as people write them.
  package func phrase(in plan: Plan) -> Phrase {
    switch self {
    case .notAnOpening(let rseq):
      Phrase("Sự kiện \(rseq) phải là mở lượt chạy.", "Event \(rseq) should open the run.")
    case .gap(let expected, let found):
      Phrase(
        "Chờ sự kiện \(expected) của lượt chạy, gặp \(found).",
        "Event \(expected) of the run was due, \(found) came.")
    case .unknownStep(let path, let rseq):
      Phrase(
        "Sự kiện \(rseq): kịch bản không có bước `\(path)`.",
        "Event \(rseq): the playbook has no step `\(path)`.")
    case .illegal(let kind, let key, let status, let rseq):
      Phrase(
        "Sự kiện \(rseq): “\(kind.phrase.vi)” trên `\(plan.label(key))` khi bước "
          + "\(status.phrase.vi).",
        "Event \(rseq): “\(kind.phrase.en)” on `\(plan.label(key))` while it was "
          + "\(status.phrase.en)."
      )
    case .visitOutOfOrder(let key, let expected, let found, let rseq):
      Phrase(
        "Sự kiện \(rseq): `\(plan.label(key))` là lần \(found), phải là lần \(expected).",
        "Event \(rseq): `\(plan.label(key))` is on visit \(found), should be on \(expected).")
    case .incomplete(let key, let missing, let rseq):
      Phrase(
        "Sự kiện \(rseq): `\(plan.label(key))` kết thúc khi còn thiếu: \(Phrase.list(missing).vi).",
        "Event \(rseq): `\(plan.label(key))` ended without: \(Phrase.list(missing).en).")
    case .ruleNotKept(let rule, let key, let rseq):
      Phrase(
        "Sự kiện \(rseq): `\(plan.label(key))` kết thúc khi \(rule.phrase.vi), không có lý do.",
        "Event \(rseq): `\(plan.label(key))` ended though \(rule.phrase.en), and no reason is "
          + "recorded.")
    case .unknownOption(let key, let option, let rseq):
      Phrase(
        "Sự kiện \(rseq): `\(plan.label(key))` không có phương án `\(option)` như đã ghi.",
        "Event \(rseq): `\(plan.label(key))` has no option `\(option)` as recorded.")
    case .repeatLimit(let key, let limit, let rseq):
      Phrase(
        "Sự kiện \(rseq): `\(plan.label(key))` quay lại quá \(limit) lần.",
        "Event \(rseq): `\(plan.label(key))` led back more than \(counted(limit, "time")).")
    case .consequence(let rseq, let recorded, let derived):
      Phrase(
        "Sự kiện \(rseq): kéo theo đã ghi (\(names(recorded, plan).vi)) khác tính lại "
          + "(\(names(derived, plan).vi)).",
        "Event \(rseq): what followed was recorded as \(names(recorded, plan).en), but is "
          + "\(names(derived, plan).en)."
      )
    case .clock(let key, let rseq):
      Phrase(
        "Sự kiện \(rseq): đồng hồ của `\(plan.label(key))` khác tính lại.",
        "Event \(rseq): the clock of `\(plan.label(key))` is not what follows.")
    case .notLate(let key, let rseq):
      Phrase(
        "Sự kiện \(rseq): nêu lý do trễ cho thời hạn của `\(plan.label(key))` khi chưa trễ.",
        "Event \(rseq): the deadline of `\(plan.label(key))` is explained, though it was not late.")
    case .custody(let fault, let kind, let rseq):
      Phrase(
        "Sự kiện \(rseq): “\(kind.phrase.vi)” tuy \(fault.phrase.vi).",
        "Event \(rseq): “\(kind.phrase.en)” though \(fault.phrase.en).")
    case .inject(let id, let rseq):
      Phrase(
        "Sự kiện \(rseq): tình tiết `\(id)` không thể được đưa vào lúc đó.",
        "Event \(rseq): the inject `\(id)` could not be shown then.")
    case .actTwice(let act, let rseq):
      Phrase(
        "Sự kiện \(rseq): thao tác `\(act)` đã ghi trước đó.",
        "Event \(rseq): action `\(act)` was recorded before.")
    case .closedWithOpenSteps(let keys, let rseq):
      Phrase(
        "Sự kiện \(rseq): kết thúc khi còn bước chưa giải quyết: \(list(keys, plan).vi).",
        "Event \(rseq): closed while steps were unsettled: \(list(keys, plan).en).")
    case .closedTwice(let rseq):
      Phrase("Sự kiện \(rseq): kết thúc hai lần.", "Event \(rseq): the run is closed twice.")
    case .afterTheEnd(let kind, let rseq):
      Phrase(
        "Sự kiện \(rseq): “\(kind.phrase.vi)” sau khi lượt chạy đã kết thúc.",
        "Event \(rseq): “\(kind.phrase.en)” after the run was closed.")
    }
  }

  private func names(_ changes: [StepChange], _ plan: Plan) -> Phrase {
    guard !changes.isEmpty else { return Phrase("không gì", "nothing") }
    let vi = changes.map { "\(plan.label($0.key)) \($0.status.phrase.vi)" }
    let en = changes.map { "\(plan.label($0.key)) \($0.status.phrase.en)" }
    return Phrase(Phrase.list(vi, limit: 6).vi, Phrase.list(en, limit: 6).en)
  }

  private func list(_ keys: [StepKey], _ plan: Plan) -> Phrase {
    .list(keys.map { plan.label($0) })
  }
}

extension Replay.Custody {
  /// What kept it from being done, as in “though …”.
  fileprivate var phrase: Phrase {
    switch self {
    case .underHold: Phrase("đang có lệnh giữ nguyên hồ sơ", "a legal hold stood")
    case .noSuchEvidence: Phrase("không có chứng cứ đó", "there is no such evidence")
    case .notKept:
      Phrase("tệp đó không có trong kho", "the store held no such file for it")
    case .noSuchPerson: Phrase("không có người đó", "there is no such person")
    case .noSuchValue: Phrase("không có dữ liệu đó", "there is no such value")
    case .erasedBefore: Phrase("dữ liệu đó đã xóa", "it was erased before")
    case .holdStands: Phrase("lệnh giữ đó đã có", "that hold stood already")
    case .noSuchHold: Phrase("không có lệnh giữ đó", "there was no such hold")
    }
  }
}

extension EventFault {
  /// Why stored bytes are no event this program can read.
  package var explanation: Explanation {
    switch self {
    case .notCanonical(let fault):
      Explanation(
        "Nội dung sự kiện sai dạng tại byte \(fault.offset).",
        "The event's bytes are not canonical at byte \(fault.offset).", hint: .verify)
    case .envelope(let name):
      Explanation(
        "Sự kiện thiếu hoặc sai trường `\(name)`.",
        "The event lacks its field `\(name)`, or has it wrong.",
        hint: .verify)
    case .unknownKind(let kind):
      Explanation(
        "Sự kiện loại `\(kind)` do bản ungcuu mới hơn ghi.",
        "The kind `\(kind)` was recorded by a newer ungcuu.", hint: .newer)
    case .newerFormat(let version):
      Explanation(
        "Sự kiện dạng \(version) do bản ungcuu mới hơn ghi.",
        "Event format \(version) is of a newer ungcuu.", hint: .newer)
    case .field(let name, let kind):
      Explanation(
        "Sự kiện “\(kind.phrase.vi)” có trường `\(name)` sai.",
        "The event “\(kind.phrase.en)” has a wrong field `\(name)`.", hint: .verify)
    }
  }
}

extension Phrase {
  fileprivate static let verify = Phrase(
    "Kiểm tra nhật ký: `ungcuu verify`.", "Check the trail: `ungcuu verify`.")
  fileprivate static let newer = Phrase("Hãy dùng bản mới hơn.", "Use the newer program.")
}
