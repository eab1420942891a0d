import Testing
import YAMLTree

@testable import Playbooks

@Suite("The format's example")
struct ExampleTests {
  @Test("it has no fault, and means what it says")
  func whole() throws {
    let (read, found) = read(ExamplePlaybook.text)
    #expect(found == [])
    let playbook = try #require(read)
    #expect(playbook.steps.map(\.id) == Expected.steps.map(\.id))
    for (step, expected) in zip(playbook.steps, Expected.steps) { #expect(step == expected) }
    #expect(playbook == Expected.playbook)
  }
}

/// The example's model, written by hand.
private enum Expected {
  static var playbook: Playbook {
    var playbook = Playbook(
      id: "ransomware", version: "1.2.0",
      title: text("Ứng cứu mã độc tống tiền", "Ransomware response"))
    playbook.idOrigin = at("ransomware", line: 2)
    playbook.summary = text(
      "Khi thấy tệp bị mã hóa hoặc thông báo đòi tiền chuộc.",
      "Files encrypted or a ransom note seen.")
    playbook.owner = .both("Đội ứng cứu sự cố")
    playbook.tlp = .amber
    playbook.incidentType = 6
    var system = Field(name: "system", type: .text, origin: at("system", line: 11))
    system.label = text("Hệ thống bị sự cố", "Affected system")
    var level = Field(name: "level", type: .choice, origin: at("level", line: 12))
    level.label = text("Cấp độ", "Level")
    level.required = false
    level.options = ["1", "2", "3", "4", "5"].map {
      Choice(id: $0, label: nil, origin: at("\"\($0)\"", line: 12))
    }
    playbook.inputs = [system, level]
    playbook.steps = steps
    return playbook
  }

  static var steps: [Step] { [triage, isolate, classify, notice, restore, stable] }

  private static var triage: Step {
    var step = step("triage", line: 15, .detect, "Xác minh sự cố", "Verify the incident")
    step.details.role = "lead"
    step.details.roleOrigin = at("lead", line: 18)
    step.instructions = text(
      "Xem máy đầu tiên báo lỗi. Chụp ảnh thông báo đòi tiền chuộc. Chưa tắt máy, chưa xóa tệp.",
      "Look at the first machine reported. Photograph the note. Do not power off or delete yet.")
    var hosts = Field(name: "hosts", type: .list(of: .text), origin: at("hosts", line: 25))
    hosts.label = text("Máy bị ảnh hưởng", "Affected hosts")
    var seen = Field(name: "seen_at", type: .time, origin: at("seen_at", line: 26))
    seen.label = text("Lúc phát hiện", "Seen at")
    step.details.fields = [hosts, seen]
    step.details.evidence = .required
    return step
  }

  private static var isolate: Step {
    var step = step("isolate", line: 29, .isolate, "Cô lập {{item}}", "Isolate {{item}}")
    step.details.each = name("triage.hosts", line: 32)
    step.details.role = "network"
    step.details.roleOrigin = at("network", line: 33)
    step.instructions = text(
      "Rút cáp mạng, tắt Wi-Fi của {{item}}.",
      "Pull the cable and turn off Wi-Fi on {{item}}.")
    step.places = [
      name("item", line: 31), name("item", line: 31, skipping: 1), name("item", line: 34),
      name("item", line: 34, skipping: 1),
    ]
    return step
  }

  private static var classify: Step {
    var step = step("classify", line: 36, .analyse, "Phân loại mức độ", "Classify")
    step.needs = [name("triage", line: 38)]
    step.details.decision = Decision(
      question: text("Sự cố có nghiêm trọng không?", "Is the incident serious?"),
      options: [
        option("serious", line: 43, "Nghiêm trọng", "Serious"),
        option("ordinary", line: 44, "Thông thường", "Ordinary"),
      ], repeatLimit: 3)
    return step
  }

  private static var notice: Step {
    var step = step(
      "notice", line: 46, .notify, "Thông báo ban đầu tới Bộ Công an",
      "Initial notice to the Ministry of Public Security")
    step.needs = [name("classify", line: 48)]
    step.details.when = .compare(name("classify", line: 49), .equal, .word("serious"))
    step.details.literals.add([at("serious", line: 49)], of: name("classify", line: 49))
    step.details.notification = Notification(
      to: [name("bca-anm", line: 51)], message: name("initial-notice", line: 51))
    step.details.deadline = Deadline(limit: .rule(name("vn-anm-24h", line: 52)), from: nil)
    step.details.deadline?.origin = at("deadline", line: 52)
    return step
  }

  private static var restore: Step {
    var step = step("restore", line: 54, .restore, "Khôi phục", "Restore")
    step.needs = [name("isolate", line: 56), name("notice", line: 56)]
    step.details.inclusion = Inclusion(
      playbook: name("restore-from-backup", line: 58),
      with: [
        PassedValue(
          name: name("system", line: 59),
          value: Template(
            parts: [.place(name("inputs.system", line: 59))],
            origin: at("\"{{inputs.system}}\"", line: 59)))
      ])
    return step
  }

  private static var stable: Step {
    var step = step("stable", line: 61, .review, "Kiểm tra ổn định", "Check stability")
    step.details.decision = Decision(
      question: text("Hệ thống đã ổn định chưa?", "Is the system stable?"),
      options: [
        option("stable", line: 67, "Đã ổn định", "Stable"),
        option("not-yet", line: 68, "Chưa", "Not yet", backTo: name("isolate", line: 68)),
      ], repeatLimit: 5)
    return step
  }

  // MARK: Parts

  private static func step(
    _ id: String, line: Int, _ phase: Step.Phase, _ vi: String, _ en: String
  ) -> Step {
    var step = Step(id: id, title: text(vi, en), origin: at(id, line: line))
    step.details.phase = phase
    return step
  }

  private static func option(
    _ id: String, line: Int, _ vi: String, _ en: String, backTo: Name? = nil
  ) -> Decision.Option {
    Decision.Option(
      choice: Choice(id: id, label: text(vi, en), origin: at(id, line: line)), backTo: backTo)
  }

  private static func text(_ vi: String, _ en: String) -> LocalText { .each(vi: vi, en: en) }

  private static func name(_ text: String, line: Int, skipping: Int = 0) -> Name {
    Name(text, at(text, line: line, skipping: skipping))
  }

  /// Where a text stands in a line of the example, after others of its kind.
  private static func at(_ text: String, line: Int, skipping: Int = 0) -> Origin {
    let lines = ExamplePlaybook.text.split(separator: "\n", omittingEmptySubsequences: false)
    let ranges = lines[line - 1].ranges(of: text)
    let range = ranges[skipping]
    let column = { (index: String.Index) in
      lines[line - 1].unicodeScalars.distance(from: lines[line - 1].startIndex, to: index) + 1
    }
    return Origin(
      file: 0,
      span: Span(
        start: Position(line: line, column: column(range.lowerBound)),
        end: Position(line: line, column: column(range.upperBound))))
  }
}
