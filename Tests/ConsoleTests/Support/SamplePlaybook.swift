import Playbooks

@testable import Console

/// A small playbook with one of everything a screen shows.
enum SamplePlaybook {
  static let text = """
    playbook: 1
    id: ransomware
    version: 1.2.0
    title: {vi: Ứng cứu mã độc tống tiền, en: Ransomware response}
    tlp: AMBER
    roles:
      lead: {title: {vi: Người chỉ huy, en: Commander}}
      head: {title: {vi: Người đứng đầu đơn vị, en: Head of the organisation}}
    inputs:
      system: {type: text, label: {vi: Hệ thống bị sự cố, en: Affected system}}
    steps:
      - id: triage
        phase: detect
        title: {vi: Xác minh sự cố, en: Verify the incident}
        role: lead
        estimate: 20m
        caution: {vi: Không tắt máy., en: Do not power off.}
        do:
          vi: |
            1. Xem máy đầu tiên báo lỗi trên {{inputs.system}}.
            2. Chụp ảnh thông báo đòi tiền chuộc, ghi đuôi tệp lạ đúng từng chữ, rồi hỏi nhanh các phòng còn máy nào bị không.
          en: |
            1. Look at the first machine reported on {{inputs.system}}.
            2. Photograph the ransom note, write down the strange file extension letter by letter, then ask the offices for more.
        evidence: required
        record:
          hosts: {type: list, label: {vi: Máy bị ảnh hưởng, en: Affected hosts}, help: {vi: Tên máy., en: Host names.}}
          seen_at: {type: time, label: {vi: Lúc phát hiện, en: Seen at}, required: false}
          reporter: {type: person, label: {vi: Người báo, en: Reporter}, required: false}
          spread: {type: yesno, label: {vi: Đang lan, en: Still spreading}, required: false}
          kind: {type: choice, options: {locker: {label: {vi: Khóa tệp, en: Locker}}, wiper: {label: {vi: Xóa tệp, en: Wiper}}}, label: {vi: Loại, en: Kind}, required: false}

      - id: isolate
        phase: isolate
        each: triage.hosts
        title: {vi: "Cô lập {{item}}", en: "Isolate {{item}}"}
        do: {vi: "Rút cáp mạng của {{item}}.", en: "Pull the cable of {{item}}."}
        danger: true
        run: {argv: [nmcli, device, disconnect, "{{item}}"], timeout: 30s}

      - id: classify
        phase: analyse
        needs: [triage]
        title: {vi: Phân loại mức độ, en: Classify}
        decide:
          question: {vi: "Sự cố có nghiêm trọng không?", en: "Is the incident serious?"}
          options:
            serious: {label: {vi: Nghiêm trọng, en: Serious}}
            ordinary: {label: {vi: Thông thường, en: Ordinary}}
            unclear: {label: {vi: Chưa rõ, en: Not clear}, back_to: triage}

      - id: notice
        phase: notify
        needs: [classify]
        when: classify == serious
        title: {vi: Thông báo ban đầu, en: Initial notice}
        notify: {to: [bca-anm, vncert], message: initial-notice}
        deadline: {rule: vn-anm-24h}
        approve: {role: head}

      - id: watch
        phase: review
        needs: [classify]
        when: classify == ordinary
        title: {vi: Theo dõi, en: Keep watch}
        do: {vi: Theo dõi một ngày., en: Watch for a day.}
        optional: true
        wait: {for: 24h, from: classify}
    """

  static let rules: [String: DeadlineRule] = {
    var rule = DeadlineRule(
      id: "vn-anm-24h",
      title: .each(vi: "Thông báo ban đầu trong 24 giờ", en: "Initial notice within 24 hours"),
      start: .detection, limit: .elapsed(24 * 3_600_000),
      basis: .each(
        vi: "Nghị định 331/2026/NĐ-CP, Điều 31.2.d", en: "Decree 331/2026/ND-CP, Article 31.2.d"),
      certainty: .high)
    rule.validFrom = "2026-08-19"
    return ["vn-anm-24h": rule]
  }()

  static let surroundings: Surroundings = {
    var ministry = Contact(
      id: "bca-anm",
      title: .each(
        vi: "Cơ quan chuyên trách của Bộ Công an",
        en: "Specialised body of the Ministry of Public Security"))
    ministry.status = .each(vi: "Chưa xác nhận được số.", en: "No number could be confirmed.")
    var vncert = Contact(id: "vncert", title: .both("VNCERT/CC"))
    vncert.phones = ["02436404421"]
    vncert.hotlines = ["0869100317"]
    vncert.emails = ["ir@vncert.vn"]
    vncert.hours = .both("24/7")
    vncert.verified = "2026-11-01"
    let template = NoticeTemplate(
      id: "initial-notice",
      title: .each(vi: "Thông báo ban đầu về sự cố", en: "Initial notice of an incident"),
      body: .each(
        vi: """
          1. Bên thông báo: {{organisation.name}}, {{organisation.phone}}
          2. Hệ thống: {{inputs.system}}
          3. Phát hiện lúc: {{run.detected}}; máy: {{triage.hosts}}
          """,
        en: """
          1. Notifier: {{organisation.name}}, {{organisation.phone}}
          2. System: {{inputs.system}}
          3. Detected at: {{run.detected}}; hosts: {{triage.hosts}}
          """))
    return Surroundings(
      contacts: ["bca-anm": ministry, "vncert": vncert],
      templates: ["initial-notice": template],
      organisation: Organisation(values: ["name": "Sở Khoa học và Công nghệ"]))
  }()
}
