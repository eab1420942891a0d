import Playbooks
import YAMLTree

extension ReadingFault {
  /// What is wrong with the text of a file, and the fix.
  var explanation: Explanation {
    switch self {
    case .badFormatVersion(let text):
      Explanation(
        "`\(text)` không phải số hiệu định dạng.", "`\(text)` is no version of the format.",
        hint: Phrase("Viết `playbook: 1`.", "Write `playbook: 1`."))
    case .newerFormat(let version, let known):
      Explanation(
        "Tệp dùng định dạng \(version); bản này đọc đến \(known).",
        "The file is of format \(version); this program reads up to \(known).",
        hint: Phrase("Hãy dùng bản ungcuu mới hơn.", "Use a newer ungcuu."))
    case .noSteps:
      Explanation(
        "Kịch bản không có bước nào.", "The playbook has no steps.",
        hint: Phrase("Thêm ít nhất một bước dưới `steps:`.", "Add at least one under `steps:`."))
    case .tooManyFaults(let limit):
      Explanation(
        "Hơn \(limit) lỗi; phần còn lại không liệt kê.",
        "More than \(limit) faults; the rest are left out.")

    case .unknownKey(let key, let mapping, let near): unknownKey(key, mapping, near)
    case .cutByComma(let key):
      Explanation(
        "Không có khóa `\(key)` ở \(MappingKind.text.phrase.vi).",
        "There is no key `\(key)` in \(MappingKind.text.phrase.en).",
        hint: Phrase(
          "Dấu phẩy trong { } kết thúc văn bản: đặt văn bản trong ngoặc kép.",
          "A comma inside { } ends the text: put it in quotes."))
    case .misplacedKey(let key, let mapping, let home):
      Explanation(
        "Khóa `\(key)` không đặt ở \(mapping.phrase.vi).",
        "The key `\(key)` does not go in \(mapping.phrase.en).",
        hint: Phrase("Nó thuộc về \(home.phrase.vi).", "It belongs in \(home.phrase.en)."))
    case .missingKey(let key, let mapping):
      Explanation(
        "Thiếu khóa `\(key)` ở \(mapping.phrase.vi).",
        "The key `\(key)` is missing in \(mapping.phrase.en).")
    case .keyWithout(let key, let needed):
      Explanation(
        "`\(key)` không có nghĩa khi thiếu `\(needed)`.",
        "`\(key)` means nothing without `\(needed)`.")
    case .conflictingKeys(let one, let other):
      Explanation(
        "`\(one)` và `\(other)` không đi cùng nhau.",
        "`\(one)` and `\(other)` cannot stand together.",
        hint: Phrase("Giữ một trong hai.", "Keep one of them."))
    case .keyNotForType(let key, let type):
      Explanation(
        "Kiểu `\(type)` không dùng khóa `\(key)`.",
        "A field of type `\(type)` has no use for `\(key)`.")
    case .wrongType(let wanted, let got):
      Explanation(
        "Chỗ này cần \(wanted.phrase.vi), không phải \(got.phrase.vi).",
        "This takes \(wanted.phrase.en), not \(got.phrase.en).")

    case .textForList(let text):
      Explanation(
        "Chỗ này cần \(Shape.list.phrase.vi), không phải \(Shape.text.phrase.vi).",
        "This takes \(Shape.list.phrase.en), not \(Shape.text.phrase.en).",
        hint: Phrase("Viết `[\(text)]`.", "Write `[\(text)]`."))

    case .badID(let id, let kind):
      Explanation(
        "`\(id)` không dùng làm \(kind.phrase.vi) được.",
        "`\(id)` cannot be \(kind.phrase.en).", hint: kind.pattern)
    case .idTooLong(let id, let limit):
      Explanation("`\(id)` dài quá \(limit) ký tự.", "`\(id)` is longer than \(limit) characters.")
    case .reservedWord(let word):
      Explanation(
        "`\(word)` có nghĩa riêng trong điều kiện, không làm id được.",
        "`\(word)` has a meaning of its own in conditions and cannot be an id.")
    case .unquotedWord(let word):
      Explanation(
        "`\(word)` không có ngoặc kép: trình đọc YAML khác hiểu thành đúng/sai/rỗng.",
        "`\(word)` without quotes: other YAML readers take it for true, false or null.",
        hint: Phrase("Viết `\"\(word)\"`.", "Write `\"\(word)\"`."))
    case .duplicateStep(let id, let first): duplicate(Phrase("bước", "step"), id, first)
    case .duplicateOption(let id, let first): duplicate(Phrase("phương án", "option"), id, first)
    case .badReference(let text):
      Explanation(
        "`\(text)` không phải một tên.", "`\(text)` is no name of anything.",
        hint: Phrase(
          "Các dạng: `step`, `step.field`, `group/step.field`, `inputs.name`, `item`.",
          "Names are `step`, `step.field`, `group/step.field`, `inputs.name` or `item`."))

    case .emptyText: Explanation("Chỗ này để trống.", "This is empty.")
    case .placeholder(let text):
      Explanation(
        "`\(text)` là chữ để tạm, chưa phải nội dung.", "`\(text)` is a placeholder, not a text.",
        hint: Phrase(
          "Viết nội dung thật: người trực đêm không có gì để làm theo.",
          "Write the real text: at night nobody can act on this."))
    case .missingLanguage(let language):
      Explanation(
        "Thiếu bản \(language.phrase.vi).", "The \(language.phrase.en) text is missing.",
        hint: Phrase(
          "Người đọc sẽ thấy bản kia; thêm `\(language.rawValue):`.",
          "Readers will see the other one; add `\(language.rawValue):`."))
    case .longTitle(let length, let limit):
      Explanation(
        "Tiêu đề dài \(length) ký tự, nên dưới \(limit).",
        "The title has \(length) characters; better at most \(limit).",
        hint: Phrase("Chuyển chi tiết sang `do`.", "Move the details to `do`."))
    case .template(let fault): fault.explanation
    case .condition(let fault): fault.explanation

    case .badWord(let word, let allowed, let near):
      Explanation(
        "`\(word)` không dùng được ở đây; chọn: \(Phrase.list(allowed, limit: 30).vi).",
        "`\(word)` is not one of \(Phrase.list(allowed, limit: 30).en).", hint: .didYouMean(near))
    case .badBool(let text):
      Explanation(
        "`\(text)` không phải `true` hay `false`.", "`\(text)` is neither `true` nor `false`.")
    case .badNumber(let text): Explanation("`\(text)` không phải số.", "`\(text)` is no number.")
    case .outOfRange(let number, let range):
      Explanation(
        "\(number) nằm ngoài khoảng \(range.lowerBound) đến \(range.upperBound).",
        "\(number) is not between \(range.lowerBound) and \(range.upperBound).")
    case .badDuration(let text):
      Explanation(
        "`\(text)` không phải khoảng thời gian.", "`\(text)` is no span of time.",
        hint: Phrase("Ví dụ: `30m`, `24h`, `5d`.", "For example: `30m`, `24h`, `5d`."))
    case .zeroDuration(let text):
      Explanation(
        "`\(text)` phải dài hơn không.", "`\(text)` must be longer than nothing.",
        hint: Phrase("Ví dụ: `30m`, `24h`, `5d`.", "For example: `30m`, `24h`, `5d`."))
    case .badDate(let text):
      Explanation(
        "`\(text)` không phải ngày.", "`\(text)` is no date.",
        hint: Phrase("Ví dụ: `2026-12-31`.", "For example: `2026-12-31`."))
    case .badVersion(let text):
      Explanation(
        "`\(text)` không phải số phiên bản.", "`\(text)` is no version.",
        hint: Phrase("Ba số: `1.0.0`.", "Three numbers: `1.0.0`."))
    case .badURL(let text):
      Explanation(
        "`\(text)` không phải địa chỉ web.", "`\(text)` is no web address.",
        hint: Phrase("Ví dụ: `https://…`.", "For example: `https://…`."))
    case .badTechnique(let text):
      Explanation(
        "`\(text)` không phải mã kỹ thuật.", "`\(text)` is no technique's code.",
        hint: Phrase(
          "ATT&CK: `T1486`, `T1566.001`; RE&CT: `RA_3101`.",
          "ATT&CK: `T1486`, `T1566.001`; RE&CT: `RA_3101`."))
    case .badPattern(let text):
      Explanation(
        "`\(text)` không phải biểu thức chính quy.", "`\(text)` is no regular expression.")
    case .minAboveMax(let min, let max):
      Explanation(
        "`min` (\(min)) lớn hơn `max` (\(max)).", "`min` (\(min)) is above `max` (\(max)).")

    case .noInstruction(let step):
      Explanation(
        "Bước `\(step)` không nói phải làm gì.", "Step `\(step)` does not say what to do.",
        hint: Phrase(
          "Thêm `do`, hoặc `decide`, `notify`, `include`.",
          "Add `do`, or `decide`, `notify` or `include`."))
    case .tooFewOptions(let count):
      Explanation(
        "Quyết định có \(count) phương án; cần ít nhất hai.",
        "The decision has \(counted(count, "option")); it needs two at least.")
    case .everyOptionGoesBack:
      Explanation(
        "Mọi phương án đều quay lại: lượt chạy không bao giờ xong.",
        "Every option leads back: the run could never end.",
        hint: Phrase("Bỏ `back_to` ở một phương án.", "Take `back_to` off one of them."))
    case .missingNeeds(let key):
      Explanation(
        "Bước có `\(key)` phải ghi rõ `needs`.", "A step with `\(key)` must write its `needs`.",
        hint: Phrase(
          "Ghi bước phải xong trước, để việc báo không vô tình chờ việc khác; `needs: []` là "
            + "không chờ gì.",
          "Name what must come first, so that telling never waits by accident; `needs: []` "
            + "is nothing."
        ))
    case .deadlineLimit(let both):
      both
        ? Explanation(
          "`rule` và `within` không đi cùng nhau.", "`rule` and `within` cannot stand together.")
        : Explanation("Thời hạn cần `rule` hoặc `within`.", "A deadline takes `rule` or `within`.")
    case .ruleLimit(let count):
      Explanation(
        "`limit` có \(count) dạng; cần đúng một.",
        "`limit` has \(counted(count, "form")); it takes one.",
        hint: Phrase(
          "Một trong: `minutes`, `hours`, `days`, `months`, `working_days`, `at_once`, `before`.",
          "One of `minutes`, `hours`, `days`, `months`, `working_days`, `at_once`, `before`."))
    case .neverInForce(let from, let to):
      Explanation(
        "Hết hiệu lực (`\(to)`) trước khi có hiệu lực (`\(from)`).",
        "It ends (`\(to)`) before it begins (`\(from)`).",
        hint: Phrase(
          "`valid_from` là ngày đầu, `valid_to` là ngày cuối.",
          "`valid_from` is its first day, `valid_to` its last."))
    case .duplicateDay(let day, let first):
      Explanation(
        "Ngày `\(day)` đã có ở dòng \(first.line).",
        "The day `\(day)` is there already, on line \(first.line).",
        hint: Phrase(
          "Mỗi ngày ghi một lần, ở `holidays` hoặc `worked`.",
          "Write each day once, under `holidays` or `worked`."))
    case .dayOutside(let day, let from, let to):
      Explanation(
        "Ngày `\(day)` nằm ngoài lịch này (từ `\(from)` đến `\(to)`).",
        "The day `\(day)` is outside this calendar (`\(from)` to `\(to)`).",
        hint: Phrase(
          "Xem lại năm, hoặc `valid_from` và `valid_to`.",
          "Look at the year, or at `valid_from` and `valid_to`."))
    case .contactWithoutChannel(let id):
      Explanation(
        "Đầu mối `\(id)` không có số, đường dây nóng hay thư điện tử nào.",
        "The contact `\(id)` has no phone, hotline or e-mail.",
        hint: Phrase(
          "Ghi `phone`, `hotline` hoặc `email`; chưa biết thì nói rõ ở `status`.",
          "Write `phone`, `hotline` or `email`; where none is known, say so in `status`."))
    case .duplicateInject(let id, let first):
      Explanation(
        "Tình tiết `\(id)` đã có ở dòng \(first.line).",
        "The inject `\(id)` is there already, on line \(first.line).",
        hint: Phrase("Đặt id khác.", "Give it another id."))
    case .duplicateFormField(let id, let first): duplicate(Phrase("ô", "field"), id, first)
    case .ownFormField(let id):
      Explanation(
        "Biểu mẫu nào cũng đã có `\(id)`.", "Every form has `\(id)` already.",
        hint: Phrase("Đặt id khác.", "Give it another id."))
    case .notFilled(let name):
      Explanation(
        "`{{\(name)}}` không được điền ở đây: tình tiết hiện đúng như đã viết.",
        "`{{\(name)}}` is not filled here: an inject is shown as it is written.")
    case .timeGoesBack(let time, let before):
      Explanation(
        "`\(time)` sớm hơn mục ở trên (`\(before)`).",
        "`\(time)` is before the entry above it (`\(before)`).",
        hint: Phrase(
          "Thời gian chỉ đi tới: xếp các mục theo `at`, tính từ lúc mở.",
          "Time only goes on: put the entries in the order of `at`, counted from the opening."))
    }
  }

  private func unknownKey(_ key: String, _ mapping: MappingKind, _ near: String?) -> Explanation {
    let keys = Phrase.list(mapping.keys, limit: 40)
    return Explanation(
      "Không có khóa `\(key)` ở \(mapping.phrase.vi).",
      "There is no key `\(key)` in \(mapping.phrase.en).",
      hint: .didYouMean(near)
        ?? Phrase(
          "Các khóa: \(keys.vi). Ghi chú riêng thì đặt tên `x-…`.",
          "The keys are \(keys.en). Notes of your own go under `x-…`."))
  }

  private func duplicate(_ thing: Phrase, _ id: String, _ first: Position) -> Explanation {
    Explanation(
      "Đã có \(thing.vi) `\(id)` ở dòng \(first.line).",
      "There is a \(thing.en) `\(id)` already, on line \(first.line).",
      hint: Phrase("Đổi tên một trong hai.", "Rename one of them."))
  }
}
