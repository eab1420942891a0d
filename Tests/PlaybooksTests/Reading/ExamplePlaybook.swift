/// The example of the format's reference, word for word.
enum ExamplePlaybook {
  static let text = """
    playbook: 1
    id: ransomware                       # [a-z0-9-], up to 64
    version: 1.2.0                       # semantic version
    title: {vi: Ứng cứu mã độc tống tiền, en: Ransomware response}
    summary: {vi: Khi thấy tệp bị mã hóa hoặc thông báo đòi tiền chuộc., en: Files encrypted or a ransom note seen.}
    owner: Đội ứng cứu sự cố
    tlp: AMBER                           # CLEAR GREEN AMBER AMBER+STRICT RED
    incident_type: 6                     # row of the official list, regulation.md section 4

    inputs:                              # asked when a run opens
      system: {type: text, label: {vi: Hệ thống bị sự cố, en: Affected system}}
      level:  {type: choice, options: ["1", "2", "3", "4", "5"], label: {vi: Cấp độ, en: Level}, required: false}

    steps:
      - id: triage
        phase: detect
        title: {vi: Xác minh sự cố, en: Verify the incident}
        role: lead
        do:
          vi: |
            Xem máy đầu tiên báo lỗi. Chụp ảnh thông báo đòi tiền chuộc. Chưa tắt máy, chưa xóa tệp.
          en: |
            Look at the first machine reported. Photograph the note. Do not power off or delete yet.
        record:                          # answers needed before the step can be done
          hosts:   {type: list, label: {vi: Máy bị ảnh hưởng, en: Affected hosts}}
          seen_at: {type: time, label: {vi: Lúc phát hiện, en: Seen at}}
        evidence: required               # at least one file, or an override with a reason

      - id: isolate                      # no needs: it needs the step above it
        phase: isolate
        title: {vi: "Cô lập {{item}}", en: "Isolate {{item}}"}
        each: triage.hosts               # one instance an item: isolate[web01], isolate[db02]
        role: network
        do: {vi: "Rút cáp mạng, tắt Wi-Fi của {{item}}.", en: "Pull the cable and turn off Wi-Fi on {{item}}."}

      - id: classify
        phase: analyse
        needs: [triage]                  # may go on beside isolate
        title: {vi: Phân loại mức độ, en: Classify}
        decide:
          question: {vi: "Sự cố có nghiêm trọng không?", en: "Is the incident serious?"}
          options:
            serious:  {label: {vi: Nghiêm trọng, en: Serious}}
            ordinary: {label: {vi: Thông thường, en: Ordinary}}

      - id: notice
        phase: notify
        needs: [classify]                # a step that notifies writes its needs
        when: classify == serious
        title: {vi: Thông báo ban đầu tới Bộ Công an, en: Initial notice to the Ministry of Public Security}
        notify: {to: [bca-anm], message: initial-notice}
        deadline: {rule: vn-anm-24h}     # limit, start and legal basis come from playbooks/rules/

      - id: restore
        phase: restore
        needs: [isolate, notice]         # join: all is the default; join: any starts at the first
        title: {vi: Khôi phục, en: Restore}
        include: restore-from-backup     # another playbook, in line as restore/…
        with: {system: "{{inputs.system}}"}

      - id: stable
        phase: review
        title: {vi: Kiểm tra ổn định, en: Check stability}
        decide:
          question: {vi: "Hệ thống đã ổn định chưa?", en: "Is the system stable?"}
          options:
            stable:  {label: {vi: Đã ổn định, en: Stable}}
            not-yet: {label: {vi: Chưa, en: Not yet}, back_to: isolate}
        repeat_limit: 5

    """
}
