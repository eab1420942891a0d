import Foundation
import TestSupport

/// A walk of the data-theft playbook as far as its forms need it: two detections, four notices.
struct FormWalk {
  let workspace: Workspace
  let run: String

  static let organisation = [
    "name": "Sở Khoa học và Công nghệ", "address": "1 Nguyễn Huệ", "phone": "0290 000 000",
    "email": "truc@so.example.vn", "operator": "Trung tâm Chuyển đổi số",
    "owner": "Ủy ban nhân dân",
    "superior": "ỦY BAN NHÂN DÂN", "place": "Sông Hinh", "member_code": "TV-01",
    "contact_name": "Nguyễn Thị Lan", "contact_phone": "0900 000 001",
    "contact_email": "lan@so.example.vn", "registration_number": "12/QĐ",
    "registration_place": "UBND", "registration_date": "01/02/2020", "tax_code": "1600000000",
  ]

  /// `description` is the first description; more goes to `run`.
  init(description: String = "Hồ sơ bị rao bán.\nMẫu khớp dữ liệu thật.", _ more: String...) throws
  {
    workspace = try Workspace()
    try Self.fillIn(workspace)
    let opened = try workspace.run(
      [
        "run", "data-theft", "--no-walk", "--detected", "2026-10-30 08:00", "--set",
        "system=portal", "--set", "level=4",
      ] + more)
    guard opened.status == 0 else { throw Workspace.Failure.failed(["run"], opened) }
    run = opened.output.trimmingCharacters(in: .newlines)
    try workspace.write("x", to: "note.png")
    try workspace.done("attach", run, "note.png", "--step", "triage")
    try workspace.done(
      "step", "done", run, "triage", "--set", "hosts=csdl", "--set", "seen_at=2026-10-30 08:00",
      "--set", "description=\(description)", "--set", "how_found=told", "--set",
      "told_by=Ông Lê Văn C", "--set", "where_seen=published")
    try decide("verdict", "leaked")
    try decide("notify/signs", "seen")
    try tell("notify/notice-now", ["bca-anm"])
    try decide("notify/classify", "serious")
    try tell("notify/notice", ["bca-anm"])
    try decide("notify/capacity", "beyond")
    try tell(
      "notify/ask-help", ["chu-quan", "dieu-phoi", "chuyen-trach", "thanh-vien-mang-luoi"],
      number: "15/BC-SKHCN")
    try decide("notify/personal-data", "harmful")
    try workspace.done(
      "step", "done", run, "notify/personal-data-found", "--set", "found_at=2026-10-30 08:30")
    try workspace.done(
      "step", "done", run, "notify/personal-data-facts", "--set", "kinds=Họ tên, số định danh.",
      "--set", "people=1850", "--set", "location_or_biometric=no", "--set",
      "consequences=Bị lừa đảo.", "--set", "measures=Đã khóa tài khoản.", "--set",
      "officer=Hoàng Thu Hà", "--set", "officer_phone=0912345678")
  }

  private func decide(_ step: String, _ option: String) throws {
    try workspace.done("step", "decide", run, step, "--option", option, "--reason", "x")
  }

  private func tell(_ step: String, _ contacts: [String], number: String = "0") throws {
    let parts = contacts.flatMap { contact in
      [
        "channel=email", "outcome=sent", "number=\(number)", "date=2026-10-30",
        // As a mail of ours has it: no number.
        "reference=ungcuu.\(String(repeating: "a", count: 32))@example.vn",
      ].flatMap {
        ["--set", "\(contact).\($0)"]
      }
    }
    let finished = try workspace.run(["step", "done", run, step] + parts)
    guard finished.status == 0 else { throw Workspace.Failure.failed([step], finished) }
  }

  private static func fillIn(_ workspace: Workspace) throws {
    let path = workspace.folder + "/playbooks/organisation.yaml"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (name, value) in organisation {
      text = text.replacing("\n\(name): \"\"", with: "\n\(name): \"\(value)\"")
    }
    text = text.replacing(
      "\nsystems: {}",
      with: """

        systems:
          portal: {name: Cổng dịch vụ công, domain: dvc.example.vn, ip: 203.0.113.10, services: "web, database"}
        """)
    try workspace.write(text, to: "playbooks/organisation.yaml")
  }
}
