import Foundation
import TestSupport
import Testing

@Suite("One-shot commands keep what they are given", .timeLimit(.minutes(5)))
struct ActionTests {
  private static let playbook = """
    playbook: 1
    id: small
    version: 1.0.0
    title: {vi: Nhỏ, en: Small}
    roles: {head: {title: Head}}
    steps:
      - {id: look, title: Look, do: Look., evidence: required, record: {shot: {type: file, label: Shot}, hosts: {type: list, label: Hosts}}}
      - {id: cut, title: "Cut {{item}}", do: Cut., needs: [look], each: look.hosts}
      - {id: serious, title: Serious, needs: [look], record: {why: {type: text, label: Why}}, decide: {question: Serious?, options: {ja: {}, nein: {}}}}
      - {id: tell, title: Tell, needs: [look], notify: {to: [bca-anm]}}
    """

  private func opened() throws -> (Workspace, String) {
    let workspace = try Workspace()
    try workspace.write(Self.playbook, to: "playbooks/small.yaml")
    try workspace.write("not a picture", to: "shot.png")
    return (workspace, try workspace.done("run", "small", "--no-walk"))
  }

  @Test("a file in an answer is evidence; lists grow by all that is said; nothing is left unnamed")
  func answers() throws {
    let (workspace, run) = try opened()
    try workspace.done(
      "step", "done", run, "look", "--set", "shot=shot.png", "--set", "hosts+=a,b", "--set",
      "hosts+=c")
    try workspace.done("amend", run, "look", "--set", "shot=playbooks/small.yaml", "--reason", "x")
    try workspace.done(
      "step", "decide", run, "serious", "--option", "ja", "--reason", "x",
      "--set", "why=files gone")
    let kinds = try workspace.run(["replay", run, "--json"]).output.split(separator: "\n")
    #expect(kinds.count { $0.contains("\"kind\":\"evidence.added\"") } == 2)
    let status = try workspace.done("status", run, "--json")
    #expect(status.contains("\"hosts\":[\"a\",\"b\",\"c\"]"))
    #expect(status.contains("\"why\":\"files gone\""))
    let verified = try workspace.run(["verify", "--json"])
    #expect(verified.status == 0)
    #expect(!verified.output.contains("evidence"), "\(verified.output)")
  }

  @Test("a notice says what came of it; one after the step, and after the close, is recorded")
  func notices() throws {
    let (workspace, run) = try opened()
    try workspace.done("step", "skip", run, "look", "--reason", "x")
    let call = ["step", "done", run, "tell", "--set", "bca-anm.channel=phone"]
    let without = try workspace.run(call)
    #expect(without.status == 1 && without.errors.contains("bca-anm.outcome"))
    let alone = try workspace.run(
      ["step", "done", run, "tell", "--set", "bca-anm.outcome=no_answer"])
    #expect(alone.status == 1 && alone.errors.contains("bca-anm.channel"))
    let tried = try workspace.run(call + ["--set", "bca-anm.outcome=no_answer"])
    #expect(tried.status == 0, "\(tried.errors)")
    let later = ["--set", "bca-anm.channel=phone", "--set", "bca-anm.outcome=answered"]
    #expect(try workspace.run(["step", "answer", run, "tell"] + later).status == 0)
    let amended = try workspace.run(["amend", run, "tell", "--reason", "x"] + later)
    #expect(amended.status == 1 && amended.errors.contains("bca-anm"))
    let closed = try workspace.done("abort", run, "--reason", "x")
    #expect(closed.contains("đã đóng") && !closed.contains("Sẵn sàng"))
    #expect(try workspace.done("status", run, "--json").contains("\"ready\":[]"))
    #expect(try workspace.run(["step", "answer", run, "tell"] + later).status == 0)
    #expect(try workspace.run(["replay", run]).status == 0)
    let other = try workspace.run(["step", "answer", run, "look", "--set", "hosts=a"])
    #expect(other.status == 1)
  }

  @Test("roles are given by `step assign --role`; who began a step does not approve it")
  func roles() throws {
    let (workspace, run) = try opened()
    try workspace.done("step", "assign", run, "--role", "head", "--to", "Chi")
    let unknown = try workspace.run(["step", "assign", run, "--role", "cook", "--to", "Chi"])
    #expect(unknown.status == 1 && unknown.errors.contains("head"))
    let lines = try workspace.run(["step", "assign", run, "look", "--to", "Chi\nBình"])
    #expect(lines.status == 1 && lines.errors.contains("Chi␊Bình"))
  }

  @Test("opening another live run of a playbook says which are open; while one works, that is said")
  func talk() throws {
    let (workspace, run) = try opened()
    let second = try workspace.run(["run", "small", "--no-walk"])
    #expect(second.status == 0 && second.errors.contains(run))
    let working = try workspace.done("step", "start", run, "look")
    #expect(working.contains("Đang làm: look"), "\(working)")
  }

  @Test("a personal note stays apart whatever its length, and the kept brief names nobody")
  func personal() throws {
    let (workspace, run) = try opened()
    try workspace.write(String(repeating: "Chị Bình nói. ", count: 3_000), to: "said.txt")
    try workspace.done("note", run, "@said.txt", "--personal")
    let brief = try workspace.run(["handover", run, "--to", "Bình"])
    #expect(brief.output.contains("Chị Bình"))
    let check = """
      trail = sqlite3.connect("file:runs/audit.sqlite?mode=ro", uri=True)
      kept = trail.execute("SELECT role, body FROM files WHERE role IN ('note', 'brief')").fetchall()
      print([role for role, _ in kept], any("Bình".encode() in body for _, body in kept))
      print(trail.execute("SELECT count(*) FROM disclosures WHERE length(value) > 30000").fetchone())
      """
    let seen = try workspace.python(check)
    #expect(seen == "['brief'] False\n(1,)\n")
  }

  @Test("an indicator is recorded as what it is, and refused where it is no such thing")
  func indicator() throws {
    let (workspace, run) = try opened()
    let wrong = try workspace.run(["note", run, "nowhere", "--indicator", "ip"])
    #expect(wrong.status == 1 && wrong.errors.contains("nowhere"))
    try workspace.done("note", run, "203.0.113.7", "--indicator", "ip", "--step", "look")
    let lines = try workspace.run(["replay", run, "--json"]).output.split(separator: "\n")
    let added = lines.filter { $0.contains("\"kind\":\"indicator.added\"") }
    #expect(added.count == 1)
    for field in ["\"type\":\"ip\"", "\"value\":\"203.0.113.7\"", "\"step\":\"look\""] {
      #expect(added.allSatisfy { $0.contains(field) })
    }
    #expect(try workspace.run(["note", run, "x", "--indicator", "ip", "--personal"]).status == 64)
  }
}
