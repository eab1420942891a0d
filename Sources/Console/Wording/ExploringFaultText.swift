import Playbooks

extension ExploringFault {
  /// What no answers can bring about, with the answers that show it, and the fix.
  var explanation: Explanation {
    switch self {
    case .conditionNeverHolds(let id, let nearest):
      Explanation(
        Phrase(
          "Điều kiện của `\(id)` không bao giờ đúng, trả lời thế nào cũng vậy.",
          "The condition of `\(id)` never holds, whatever is answered.") + .near(nearest),
        hint: nearest.map { .mending($0.obstacle) } ?? .mendCondition)
    case .neverReached(let id, let nearest):
      Explanation(
        Phrase(
          "Không câu trả lời nào dẫn tới `\(id)`.", "No answers can ever lead to `\(id)`.")
          + .near(nearest), hint: .mendCondition)
    case .cannotFinish(let id, let missing, let answers):
      Explanation(
        Phrase(
          "Không ai làm xong được `\(id)`: không câu trả lời nào hợp với "
            + "\(Phrase.list(missing).vi).",
          "Nobody can finish `\(id)`: no answer is accepted for \(Phrase.list(missing).en).")
          + .after(answers),
        hint: Phrase(
          "Sửa `min`, `max` hoặc `options` của mục đó.",
          "Mend `min`, `max` or `options` of the field."))
    case .deadlineNeverStarts(let id, let answers):
      Explanation(
        Phrase(
          "Thời hạn của `\(id)` không bao giờ chạy khi bước này được làm.",
          "The deadline of `\(id)` never starts where the step is done.") + .after(answers),
        hint: Phrase(
          "Tính từ một bước luôn được làm trước bước này.",
          "Count it from a step that is done whenever this one is."))
    case .deadlineNeverMet(let id, let late, let answers): Self.neverMet(id, late, answers)
    case .notProven(let ids):
      Explanation(
        "Chưa chứng minh được là làm tới được hay không, trong giới hạn đi thử: "
          + "\(Phrase.list(ids).vi).",
        "Not proven either way, within the bounds of exploring: \(Phrase.list(ids).en).",
        hint: Phrase(
          "Không phải lỗi. Chạy diễn tập để thử các bước này.",
          "This is no fault. Try these steps in a drill."))
    }
  }

  private static func neverMet(
    _ id: String, _ late: Int64?, _ answers: [GivenAnswer]
  ) -> Explanation {
    let delay = late.map(TimeText.duration)
    return Explanation(
      Phrase(
        "Không thể làm `\(id)` kịp thời hạn"
          + (delay.map { ": sớm nhất vẫn trễ \($0.vi)." } ?? "."),
        "`\(id)` can never be done in time"
          + (delay.map { ": at the earliest it is late by \($0.en)." } ?? ".")) + .after(answers),
      hint: Phrase(
        "Rút ngắn `wait` ở bước này hoặc các bước trước nó.",
        "Shorten the `wait` of the step or of those before it."))
  }
}

extension Phrase {
  fileprivate static let mendCondition = Phrase(
    "Sửa điều kiện, hoặc bỏ bước nếu thừa.", "Mend the condition, or take the step out.")

  fileprivate static func mending(_ obstacle: ExploringFault.Obstacle) -> Phrase {
    switch obstacle {
    case .readsNotApplicable:
      Phrase(
        "Đừng đọc bước không được làm ở hướng này.",
        "Do not read a step that is left out on this way.")
    case .asksWayBack:
      Phrase(
        "Chọn phương án quay lại thì quyết định lại để ngỏ; so với phương án đi tiếp.",
        "Where the way back is taken, the decision is open again; ask for an option that goes on.")
    case .conditionFalse, .conditionUnknown, .listEmpty, .listNotApplicable, .needsNotApplicable:
      mendCondition
    }
  }

  /// The shortest way towards a step, and what stands in its way there.
  fileprivate static func near(_ nearest: ExploringFault.Nearest?) -> Phrase {
    guard let nearest else { return Phrase(both: "") }
    let why = nearest.obstacle.phrase
    guard !nearest.answers.isEmpty else {
      return Phrase(" Ngay từ đầu: \(why.vi).", " From the start: \(why.en).")
    }
    let answers = told(nearest.answers)
    return Phrase(
      " Gần nhất, với \(answers.vi): \(why.vi).", " At the nearest, with \(answers.en): \(why.en).")
  }

  /// The shortest list of answers that shows it.
  fileprivate static func after(_ answers: [GivenAnswer]?) -> Phrase {
    guard let answers else { return Phrase(both: "") }
    guard !answers.isEmpty else {
      return Phrase(" Trả lời thế nào cũng vậy.", " It is so whatever is answered.")
    }
    let told = told(answers)
    return Phrase(" Ví dụ: \(told.vi).", " For example: \(told.en).")
  }

  private static func told(_ answers: [GivenAnswer]) -> Phrase {
    let vi = answers.map { "`\($0.place): \($0.answer ?? "để trống")`" }
    let en = answers.map { "`\($0.place): \($0.answer ?? "blank")`" }
    return Phrase(Phrase.list(vi).vi, Phrase.list(en).en)
  }
}

extension ExploringFault.Obstacle {
  /// Why a step is not applicable.
  fileprivate var phrase: Phrase {
    switch self {
    case .conditionFalse, .asksWayBack: Phrase("điều kiện sai", "its condition is false")
    case .readsNotApplicable:
      Phrase("nó đọc một bước không áp dụng", "it reads a step that is not applicable")
    case .conditionUnknown: Phrase("không rõ điều kiện", "its condition cannot be told")
    case .listEmpty: Phrase("danh sách trống", "its list is empty")
    case .listNotApplicable:
      Phrase(
        "danh sách của nó nằm ở một bước không áp dụng",
        "its list is asked for in a step that is not applicable")
    case .needsNotApplicable:
      Phrase("mọi bước nó cần đều không áp dụng", "nothing that it needs is applicable")
    }
  }
}
