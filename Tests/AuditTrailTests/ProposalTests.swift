import AuditTrail
import Testing

@Suite("Sealing an event")
struct ProposalTests {
  private static let fields: [String: JSON] = [
    "v": .integer(1), "kind": .text("step.answered"), "at": .integer(5), "act": .text("a1"),
    "answers": .object(["hosts": .list([.text("web01")])]), "n": .integer(0),
  ]

  private func seal(
    _ proposal: Proposal, log: String = "w1", run: String = "r1", runRoot: Digest? = nil,
    salt: [UInt8] = Array(repeating: 7, count: 32)
  ) throws(SealFault) -> (body: [UInt8], disclosures: [Disclosure]) {
    try proposal.sealed(log: log, seq: 9, run: run, rseq: 2, runRoot: runRoot) { _ in salt }
  }

  @Test("the event has its place and its fields, in canonical bytes")
  func place() throws {
    let body = try seal(Proposal(fields: ProposalTests.fields)).body
    let expected =
      #"{"act":"a1","answers":{"hosts":["web01"]},"at":5,"kind":"step.answered","log":"w1","#
      + #""n":0,"rseq":2,"run":"r1","seq":9,"v":1}"#
    #expect(String(decoding: body, as: UTF8.self) == expected)
  }

  @Test("a secret leaves only its commitment, and is disclosed beside the event")
  func secrets() throws {
    let proposal = Proposal(
      fields: ProposalTests.fields, secrets: ["answers.reporter": "Lê Văn B", "name": "An"])
    let sealed = try seal(proposal)
    let event = try JSON(canonical: sealed.body)
    #expect(sealed.disclosures.map(\.path) == ["answers.reporter", "name"])
    for disclosure in sealed.disclosures {
      let digest = Commitment.digest(
        log: "w1", seq: 9, path: disclosure.path, salt: disclosure.salt, value: disclosure.value)
      #expect(event.value(at: disclosure.path) == .object(["c": .text(digest.hex)]))
    }
    #expect(!String(decoding: sealed.body, as: UTF8.self).contains("Lê Văn B"))
  }

  @Test("an event that covers its run holds the count and root of the earlier ones")
  func coversRun() throws {
    let proposal = Proposal(fields: ProposalTests.fields, coversRun: true)
    let root = Digest.sha256(of: [1])
    let event = try JSON(canonical: seal(proposal, runRoot: root).body)
    #expect(event["count"] == .integer(2))
    #expect(event["root"] == .text(root.hex))
    #expect(throws: SealFault.noRunRoot) { try seal(proposal) }
  }

  @Test("fields that only the trail fills are refused", arguments: ["log", "seq", "run", "rseq"])
  func reserved(name: String) {
    var proposal = Proposal(fields: ProposalTests.fields)
    proposal.fields[name] = .integer(1)
    #expect(throws: SealFault.reservedField(name)) { try seal(proposal) }
  }

  @Test("fields that every event holds are asked for", arguments: ["v", "kind", "at", "act"])
  func missing(name: String) {
    var proposal = Proposal(fields: ProposalTests.fields)
    proposal.fields[name] = nil
    #expect(throws: SealFault.missingField(name)) { try seal(proposal) }
  }

  @Test("ids that would need an escape are refused", arguments: ["", "a\"b", "a\\b", "a\nb"])
  func identifiers(id: String) {
    let proposal = Proposal(fields: ProposalTests.fields)
    #expect(throws: SealFault.badIdentifier(id)) { try seal(proposal, log: id) }
    #expect(throws: SealFault.badIdentifier(id)) { try seal(proposal, run: id) }
  }

  @Test("bad paths, salts and values are refused")
  func refused() {
    let fields = ProposalTests.fields
    #expect(throws: SealFault.badPath("n.a")) {
      try seal(Proposal(fields: fields, secrets: ["n.a": "x"]))
    }
    #expect(throws: SealFault.badSalt(path: "name")) {
      try seal(Proposal(fields: fields, secrets: ["name": "x"]), salt: [1, 2, 3])
    }
    #expect(throws: SealFault.notEncodable(JSONFault(offset: 65_535, reason: .tooLong))) {
      let long = JSON.text(String(repeating: "a", count: 70_000))
      return try seal(Proposal(fields: fields.merging(["z": long]) { $1 }))
    }
  }

  @Test("a commitment changes with every one of its parts")
  func parts() {
    let salt = [UInt8](repeating: 7, count: 32)
    let other = [UInt8](repeating: 8, count: 32)
    func digest(
      _ log: String, _ seq: Int64, _ path: String, _ salt: [UInt8], _ value: String
    ) -> Digest {
      Commitment.digest(log: log, seq: seq, path: path, salt: salt, value: value)
    }
    let digests: Set = [
      digest("w", 1, "p", salt, "v"), digest("x", 1, "p", salt, "v"),
      digest("w", 2, "p", salt, "v"), digest("w", 1, "q", salt, "v"),
      digest("w", 1, "p", other, "v"), digest("w", 1, "p", salt, "u"),
      digest("w1", 1, "p", salt, "v"), digest("w", 11, "p", salt, "v"),
      digest("w", 1, "", salt, "pv"), digest("w", 1, "pv", salt, ""),
      digest("w", 1, "p", salt, "\u{E9}"), digest("w", 1, "p", salt, "e\u{301}"),
    ]
    #expect(digests.count == 12)
  }
}
