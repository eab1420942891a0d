import Foundation
import TestSupport
import Testing

@Suite("Bad input gets a sentence, and changes nothing", .timeLimit(.minutes(5)))
struct BadInputTests {
  /// A command line that cannot be done, and what comes of it.
  private struct Case {
    let arguments: [String]
    let status: Int32
    /// What the sentence must name, in both languages.
    let names: String?

    init(_ line: String, _ status: Int32, _ names: String? = nil) {
      arguments = line.split(separator: " ").map(String.init)
      self.status = status
      self.names = names
    }
  }

  /// Runs every case in both languages; the trail and its folder must be as before.
  private func expect(_ cases: [Case], in workspace: Workspace) throws {
    let before = try (workspace.verify().reading.root, workspace.names(in: "runs"))
    for one in cases {
      for lang in ["vi", "en"] {
        let finished = try workspace.run(one.arguments, lang: lang)
        let line = one.arguments.joined(separator: " ")
        #expect(finished.status == one.status, "\(line): \(finished.errors)")
        #expect(finished.output == "", "\(line)")
        let isNamed = one.names.map(finished.errors.contains) ?? true
        #expect(isNamed, "\(line): \(finished.errors)")
        let word = one.status == 64 ? "" : lang == "vi" ? "lỗi:" : "error:"
        #expect(word.isEmpty || finished.errors.contains(word), "\(line): \(finished.errors)")
      }
    }
    let after = try (workspace.verify().reading.root, workspace.names(in: "runs"))
    #expect(before == after)
  }

  @Test("playbooks that cannot be run, each named with its fault")
  func playbooks() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "empty.yaml")
    try workspace.write("\u{0}\u{1}\u{7F}ELF", to: "binary.yaml")
    try workspace.write(String(repeating: "a", count: 2 << 20), to: "great.yaml")
    try workspace.write("playbook: 1\n\tid: x\n", to: "tabbed.yaml")
    try workspace.write(
      """
      playbook: 1
      id: cyclic
      version: 1.0.0
      title: {vi: Vòng, en: Circle}
      steps:
        - {id: a, needs: [b], title: {vi: A, en: A}, do: {vi: Làm, en: Do}}
        - {id: b, needs: [a], title: {vi: B, en: B}, do: {vi: Làm, en: Do}}
      """, to: "cyclic.yaml")
    try expect(
      [
        Case("run ransomwear --no-walk", 1, "`ransomware`"),
        Case("run virus --no-walk", 1, "vulnerability-review"),
        Case("run ./none.yaml --no-walk", 1, "./none.yaml"),
        Case("run ./empty.yaml --no-walk", 2, "./empty.yaml:1:1: error:"),
        Case("run ./playbooks --no-walk", 1, "./playbooks"),
        Case("run ./binary.yaml --no-walk", 2, "./binary.yaml:1:1: error:"),
        Case("run ./great.yaml --no-walk", 2, "1048576"),
        Case("contacts --workspace runs", 1, "runs/playbooks"),
        Case("run ./tabbed.yaml --no-walk", 2, "./tabbed.yaml:2:1: error:"),
        Case("run ./cyclic.yaml --no-walk", 2, "a → b → a"),
      ], in: workspace)
    #expect(try workspace.names(in: "runs") == [])
  }

  @Test("runs, steps and answers that are not there or do not fit")
  func actions() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let other = try workspace.open()
    try workspace.done("step", "skip", run, "triage", "--reason", "Thử", as: "Minh")
    let opening = "run ransomware --no-walk --drill --set system=web"
    try expect(
      [
        Case("status nothing", 1, "nothing"),
        Case("status 20", 1, other),
        Case("step done \(other) scene", 1, "triage"),
        Case("step done \(other) isolate[web09]", 1, "web09"),
        Case("step skip \(run) triage --reason Thừa", 1, "Minh"),
        Case("step done \(run) no-such-step", 1, "no-such-step"),
        Case("step done \(other) triage", 1, "seen_at"),
        Case("step answer \(other) triage --set seen_at=soon", 1, "soon"),
        Case("step answer \(other) triage --set how_found=9", 1, "told"),
        Case("step answer \(other) triage --set colour=red", 1, "colour"),
        Case("step answer \(other) scene --set untouched=perhaps", 1, "perhaps"),
        Case("step decide \(run) notify/signs --option maybe --reason Thử", 1, "not-seen"),
        Case("step skip \(other) triage", 1, "--reason"),
        Case("finish \(other)", 1, "triage"),
        Case("reopen \(other) --reason Thử", 1),
        Case("attach \(other) none.jpg", 1, "none.jpg"),
        Case("amend \(other) --detected 2099-01-01T10:00 --reason Thử", 1, "2099-01-01T10:00"),
        Case("amend \(other) --set system+=x --reason Thử", 1, "system"),
        Case("\(opening) --detected 2099-01-01T10:00", 1, "2099-01-01T10:00"),
        Case("\(opening) --detected whenever", 1, "whenever"),
        Case("\(opening) --set level=7", 1, "level"),
        Case("run ransomware --no-walk --drill", 1, "system"),
        Case("replay \(other) --at whenever", 1, "whenever"),
        Case("recover --reason Thử", 1),
        Case("list --workspace none", 1, "none"),
        Case("init playbooks", 1, "playbooks"),
      ], in: workspace)
  }

  @Test("a command line that is none")
  func usage() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try expect(
      [
        Case("dance", 64, "dance"), Case("run ransomware --dance", 64, "--dance"),
        Case("step done \(run)", 64, "<step>"), Case("step dance \(run) triage", 64, "dance"),
        Case("abort \(run)", 64, "--reason"), Case("handover \(run)", 64, "--accept"),
        Case("step decide \(run) notify/signs", 64, "--option"),
        Case("attach \(run) x --reference --described", 64, "--described"),
        Case("amend \(run) triage --title x --reason Thử", 64, "--title"),
        Case("amend \(run) --tlp BLUE --reason Thử", 64, "BLUE"),
        Case("amend \(run) --incident-type 11 --reason Thử", 64, "--incident-type"),
        Case("amend \(run) --item x --title y --reason Thử", 64, "--item"),
        Case("step skip \(run) triage --set seen_at=now --reason Thử", 64, "--set"),
        Case("step answer \(run) triage --reason Thử", 64, "--reason"),
        Case("step reopen \(run) triage --override x", 64, "--override"),
        Case("step assign \(run) triage --role lead --to Minh", 64, "--role"),
        Case("step assign \(run) --to Minh", 64, "--role"),
        Case("step answer \(run) triage --set hosts+=a --set hosts-=b", 64, "hosts"),
        Case("note \(run) x --item y", 64, "--item"),
        Case("handover \(run) --accept --reason x", 64, "--reason"),
      ], in: workspace)
  }
}
