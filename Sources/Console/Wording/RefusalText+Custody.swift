import Playbooks
import Response

// Evidence, personal values and legal holds.

extension RefusalText {
  /// Why nothing was done with what the trail's own events hold; there is no run to name in a hint.
  static func explanation(ofTrail refusal: Refusal) -> Explanation {
    switch refusal {
    case .notALine(let line, let given): notALine(line, given)
    case .nothingToChange: nothingToChange()
    case .nothingSealed(let place): nothingSealed(place, in: "trail")
    case .alreadyRedacted(let place, let redaction): alreadyRedacted(place, redaction, .vietnam)
    case .underHold(let bases): underHold(bases)
    case .unknownHold(let given, let standing): unknownHold(given, standing)
    default: Explanation("không ghi được.", "it could not be recorded.")
    }
  }

  func unknownEvidence(_ id: String, _ known: [String]) -> Explanation {
    guard !known.isEmpty else {
      return Explanation("Lượt chạy này chưa có chứng cứ nào.", "This run has no evidence.")
    }
    return Explanation(
      Phrase("Không có chứng cứ `\(id)`. Đang có: ", "There is no evidence `\(id)`. There are: ")
        + .list(known),
      hint: Phrase("Xem: \(run("evidence")).", "See \(run("evidence"))."))
  }

  func notCopied(_ id: String) -> Explanation {
    Explanation(
      "Chứng cứ `\(id)` không nằm trong kho: chỉ hủy được tệp đã chép vào kho.",
      "Evidence `\(id)` is not in the store: only a file copied into it can be withheld.",
      hint: Phrase(
        "Tệp hay vật ấy ở đâu thì xử lý ở đó, rồi ghi lại bằng \(run("note", "…")).",
        "Deal with it where it is, then say so with \(run("note", "…"))."))
  }

  func alreadyWithheld(_ id: String, _ withholding: Withholding) -> Explanation {
    let at = TimeText.moment(withholding.at.moment, in: view.plan.zone)
    return Explanation(
      "Nội dung chứng cứ `\(id)` đã hủy theo \(withholding.basis), \(name(withholding.by)), \(at).",
      "Evidence `\(id)` was withheld under \(withholding.basis), \(name(withholding.by)), \(at).")
  }

  static func nothingSealed(_ place: SealedPlace, in run: String) -> Explanation {
    Explanation(
      "Sự kiện \(place.seq) không có dữ liệu cá nhân nào ở `\(place.path)`.",
      "Event \(place.seq) holds no personal value at `\(place.path)`.",
      hint: Phrase(
        "Xem những gì xóa được: `ungcuu redact \(run)`.",
        "See what can be erased: `ungcuu redact \(run)`."))
  }

  static func alreadyRedacted(_ place: SealedPlace, _ redaction: Redaction, _ zone: Zone)
    -> Explanation
  {
    let at = TimeText.moment(redaction.at.moment, in: zone)
    return Explanation(
      "Sự kiện \(place.seq), `\(place.path)`: đã xóa theo \(redaction.basis), \(at).",
      "Event \(place.seq), `\(place.path)`: erased under \(redaction.basis) already, \(at).")
  }

  static func underHold(_ bases: [String]) -> Explanation {
    Explanation(
      Phrase(
        "Đang có lệnh giữ nguyên hồ sơ, không xóa được gì: ", "Nothing is erased under a hold: ")
        + .list(bases),
      hint: Phrase(
        "Khi lệnh hết hiệu lực: `ungcuu hold RUN --lift --basis …`.",
        "Once it no longer stands: `ungcuu hold RUN --lift --basis …`."))
  }

  static func unknownHold(_ given: String, _ standing: [String]) -> Explanation {
    guard !standing.isEmpty else {
      return Explanation("Không có lệnh giữ hồ sơ nào.", "There is no legal hold.")
    }
    return Explanation(
      Phrase(
        "Không có lệnh giữ hồ sơ “\(given)”. Đang có: ",
        "There is no legal hold “\(given)”. There are: ") + .list(standing),
      hint: Phrase("Ghi lại đúng từng chữ.", "Give the same words."))
  }
}
