import Playbooks
import Response

// What is said when people are told, and when something is put on record.

extension WalkWords {
  // MARK: People told

  static let tellsNobody = Phrase("Bước này không báo cho ai.", "This step tells nobody.")
  static let whomTold = Phrase("Đã báo cho ai", "Whom")
  static let drillTellsNobody = Phrase(
    "DIỄN TẬP: không gọi, không gửi. Ghi điều lẽ ra đã làm.",
    "DRILL: call nobody, send nothing. Record what would have been done.")
  static let addressUsed = Phrase("Số hoặc địa chỉ đã dùng", "Number or address used")
  static let personReached = Phrase("Ai nhận", "Who was reached")
  static let outcome = Phrase("Kết quả", "Outcome")
  static let reference = Phrase("Số văn bản, mã hồ sơ", "Reference number")
  static let tryAgain = Phrase("Ghi lần báo nữa", "Record another try")
  static let leaveIt = Phrase("Để vậy, đi tiếp", "Leave it so and go on")

  static func channel(_ list: String) -> Phrase {
    Phrase(
      "Kênh đã dùng: \(list)",
      "Channel: \(list)")
  }

  static func notReached(_ contact: String, _ outcome: Phrase) -> Phrase {
    Phrase(
      "\(contact): lần trước \(outcome.vi). Chưa báo được thì thời hạn chưa đáp ứng.",
      "\(contact): last time \(outcome.en). Until somebody is reached the deadline is not met.")
  }

  // MARK: Evidence, notes, commands

  static let evidenceNeeded = Phrase(
    "Bước này cần ít nhất một chứng cứ.",
    "This step needs at least one piece of evidence.")
  static let howToKeep = Phrase("Lưu chứng cứ thế nào", "How to keep the evidence")
  static let noEvidence = Phrase(
    "Không có chứng cứ, đi tiếp và nêu lý do",
    "There is none: go on, with a reason")
  static let whichFile = Phrase("Đường dẫn tệp", "Path of the file")
  static let whatThing = Phrase("Vật gì, lấy ở đâu", "What it is, and where it was taken")
  static let serialNumber = Phrase("Số máy (số sê-ri)", "Serial number")
  static let sealNumber = Phrase("Số niêm phong", "Seal number")
  static let whereKept = Phrase("Đang cất ở đâu", "Where it is kept")

  static func how(_ how: Evidence.How) -> (word: String, shown: Phrase) {
    switch how {
    case .copied:
      (
        "copy",
        Phrase(
          "Chép tệp vào kho chứng cứ",
          "Copy the file into the evidence store")
      )
    case .referenced:
      (
        "reference",
        Phrase(
          "Để tệp ở chỗ cũ, chỉ ghi mã băm và cỡ",
          "Leave the file where it is, record its hash and size")
      )
    case .described:
      (
        "described",
        Phrase(
          "Không phải tệp: mô tả vật chứng",
          "Not a file: describe the thing")
      )
    }
  }

  static let notesStay = Phrase(
    "Ghi chú được giữ mãi. Mở đầu bằng `*` nếu nói về một người: khi đó xóa được. Nhiều dòng: gõ `.` rồi Enter, xong gõ `.` lần nữa.",
    "Notes stay for ever. Begin with `*` if it is about a person: then it can be deleted. Several lines: `.` and Enter, and `.` again at the end."
  )
  static let reasonsStay = Phrase(
    "Lý do được giữ mãi: đừng nêu tên ai, hoặc mở đầu bằng `*` để sau này xóa được.",
    "Reasons stay for ever: name nobody, or begin with `*` so that it can be deleted later.")
  static let indicatorsStay = Phrase(
    "Dấu hiệu được giữ mãi, không xóa được.",
    "Indicators stay for ever and cannot be deleted.")
  static let whatIndicator = Phrase("Dấu hiệu loại nào", "What kind of indicator")
  static let noteText = Phrase("Ghi chú", "Note")
  static let offersNoCommand = Phrase(
    "Bước này không có lệnh để chạy.",
    "This step offers no command.")
  static let commandToRun = Phrase("Lệnh, từng tham số một:", "The command, one argument a line:")

  static func commandLacks(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      "Chưa chạy được lệnh vì còn thiếu: \(list.vi).",
      "The command cannot be run yet, it lacks: \(list.en).")
  }

  static func runNow(within limit: Phrase) -> Phrase {
    Phrase(
      "Chạy ngay, tối đa \(limit.vi)? Kết quả được giữ làm chứng cứ.",
      "Run it now, for at most \(limit.en)? What it prints is kept as evidence.")
  }

  static func commandEnded(_ how: Phrase, code: Int64?) -> Phrase {
    let code = code.map { " (\($0))" } ?? ""
    return Phrase(
      "Lệnh \(how.vi)\(code). Bước vẫn chờ bạn xác nhận.",
      "The command \(how.en)\(code). The step still waits for you.")
  }
}
