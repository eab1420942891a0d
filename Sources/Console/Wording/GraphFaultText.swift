import Playbooks

extension GraphFault {
  /// What is wrong with how a playbook fits together, and the fix.
  var explanation: Explanation {
    switch self {
    case .unknownPlaybook(let id, let near):
      Explanation(
        "Không tìm thấy kịch bản `\(id)` trong playbooks/.",
        "There is no playbook `\(id)` in playbooks/.",
        hint: .didYouMean(near))
    case .ambiguousPlaybook(let id, let files):
      Explanation(
        "Nhiều tệp cùng id `\(id)`: \(Phrase.list(files).vi).",
        "Several files have the id `\(id)`: \(Phrase.list(files).en).",
        hint: Phrase("Đổi id của một tệp.", "Change the id of one."))
    case .unusablePlaybook(let id):
      Explanation(
        "Kịch bản `\(id)` có lỗi không thể chạy được.",
        "The playbook `\(id)` has errors that leave nothing to walk.",
        hint: Phrase("Xem lỗi: `ungcuu check \(id)`.", "See them: `ungcuu check \(id)`."))
    case .duplicateID(let id, let kind, let other):
      Explanation(
        "Tệp \(other) cũng có \(kind.phrase.vi) `\(id)`.",
        "The file \(other) has `\(id)` as \(kind.phrase.en) too.",
        hint: Phrase("Đổi id của một tệp.", "Change the id of one."))
    case .includeRecursion(let ids):
      Explanation(
        "Kịch bản gọi vòng lại chính nó: \(ids.joined(separator: " → ")).",
        "The playbooks include each other in a circle: \(ids.joined(separator: " → ")).",
        hint: Phrase(
          "Dùng `opens` để mở thành lượt chạy riêng.", "Use `opens` to open another run instead."))
    case .includeTooDeep(let limit):
      Explanation(
        "`include` lồng quá \(limit) tầng.", "`include` goes deeper than \(limit) levels.")
    case .tooManySteps(let limit):
      Explanation(
        "Quá \(limit) bước, kể cả `include`.", "More than \(limit) steps, counting `include`.")
    case .unknownArgument(let name, let playbook, let near):
      Explanation(
        "Kịch bản `\(playbook)` không có thông tin ban đầu `\(name)`.",
        "The playbook `\(playbook)` has no input `\(name)`.", hint: .didYouMean(near))
    case .missingArgument(let name, let playbook):
      Explanation(
        "Kịch bản `\(playbook)` cần thông tin ban đầu `\(name)`.",
        "The playbook `\(playbook)` needs its input `\(name)`.",
        hint: Phrase("Thêm `with: {\(name): …}`.", "Add `with: {\(name): …}`."))
    case .missingInput(let name, let playbook):
      Explanation(
        "Kịch bản `\(playbook)` cần thông tin ban đầu `\(name)`.",
        "The playbook `\(playbook)` needs its input `\(name)`.",
        hint: Phrase("Thêm `inputs: {\(name): …}`.", "Add `inputs: {\(name): …}`."))
    case .argumentType(let name, let wanted, let got):
      Explanation(
        "`\(name)` cần \(wanted.phrase.vi), không phải \(got.phrase.vi).",
        "`\(name)` takes \(wanted.phrase.en), not \(got.phrase.en).")

    case .unknownStep(let id, let near):
      Explanation("Không có bước `\(id)`.", "There is no step `\(id)`.", hint: .didYouMean(near))
    case .unknownField(let name, let step, let near):
      Explanation(
        "Bước `\(step)` không ghi mục `\(name)`.", "Step `\(step)` records no `\(name)`.",
        hint: .didYouMean(near))
    case .unknownInput(let name, let near):
      Explanation(
        "Không có thông tin ban đầu `\(name)`.", "There is no input `\(name)`.",
        hint: .didYouMean(near))
    case .noItem:
      Explanation(
        "`item` chỉ có nghĩa ở bước có `each`.", "`item` means nothing in a step without `each`.",
        hint: Phrase("Thêm `each: step.list`.", "Add `each: step.list`."))
    case .notADecision(let id):
      Explanation(
        "Bước `\(id)` không phải quyết định nên không có giá trị.",
        "Step `\(id)` is no decision, so it has no value.",
        hint: Phrase("Nêu một mục của nó: `\(id).field`.", "Name a field of it: `\(id).field`."))
    case .namesGroup(let id):
      Explanation(
        "`\(id)` là kịch bản con, chỗ này cần một bước.",
        "`\(id)` is an included playbook; a step is wanted here.",
        hint: Phrase("Nêu bước bên trong: `\(id)/step`.", "Name a step in it: `\(id)/step`."))
    case .ambiguousInstance(let name, let step):
      Explanation(
        "`\(name)`: bước `\(step)` làm cho nhiều mục, không rõ là mục nào.",
        "`\(name)`: step `\(step)` is done item by item; which item is meant is not clear.",
        hint: Phrase(
          "Chỉ đọc được từ bước có cùng `each`.", "Only a step with the same `each` can read it."))
    case .unknownPlace(let name, let near):
      Explanation(
        "Không có gì để điền vào `\(name)`.", "There is nothing to fill `\(name)` with.",
        hint: .didYouMean(near))
    case .readsOutside(let name):
      Explanation(
        "`\(name)` nằm ngoài kịch bản, không dùng để dẫn đường được.",
        "`\(name)` is kept outside the playbook and cannot steer it.",
        hint: Phrase("Hỏi lại trong một bước.", "Ask for it in a step."))
    case .notSurelyBefore(let name, let step):
      Explanation(
        "`\(name)` đọc bước `\(step)`, nhưng bước đó chưa chắc xong trước.",
        "`\(name)` reads step `\(step)`, which is not surely before this one.",
        hint: Phrase("Thêm `\(step)` vào `needs`.", "Add `\(step)` to `needs`."))
    case .readBeforeDone(let name, let step):
      Explanation(
        "`\(name)` đọc bước `\(step)`, nhưng bước đó không ở trước bước này.",
        "`\(name)` reads step `\(step)`, which does not come before this one.",
        hint: Phrase("Nêu một bước ở trước bước này.", "Name a step before this one."))
    case .personalRead(let name):
      Explanation(
        "`\(name)` là dữ liệu cá nhân, không được đọc ở đây.",
        "`\(name)` is personal data and may not be read here.",
        hint: Phrase(
          "Dùng vai trò thay cho tên, hoặc ghi `personal: false` nếu không phải của cá nhân.",
          "Use a role in its place, or write `personal: false` if it names no person."))
    case .notAList(let name):
      Explanation("`\(name)` không phải danh sách.", "`\(name)` is no list.")

    case .cycle(let ids):
      Explanation(
        "Các bước chờ vòng tròn: \(ids.joined(separator: " → ")).",
        "The steps wait for each other in a circle: \(ids.joined(separator: " → ")).",
        hint: Phrase(
          "Bỏ một `needs`; muốn lặp lại thì dùng `back_to`.",
          "Take out one `needs`; to repeat steps, use `back_to`."))
    case .duplicateNeed(let id):
      Explanation("`\(id)` lặp lại trong `needs`.", "`\(id)` is twice in `needs`.")
    case .joinAnyOfOne:
      Explanation(
        "`join: any` chỉ có nghĩa khi cần từ hai bước.",
        "`join: any` means nothing with fewer than two needs.")
    case .backToOutside(let id):
      Explanation(
        "`back_to: \(id)` ra ngoài kịch bản này.", "`back_to: \(id)` leads out of this playbook.")
    case .backToNotBefore(let id):
      Explanation(
        "`back_to: \(id)` phải là chính quyết định này hoặc bước chắc chắn ở trước.",
        "`back_to: \(id)` must be the decision itself or a step surely before it.")
    case .backToOtherItem(let id):
      Explanation(
        "`back_to: \(id)` quay về bước làm theo danh sách khác.",
        "`back_to: \(id)` leads to a step done over another list.")

    case .conditionNotYesNo(let name):
      Explanation(
        "`\(name)` không phải có/không nên không đứng một mình làm điều kiện được.",
        "`\(name)` is no yes or no, so it cannot be a condition by itself.",
        hint: Phrase("So sánh: `\(name) == …`.", "Compare it: `\(name) == …`."))
    case .conditionNotOrdered(let name, let kind):
      Explanation(
        "`\(name)` là \(kind.phrase.vi), không so sánh lớn bé được.",
        "`\(name)` is \(kind.phrase.en) and has no order.",
        hint: Phrase("Dùng `==` hoặc `!=`.", "Use `==` or `!=`."))
    case .conditionOfList(let name):
      Explanation(
        "`\(name)` là danh sách, không so sánh với một giá trị được.",
        "`\(name)` is a list and cannot be compared with one value.",
        hint: Phrase("Viết `'x' in \(name)`.", "Write `'x' in \(name)`."))
    case .conditionType(let name, let kind, let literal):
      Explanation(
        "`\(name)` là \(kind.phrase.vi), không so sánh với \(literal.text) được.",
        "`\(name)` is \(kind.phrase.en) and cannot be compared with \(literal.text).",
        hint: .form(of: kind, name))
    case .conditionName(let word, let name):
      Explanation(
        "`\(word)` bên phải là một tên; `\(name)` chỉ so sánh được với giá trị viết sẵn.",
        "`\(word)` on the right is a name; `\(name)` is compared with a written value only.",
        hint: Phrase(
          "Nếu là chữ thì đặt trong ngoặc: `'\(word)'`.",
          "If a text is meant, quote it: `'\(word)'`."))
    case .unknownOption(let option, let name, let options, let near):
      Explanation(
        "`\(name)` không có lựa chọn `\(option)`.", "`\(name)` has no option `\(option)`.",
        hint: .options(options, near))
    case .conditionNeverTrue:
      Explanation(
        "Điều kiện không bao giờ đúng.", "The condition can never be true.",
        hint: Phrase(
          "Các phần của nó loại trừ nhau; có phải ý là `or`?",
          "These parts exclude each other; did you mean `or`?"))
    case .unreachableStep(let id, let needs): Self.unreachable(id, needs)
    case .vanishesWithList(let id):
      Explanation(
        "Bước thông báo `\(id)` sẽ lặng lẽ biến mất nếu danh sách phía trước trống.",
        "The notifying step `\(id)` vanishes without a word where the list before it is empty.",
        hint: Phrase(
          "Cho nó cần thêm một bước không theo danh sách.",
          "Let it need a step that is not done item by item."))

    case .unknownRole(let id, let near):
      Explanation(
        "Không có vai trò `\(id)` trong `roles`.", "There is no role `\(id)` under `roles`.",
        hint: .didYouMean(near))
    case .unknownContact(let id, let near):
      Explanation(
        "Danh bạ không có đầu mối `\(id)`.", "The directory has no contact `\(id)`.",
        hint: .didYouMean(near)
          ?? Phrase(
            "Thêm vào playbooks/contacts.own.yaml.", "Add it to playbooks/contacts.own.yaml."))
    case .unknownRecipient(let id, let step, let near):
      Explanation(
        "Bước `\(step)` không thông báo cho `\(id)`.", "Step `\(step)` does not tell `\(id)`.",
        hint: .didYouMean(near))
    case .unknownTemplate(let id, let near):
      Explanation(
        "Không có mẫu văn bản `\(id)`.", "There is no notice template `\(id)`.",
        hint: .didYouMean(near)
          ?? Phrase("Thêm tệp vào playbooks/templates/.", "Add a file to playbooks/templates/."))
    case .unknownRule(let id, let near):
      Explanation(
        "Không có thời hạn `\(id)`.", "There is no rule `\(id)`.",
        hint: .didYouMean(near)
          ?? Phrase("Thêm vào playbooks/rules/.", "Add it under playbooks/rules/."))
    case .unknownCalendar(let id, let rule, let near):
      Explanation(
        "Thời hạn `\(rule)` đếm ngày làm việc theo lịch `\(id)`, nhưng không có lịch đó.",
        "Rule `\(rule)` counts working days on the calendar `\(id)`, which is not there.",
        hint: .didYouMean(near)
          ?? Phrase("Thêm tệp vào playbooks/calendars/.", "Add a file to playbooks/calendars/."))
    case .deadlineWithoutStart:
      Explanation(
        "Thời hạn không nói tính từ đâu.", "The deadline does not say from when it is counted.",
        hint: Phrase(
          "Thêm `from: STEP` hoặc `from: STEP.field`.", "Add `from: STEP` or `from: STEP.field`."))
    case .deadlineStart(let name, let wanted):
      Explanation(
        "Thời hạn không tính từ `\(name)` "
          + "được\(wanted.map { " (thời hạn này bắt đầu từ: \($0.phrase.vi))" } ?? "").",
        "The deadline cannot be counted from "
          + "`\(name)`\(wanted.map { " (this one starts at \($0.phrase.en))" } ?? "").",
        hint: Phrase(
          "Nêu một bước, hoặc mục kiểu `time` của một bước.",
          "Name a step, or a field of type `time` of a step."))
    case .deadlineMayNotStart(let name):
      Explanation(
        "`\(name)` có thể để trống, khi đó thời hạn không bao giờ chạy.",
        "`\(name)` may stay blank, and the clock would then never start.",
        hint: Phrase(
          "Bỏ `required: false`; cần thì hỏi trong một bước riêng có `when`.",
          "Take out `required: false`; if need be, ask in a step of its own with `when`."))
    case .inNotice(let id, let fault): Self.inNotice(id, fault.explanation)
    }
  }

  private static func inNotice(_ id: String, _ inner: Explanation) -> Explanation {
    Explanation(
      "Mẫu văn bản `\(id)`: \(inner.message.vi)", "Notice `\(id)`: \(inner.message.en)",
      hint: inner.hint)
  }
}

extension DeadlineRule.Start {
  /// What sets a clock going.
  var phrase: Phrase {
    switch self {
    case .detection: Phrase("lúc phát hiện", "detection")
    case .awareness: Phrase("lúc biết có vi phạm", "awareness of it, a time given in a field")
    case .classification: Phrase("lúc phân loại xong", "the end of a step that decides")
    case .field: Phrase("một mục thời điểm", "a field")
    case .step: Phrase("lúc xong một bước", "the end of a step")
    case .hand: Phrase("khi người làm bắt đầu", "the hand of whoever begins")
    }
  }
}
