import Playbooks
import Response
import Testing

@Suite("What is given with an action")
struct GivenTests {
  private static let file = EvidenceGiven(
    how: .copied, sha256: "ab", size: 3, media: "image/png", source: "desk:/a.png")

  private static func run() throws -> MemoryRun {
    let fields =
      "record:\n  x: {type: text, label: X}\n  f: {type: file, label: F, required: false}"
    let body =
      "inputs: {photo: {type: file, label: Photo, required: false}}\n"
      + Books.steps(
        Books.step("a", "needs: []\nevidence: required\n" + fields),
        Books.decision("choose", ["serious", "ordinary"], "needs: []\n" + fields),
        Books.step("tell", "needs: []\nnotify: {to: [soc]}"))
    return try MemoryRun(try Books.plan(body))
  }

  private static let x: [String: AnswerChange] = ["x": .set(.open("1"))]

  @Test("a decision takes the answers it asks for in the same action, before it")
  func decided() throws {
    var run = try Self.run()
    let events = try run.act(.decide("choose", Self.x, option: "serious", reason: "why"))
    #expect(events.prefix(2).map(\.kind) == [.stepAnswered, .stepDecided])
    #expect(run.visit("choose").answers["x"] == "1")
    #expect(try run.replayed() == run.state)
  }

  @Test("a start and a failure keep the answers and the calls given with them")
  func startedAndFailed() throws {
    var run = try Self.run()
    try run.act(.start("a", Self.x))
    #expect(run.visit("a").answers["x"] == "1" && run.status("a") == .active)
    try run.act(.start("a", ["x": .set(.open("2"))]))
    #expect(run.visit("a").answers["x"] == "2")
    let events = try run.act(.fail("tell", [:], [MemoryRun.call("soc", .failed)], reason: "why"))
    #expect(events.prefix(2).map(\.kind) == [.noticeSent, .stepFailed])
    #expect(run.visit("tell").notices.map(\.outcome) == [.failed])
    #expect(try run.replayed() == run.state)
  }

  @Test("the file in an answer is evidence in the same action, and enough where one is asked for")
  func file() throws {
    var run = try Self.run()
    let events = try run.act(
      .done("a", Self.x.merging(["f": .file(Self.file)]) { $1 }, [], reason: nil))
    #expect(events.prefix(3).map(\.kind) == [.stepAnswered, .evidenceAdded, .stepDone])
    #expect(run.visit("a").answers["f"] == "ab")
    let evidence = try #require(run.state.evidence.first)
    #expect(evidence.how == .copied && evidence.sha256 == "ab" && evidence.step == "a")
    #expect(run.visit("a").evidence == [evidence.id])
    #expect(try run.replayed() == run.state)
  }

  @Test("the file in an amended answer, and in an input, is evidence too")
  func amendedFile() throws {
    var run = try Self.run()
    try run.fail("a")
    try run.act(.answer("a", ["f": .file(Self.file)], []))
    let other = EvidenceGiven(how: .copied, sha256: "cd", size: 1, source: "desk:/b.png")
    try run.amend("a", ["f": .file(other)])
    #expect(run.visit("a").answers["f"] == "cd")
    #expect(run.visit("a").evidence.count == 2)
    var changes = RunChanges()
    changes.inputs = ["photo": .file(Self.file)]
    try run.act(.update(changes, reason: "why"))
    #expect(run.state.opening.inputs["photo"] == "ab")
    #expect(run.state.evidence.map(\.step) == ["a", "a", nil])
    #expect(try run.replayed() == run.state)
  }

  @Test("a file among the inputs is evidence from the opening on")
  func opened() throws {
    let plan = try Books.plan(Books.steps(Books.step("a")))
    let run = try MemoryRun(plan) { $0.evidence = [Self.file] }
    #expect(run.events.prefix(3).map(\.kind) == [.runOpened, .personNamed, .evidenceAdded])
    #expect(run.state.evidence.map(\.sha256) == ["ab"])
    #expect(try run.replayed() == run.state)
  }

  @Test("a run is not opened with a detection still to come, nor with a title that is no line")
  func refusedOpening() throws {
    let plan = try Books.plan(Books.steps(Books.step("a")))
    let soon = Moment(ms: MemoryRun.opened + 1, typed: "soon")
    #expect(throws: Refusal.happenedInFuture(soon)) {
      _ = try MemoryRun(plan) { $0.detected = soon }
    }
    #expect(throws: Refusal.notALine(.title, given: "a\nb")) {
      _ = try MemoryRun(plan) { $0.title = "a\nb" }
    }
    #expect(throws: Refusal.notALine(.reference, given: "")) {
      _ = try MemoryRun(plan) { $0.refs = ["7", ""] }
    }
    #expect("a\n b\u{1B} c".asLine == "a b c")
  }
}
