import Playbooks

/// A playbook to start from, with comments in the language of whoever writes it.
package enum NewPlaybook {
  /// The name of the schema that the first line names, beside the playbook.
  package static let schemaName = "playbook.schema.json"

  /// The text of a playbook called `id`, which `check` takes as it is.
  package static func text(id: String, language: Language) -> String {
    let lines = body(id).map { line in
      switch line {
      case .text(let text): text
      case .remark(let indent, let phrase): "\(indent)# \(phrase[language])"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private enum Line {
    case text(String)
    case remark(String, Phrase)
  }

  private static func says(_ vi: String, _ en: String, indent: String = "") -> Line {
    .remark(indent, Phrase(vi, en))
  }

  private static func body(_ id: String) -> [Line] {
    head(id) + first + branches + end
  }

  private static func head(_ id: String) -> [Line] {
    [
      .text("# yaml-language-server: $schema=./\(schemaName)"),
      says(
        "Kiểm tra: ungcuu check \(id)   Xem hình: ungcuu graph \(id)   Diễn tập: ungcuu run \(id) --drill",
        "Check: ungcuu check \(id)   Draw: ungcuu graph \(id)   Drill: ungcuu run \(id) --drill"),
      .text("playbook: 1"),
      .text("id: \(id)"),
      says("Tăng phiên bản mỗi khi sửa.", "Raise the version with every change."),
      .text("version: 0.1.0"),
      says("Mọi lời văn có hai ngôn ngữ.", "Every text is in both languages."),
      .text("title: {vi: Kịch bản \(id), en: Playbook \(id)}"),
      .text("summary:"),
      .text("  vi: Viết ở đây dùng kịch bản này khi nào."),
      .text("  en: Write here when this playbook is to be used."),
      .text("status: draft"),
      .text(""),
      says("Ai làm việc gì: `role` của mỗi bước.", "Who does what: each step's `role`."),
      .text("roles:"),
      .text("  lead: {title: {vi: Người chỉ huy, en: Commander}}"),
      .text("  system: {title: {vi: Quản trị hệ thống, en: System administrator}}"),
      .text(""),
      says("Hỏi khi mở một lượt chạy.", "Asked when a run opens."),
      .text("inputs:"),
      .text("  system: {type: text, label: {vi: Hệ thống bị sự cố, en: Affected system}}"),
      .text(""),
      .text("steps:"),
    ]
  }

  private static let first: [Line] = [
    says("Mỗi bước một việc.", "One thing a step.", indent: "  "),
    .text("  - id: look"),
    .text("    phase: detect"),
    .text("    role: lead"),
    .text("    title: {vi: Xác minh sự cố, en: Verify the incident}"),
    says(
      "`do`: như nói qua điện thoại, ngắn, đúng thứ tự.",
      "`do`: as said on the phone, short, in order.", indent: "    "),
    .text("    do:"),
    .text("      vi: Xem có gì lạ trên {{inputs.system}}. Ghi lại những máy có dấu hiệu."),
    .text(
      "      en: Look for what is strange on {{inputs.system}}. Write down the machines that show it."
    ),
    says(
      "Điều phải ghi lại. Chọn kiểu hẹp nhất: time, host, ip, choice, yesno, list, ...",
      "What is to be written down. Choose the narrowest type: time, host, ip, choice, yesno, list, ...",
      indent: "    "),
    .text("    record:"),
    .text(
      "      hosts: {type: list, of: host, label: {vi: Máy có dấu hiệu, en: Machines that show it}}"
    ),
    .text("      seen_at: {type: time, label: {vi: Thấy lúc, en: Seen at}}"),
    .text(""),
    says(
      "Không ghi `needs` thì cần bước ngay trên. `each`: một lần cho từng máy.",
      "Without `needs` it needs the step above. `each`: once for every machine.", indent: "  "),
    .text("  - id: isolate"),
    .text("    phase: isolate"),
    .text("    role: system"),
    .text("    each: look.hosts"),
    .text("    title: {vi: \"Cô lập {{item}}\", en: \"Isolate {{item}}\"}"),
    .text("    caution: {vi: Không tắt máy., en: Do not power it off.}"),
    .text(
      "    do: {vi: \"Rút cáp mạng của {{item}}.\", en: \"Pull the network cable of {{item}}.\"}"),
    .text(""),
  ]

  private static let branches: [Line] = [
    says(
      "Hai bước cùng cần `look` thì làm song song.",
      "Two steps that both need `look` may go on side by side.", indent: "  "),
    .text("  - id: classify"),
    .text("    phase: analyse"),
    .text("    role: lead"),
    .text("    needs: [look]"),
    .text("    title: {vi: Phân loại mức độ, en: Classify}"),
    .text("    decide:"),
    .text("      question: {vi: \"Sự cố có nghiêm trọng không?\", en: \"Is it serious?\"}"),
    .text("      options:"),
    .text("        serious: {label: {vi: Nghiêm trọng, en: Serious}}"),
    .text("        ordinary: {label: {vi: Thông thường, en: Ordinary}}"),
    .text(""),
    says(
      "`when`: chỉ khi đúng. Bước có thời hạn hoặc báo cho ai phải ghi `needs`.",
      "`when`: only where it holds. A step with a deadline, or that tells others, writes its `needs`.",
      indent: "  "),
    .text("  - id: report"),
    .text("    phase: report"),
    .text("    role: lead"),
    .text("    needs: [classify]"),
    .text("    when: classify == serious"),
    .text("    title: {vi: Báo cáo cấp trên, en: Report to the head}"),
    .text(
      "    do: {vi: \"Gọi trước, gửi văn bản sau.\", en: \"Call first, send the text after.\"}"),
    .text("    deadline: {within: 1h, from: look}"),
    says(
      "Báo cho đầu mối trong contacts.yaml, bằng mẫu trong templates/:",
      "To tell a contact of contacts.yaml with a text of templates/:", indent: "    "),
    .text("    # notify: {to: [vncert], message: first-notice}"),
    .text(""),
  ]

  private static let end: [Line] = [
    says(
      "Nhiều đường gặp nhau: chờ tất cả. `back_to`: quay lại làm tiếp.",
      "Where ways meet, all are waited for. `back_to`: a way back.", indent: "  "),
    .text("  - id: stable"),
    .text("    phase: review"),
    .text("    role: lead"),
    .text("    needs: [isolate, report]"),
    .text("    title: {vi: Kiểm tra ổn định, en: Check stability}"),
    .text("    decide:"),
    .text("      question: {vi: \"Đã ổn định chưa?\", en: \"Is it stable?\"}"),
    .text("      options:"),
    .text("        stable: {label: {vi: Đã ổn định, en: Stable}}"),
    .text("        not-yet: {label: {vi: Chưa, en: Not yet}, back_to: isolate}"),
  ]
}
