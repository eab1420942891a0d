import Playbooks
import Response

/// What stands in official documents, and what is said of them.
package enum FormWords {
  /// Room to write by hand.
  static let dots = "………………"

  // MARK: In the document

  static let to = Phrase("Kính gửi:", "To:")
  static let recipients = Phrase("Nơi nhận:", "Copies to:")
  static let row = Phrase("Loại", "Kind")

  static func number(_ number: String) -> Phrase { Phrase("Số: \(number)", "No. \(number)") }

  /// Offices write days below 10 and months below 3 with a nought, so that none can be put before.
  static func placeAndDate(_ place: String, day: Int, month: Int, year: Int) -> Phrase {
    let vi = "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    return Phrase("\(place), \(vi)", "\(place), \(day)/\(month)/\(year)")
  }

  static func gap(_ id: String) -> Phrase { Phrase("‹phải điền: \(id)›", "‹to be filled: \(id)›") }

  static func draft(_ missing: Int) -> Phrase {
    Phrase(
      "BẢN NHÁP, CÒN THIẾU \(missing) MỤC BẮT BUỘC",
      "DRAFT, \(missing) MANDATORY \(missing == 1 ? "FIELD" : "FIELDS") MISSING")
  }

  /// A day of the calendar, `2026-11-22`, as offices write it.
  static func day(_ day: String, _ language: Language) -> String {
    guard language == .vi, let wall = ClockText.date(day) else { return day }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(wall.day))/\(two(wall.month))/\(wall.year)"
  }

  /// `09:40 (+07)`.
  static func clock(_ ms: Int64, in zone: Zone) -> String {
    let offset = TimeText.moment(ms, in: zone).split(separator: " ").last ?? ""
    return "\(zone.wall(at: ms).clock) (\(offset))"
  }

  static func moment(_ ms: Int64, in zone: Zone, _ language: Language) -> String {
    let clock = clock(ms, in: zone)
    let date = day(zone.wall(at: ms).date, language)
    return language == .vi ? "\(clock) ngày \(date)" : "\(date) \(clock)"
  }

  // MARK: Beside it

  /// Not to be taken for a fact beyond what its source says.
  package static func remark(on form: FormTemplate, _ language: Language) -> String {
    let note = form.note.map { " " + $0.tagged(in: language).neutralised() } ?? ""
    let reference = form.reference(in: language).neutralised()
    return "\(reference): \(form.certainty.phrase[language]).\(note)"
  }

  package static func notInForce(_ form: FormTemplate, on day: String) -> Phrase {
    Phrase(
      "lưu ý: biểu mẫu \(form.id) không có hiệu lực ngày \(day) (\(Self.validity(form).vi)).",
      "note: the form \(form.id) is not in force on \(day) (\(Self.validity(form).en)).")
  }

  /// From when until when it holds, as far as that is known.
  package static func validity(_ form: FormTemplate) -> Phrase {
    switch (form.validFrom, form.validTo) {
    case (nil, nil): Phrase("chưa rõ ngày hiệu lực", "in force since an unknown day")
    case (let from?, nil): Phrase("từ \(from)", "from \(from)")
    case (nil, let to?): Phrase("đến \(to)", "until \(to)")
    case (let from?, let to?): Phrase("từ \(from) đến \(to)", "from \(from) until \(to)")
    }
  }

  static func covers(_ covers: FormTemplate.Covers) -> Phrase {
    switch covers {
    case .run: Phrase("một lượt chạy", "one run")
    case .period: Phrase("một kỳ, `--period`", "a period, `--period`")
    }
  }

  package static func personal(_ fields: [FormField]) -> Phrase {
    Phrase("Có dữ liệu cá nhân của nhật ký ở: ", "Personal data of the record stands in: ")
      + .list(fields.map(\.id))
  }

  package static func draftMade(_ missing: [String]) -> Phrase {
    Phrase("Bản nháp, còn thiếu: ", "A draft; missing: ") + .list(missing)
  }

  package static func counted(_ period: FormPeriod) -> [Phrase] {
    var phrases = [
      Phrase(
        "Đã tính \(period.count) sự cố phát hiện từ \(period.from) đến \(period.to).",
        "Counted \(Console.counted(period.count, "incident")) detected from \(period.from) to \(period.to)."
      )
    ]
    if !period.ofUnknownKind.isEmpty {
      phrases.append(
        Phrase(
          "Chưa rõ loại nên tính vào loại 10, sửa bằng `ungcuu amend RUN --incident-type`: ",
          "Of unknown kind and counted as 10; mend it with `ungcuu amend RUN --incident-type`: ")
          + .list(period.ofUnknownKind.map(Self.named)))
    }
    if !period.mixed.isEmpty {
      phrases.append(
        Phrase("Nhiều loại cùng lúc, tính vào loại 9: ", "Of several kinds, counted as 9: ")
          + .list(period.mixed.map(Self.named)))
    }
    if !period.leftOut.isEmpty {
      phrases.append(
        Phrase("Không phải sự cố, không tính: ", "No incidents, left out: ")
          + .list(period.leftOut.map(Self.named)))
    }
    return phrases
  }

  private static func named(_ run: FormRun) -> String { "\(run.id) (\(run.playbook))" }

  // MARK: What went wrong

  static func explanation(of failure: CommandFailure.FormFailure) -> Explanation {
    switch failure {
    case .unknown(let id, let known):
      Explanation(
        "không có biểu mẫu `\(id)`.", "there is no form `\(id)`.",
        hint: known.isEmpty
          ? Phrase(
            "đặt tệp vào playbooks/forms/.", "put its file into playbooks/forms/.")
          : Phrase("đang có: ", "there are: ") + .list(known, limit: 40))
    case .unusable(let path):
      Explanation(
        "biểu mẫu \(path) có lỗi, chưa làm gì.", "the form \(path) has errors; nothing was done.",
        hint: Phrase("sửa các lỗi ở trên.", "mend the errors above."))
    case .incomplete(let id, let fields):
      Explanation(
        Phrase("biểu mẫu \(id) còn thiếu: ", "the form \(id) lacks: ") + .list(fields, limit: 60),
        hint: Phrase(
          "thêm --set tên=giá trị, điền organisation.yaml, hoặc --draft để lấy bản nháp.",
          "add --set name=value, fill in organisation.yaml, or take a draft with --draft."))
    case .covers(let id, .period):
      Explanation(
        "biểu mẫu \(id) tính cho một kỳ.", "the form \(id) is of a period.",
        hint: Phrase(
          "`ungcuu form --period 2026-06-15..2026-12-14 \(id)`",
          "`ungcuu form --period 2026-06-15..2026-12-14 \(id)`"))
    case .covers(let id, .run):
      Explanation(
        "biểu mẫu \(id) là của một lượt chạy.", "the form \(id) is of one run.",
        hint: Phrase("`ungcuu form RUN \(id)`", "`ungcuu form RUN \(id)`"))
    case .system(let name, let known):
      Explanation(
        "organisation.yaml không có hệ thống `\(name)`.",
        "organisation.yaml has no system `\(name)`.",
        hint: known.isEmpty ? nil : Phrase("đang có: ", "there are: ") + .list(known))
    case .field(.noField(let id, let known)):
      Explanation(
        "biểu mẫu không có mục `\(id)`.", "the form has no field `\(id)`.",
        hint: Phrase("đang có: ", "there are: ") + .list(known, limit: 60))
    case .field(.badValue(let id, let fault)):
      Explanation(
        Phrase(both: "\(id): ") + fault.explanation.message, hint: fault.explanation.hint)
    }
  }
}
