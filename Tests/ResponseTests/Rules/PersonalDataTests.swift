import AuditTrail
import Playbooks
import Response
import Testing

@Suite("Personal data")
struct PersonalDataTests {
  private static let secret = "Nguyễn Văn An"

  private static func plan() throws -> Plan {
    try Books.plan(
      "inputs: {caller: {type: person, label: Caller, required: false}}\n"
        + Books.steps(
          Books.step(
            "a", "record:\n  who: {type: person, label: Who}\n  hosts: {type: list, label: Hosts}"),
          Books.step("tell", "needs: []\nnotify: {to: [soc]}"),
          Books.step("photo", "needs: []\nevidence: required")))
  }

  /// Every way a name can come into a run; answers that the caller forgot to mark too.
  private static func run() throws -> MemoryRun {
    var run = try MemoryRun(try plan()) { $0.inputs = ["caller": .open(.text(secret))] }
    let told = Prose(secret, personal: true)
    let notice = NoticeGiven(
      contact: "soc", channel: "phone", outcome: .answered, address: secret, person: secret,
      reference: nil)
    try run.act(
      .done("a", ["who": .set(.open(.text(secret))), "hosts": .set(.open([]))], [], reason: told))
    try run.act(.amend("a", ["who": .set(.personal(secret + "h"))], reason: told))
    var changes = RunChanges()
    changes.inputs = ["caller": .set(.open(.text(secret + "h")))]
    try run.act(.update(changes, reason: told))
    try run.act(.assign("tell", to: .new(secret)))
    try run.act(.answer("tell", [:], [notice]))
    try run.act(.done("photo", [:], [], reason: nil)) { $0.override = told }
    try run.act(.note(.prose(told), on: nil, corrects: nil))
    try run.act(.attach(EvidenceGiven(how: .described, source: "desk", text: told), on: nil))
    try run.act(.offerHandover(to: .new("Chi"), brief: "b"))
    try run.act(.withdrawHandover(reason: told))
    try run.act(.skip("tell", reason: told))
    try run.act(.abort(reason: told, mistake: false))
    return run
  }

  @Test("no name stands in the leaf in the clear")
  func sealed() throws {
    let run = try Self.run()
    for body in run.bytes {
      let text = String(decoding: body, as: UTF8.self)
      #expect(!text.contains("Nguy") && !text.contains("Văn"), "\(text)")
    }
    #expect(run.disclosures.count > 12)
  }

  @Test("every commitment in the leaves has its value, and belongs to its own event")
  func disclosed() throws {
    let run = try Self.run()
    for (seq, body) in run.bytes.enumerated() {
      let leaf = try JSON(canonical: body)
      let paths = commitments(in: leaf, at: "")
      let disclosed = run.disclosures.filter { $0.seq == Int64(seq) }
      #expect(paths.sorted() == disclosed.map(\.path).sorted())
      for disclosure in disclosed {
        let digest = Commitment.digest(
          log: MemoryRun.log, seq: disclosure.seq, path: disclosure.path, salt: disclosure.salt,
          value: disclosure.value)
        #expect(leaf.value(at: disclosure.path + ".c")?.text == digest.hex)
      }
    }
  }

  @Test("a blank answer is blank, not a secret")
  func blank() throws {
    var run = try MemoryRun(try Self.plan())
    let answers: [String: AnswerChange] = ["who": .set(.personal("")), "hosts": .set(.open([]))]
    #expect(run.refusal(.done("a", answers, [], reason: nil)) == .missingAnswers("a", ["who"]))
    try run.answer("a", ["who": ""])
    #expect(run.visit("a").answers["who"] == "")
  }

  private func commitments(in value: JSON, at path: String) -> [String] {
    switch value {
    case .object(let members) where members.count == 1 && members["c"]?.text != nil: return [path]
    case .object(let members):
      return members.flatMap { name, inner in
        commitments(in: inner, at: path.isEmpty ? name : "\(path).\(name)")
      }
    default: return []
    }
  }
}
