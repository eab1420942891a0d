import Playbooks
import Response

/// The words of a graph, drawn or written.
package enum GraphWords {
  static let needs = Phrase("cần", "needs")
  static let needsAll = Phrase("cần tất cả", "needs all of")
  static let needsAny = Phrase("cần một trong", "needs any of")
  static let when = Phrase("khi", "when")
  static let each = Phrase("cho từng mục của", "for each of")
  static let tells = Phrase("báo cho", "tells")
  static let deadline = Phrase("thời hạn", "deadline")
  static let from = Phrase("tính từ", "from")
  static let detection = Phrase("lúc phát hiện", "detection")
  static let hand = Phrase("khi bắt đầu làm", "its own start")
  static let wait = Phrase("chờ", "wait")
  static let approval = Phrase("cần duyệt bởi", "approved by")
  static let backTo = Phrase("quay lại", "back to")
  static let opens = Phrase("mở kịch bản", "opens")
  package static let command = Phrase("có lệnh", "offers a command")
  package static let danger = Phrase("không hoàn tác được", "cannot be undone")
  static let include = Phrase("gồm kịch bản", "includes")
  package static let noPhase = Phrase("không ghi giai đoạn", "no phase")

  // MARK: The picture

  /// What a picture is, for those who do not see it.
  package static func summary(steps: Int, decisions: Int, deadlines: Int, back: Int) -> Phrase {
    Phrase(
      "Đồ thị các bước, đi từ trên xuống: \(steps) bước, \(decisions) quyết định, \(deadlines) thời hạn, \(back) đường quay lại.",
      "A step graph read from top to bottom: \(counted(steps, "step")), \(counted(decisions, "decision")), \(counted(deadlines, "deadline")), \(counted(back, "way")) back."
    )
  }

  package static let legend = Phrase("Chú giải", "Legend")
  package static let legendDecision = Phrase("quyết định", "a decision")
  package static let legendNotify = Phrase("báo cho người khác", "tells others")
  package static let legendDeadline = Phrase("có thời hạn", "has a deadline")
  package static let legendLate = Phrase("đã trễ hạn", "past its deadline")
  package static let legendWhen = Phrase(
    "chỉ làm khi điều kiện đúng", "only where its condition holds")
  package static let legendWait = Phrase("phải chờ cho đủ lâu", "has to wait")
  package static let legendApproval = Phrase("cần người khác duyệt", "another person approves")
  package static let legendOpens = Phrase(
    "đề nghị mở kịch bản khác", "offers to open another playbook")
  package static let legendOption = Phrase("phương án", "an option")
  package static let legendEach = Phrase("làm cho từng mục", "once for every item")
  package static let legendInclude = Phrase("kịch bản được gộp vào", "an included playbook")
  package static let legendJoinAll = Phrase("chờ tất cả", "waits for all")
  package static let legendJoinAny = Phrase("chờ một trong số đó", "waits for the first")
  package static let legendBack = Phrase("đường quay lại", "a way back")
  package static let legendTaken = Phrase("phương án đã chọn", "the option taken")
}
