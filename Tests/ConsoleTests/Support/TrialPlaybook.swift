import Playbooks

/// A small playbook with one of every dialogue.
enum TrialPlaybook {
  static let compilation = PlaybookCompiler.compile(
    SourceFile(role: .playbook, name: "trial.yaml", bytes: Array(text.utf8)),
    library: Library(playbook: { _ in .missing(known: []) }))

  private static let text = """
    playbook: 1
    id: trial
    version: 1.0.0
    title: {vi: Thử, en: Trial}
    roles:
      lead: {title: {vi: Chỉ huy, en: Lead}}
    inputs:
      system: {type: text, required: false, label: {vi: Hệ thống, en: System}}
    steps:
      - id: triage
        title: {vi: Xác minh, en: Verify}
        do: {vi: Xem máy., en: Look at it.}
        record:
          hosts: {type: list, label: {vi: Máy, en: Hosts}}
          seen_at: {type: time, label: {vi: Lúc thấy, en: Seen at}}
          what: {type: paragraph, required: false, label: {vi: Mô tả, en: What}}
          reporter: {type: person, required: false, label: {vi: Người báo, en: Reporter}}
          how:
            type: choice
            label: {vi: Cách, en: How}
            options:
              ids: {label: {vi: Thiết bị, en: Sensor}}
              told: {label: {vi: Được báo, en: Told}}
        evidence: required
      - id: wipe
        title: {vi: "Xóa {{item}}", en: "Wipe {{item}}"}
        each: triage.hosts
        danger: true
        do: {vi: Xóa., en: Wipe.}
      - id: classify
        needs: [triage]
        title: {vi: Phân loại, en: Classify}
        decide:
          question: {vi: Nghiêm trọng không?, en: Is it serious?}
          options:
            serious: {label: {vi: Nghiêm trọng, en: Serious}}
            ordinary: {label: {vi: Thường, en: Ordinary}}
            again: {label: {vi: Xem lại, en: Look again}, back_to: triage}
      - id: notice
        needs: [classify]
        when: classify == serious
        title: {vi: Báo, en: Tell}
        notify: {to: [police, owner]}
        deadline: {within: 1h, from: classify}
      - id: report
        needs: [classify]
        title: {vi: Báo cáo, en: Report}
        approve: {role: lead}
        do: {vi: Viết., en: Write.}
      - id: left
        needs: [report]
        title: {vi: Trái, en: Left}
        do: {vi: Làm., en: Do.}
        run: {argv: [date, "+%s"], timeout: 10s}
      - id: right
        needs: [report]
        title: {vi: Phải, en: Right}
        do: {vi: Làm., en: Do.}
      - id: joined
        needs: [left, right]
        join: any
        title: {vi: Chung, en: Joined}
        do: {vi: Làm., en: Do.}
      - id: review
        needs: [joined]
        title: {vi: Tổng kết, en: Review}
        optional: true
        do: {vi: Họp., en: Meet.}
    """

  /// From the first step to the end, in both languages.
  static let scripts: [Language: [String]] = [
    .vi: [
      "đ", "web01,", "db02", "15 phút trước", "Máy chủ bị mã hóa.", "Có thông báo.", ".",
      "Chị Lan", "1", "3", "Máy chủ web, tủ A", "SN-7", "-", "Kho",
      "xong", "web01", "dd", "db02",
      "quyết định", "1", "Dịch vụ ngừng",
      "xong", "1", "0296 395 4166", "Anh Minh", "2", "CV-1", "fax", "", "", "đã gửi", "",
      "xong", "1", "Bình", "1",
      "chạy lệnh", "có", "xong",
      "joined", "xong", "review", "bỏ qua", "=",
      "kết thúc", "có", "Không cần", "kết thúc",
    ],
    .en: [
      "done", "web01,", "db02", "15m ago", "Files are encrypted.", "There is a note.", ".",
      "Lan", "ids", "described", "Web server, rack A", "SN-7", "", "Store room",
      "d", "web01", "d", "db02",
      "decide", "serious", "The service is down",
      "done", "phone", "0296 395 4166", "Minh", "answered", "CV-1", "2", "", "", "sent", "",
      "d", "1", "Binh", "approved",
      "run", "yes", "d",
      "joined", "d", "review", "skip", "=",
      "finish", "yes", "Not needed", "finish",
    ],
  ]
}
