import AuditStore
import AuditTrail
import Foundation
import Testing

@Suite("Appending")
struct AppendTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("what was recorded is there when the trail is opened again")
  func reopening() throws {
    let store = try workspace.made()
    let events = try store.append(to: "r1", after: 0) { _ in
      [proposal("run.opened"), proposal("step.started")]
    }
    #expect(events.map(\.seq) == [1, 2])
    #expect(events.map(\.rseq) == [0, 1])
    let again = try workspace.open(.read)
    #expect(again.log == workspace.log)
    #expect(again.head == store.head)
    #expect(try again.events(of: "r1") == events)
    #expect(try workspace.headLines().last == "3 \(store.head.root.hex) -")
  }

  @Test("with nothing to record nothing is committed and no line written")
  func empty() throws {
    let store = try workspace.made()
    let before = try workspace.headLines()
    let events = try store.append(
      to: "r1", after: 0, preceding: [proposal("session.opened")]
    ) { _ in [] }
    #expect(events.isEmpty)
    #expect(store.head.size == 1)
    #expect(try workspace.headLines() == before)
  }

  @Test("a refusal is thrown on and leaves nothing behind")
  func refusal() throws {
    struct Refusal: Error {}
    let store = try workspace.made()
    #expect(throws: Refusal.self) {
      _ = try store.append(to: "r1", after: 0) { _ in throw Refusal() }
    }
    #expect(try workspace.open().head.size == 1)
    #expect(try store.add("run.opened", to: "r1", after: 0).map(\.seq) == [1])
  }

  @Test("a proposal that cannot be sealed leaves nothing behind, not even those before it")
  func unsealable() throws {
    let store = try workspace.made()
    #expect(throws: TrailFault.notSealed(.missingField("v"))) {
      _ = try store.append(to: "r1", after: 0) { _ in
        [proposal("run.opened"), Proposal(fields: [:])]
      }
    }
    #expect(try workspace.open().head.size == 1)
  }

  @Test("the trail's own events go before the action's")
  func preceding() throws {
    let store = try workspace.made()
    for known in 0..<2 as Range<Int64> {
      _ = try store.append(
        to: "r1", after: known,
        preceding: [proposal(known == 0 ? "session.opened" : "clock.jumped")]
      ) { _ in [proposal("note.added")] }
    }
    let kinds = try store.kinds()
    #expect(
      kinds == ["trail.opened", "session.opened", "note.added", "clock.jumped", "note.added"])
  }

  @Test("decide is shown what another added since, and the numbers go on from there")
  func newer() throws {
    let one = try workspace.made()
    let two = try workspace.open()
    let first = try one.add("run.opened", to: "r1", after: 0)
    var seen: [StoredEvent] = []
    let second = try two.append(to: "r1", after: 0) { newer in
      seen = newer
      return [proposal("note.added")]
    }
    #expect(seen == first)
    #expect(second.map(\.seq) == [2])
    #expect(second.map(\.rseq) == [1])
    #expect(try one.add("note.added", to: "r1", after: 1).map(\.rseq) == [2])
    #expect(try workspace.open().head == one.head)
  }

  @Test("an event that covers its run holds the count and root of what came before")
  func closing() throws {
    let store = try workspace.made()
    let before = try store.append(to: "r1", after: 0) { _ in
      [proposal("run.opened"), proposal("note.added"), proposal("note.added")]
    }
    let closed = try store.append(to: "r1", after: 3) { _ in
      [proposal("run.closed", coversRun: true)]
    }
    let body = try #require(closed.first?.body)
    let event = try JSON(canonical: body)
    #expect(event["count"] == .integer(3))
    #expect(event["root"] == .text(MerkleTree.root(of: before.map(\.leaf)).hex))
  }

  @Test("personal values are kept beside the event, which holds only a commitment")
  func secrets() throws {
    let store = try workspace.made()
    let events = try store.append(to: "r1", after: 0) { _ in
      [proposal("person.named", secrets: ["name": "Nguyễn Thị Ánh"])]
    }
    let event = try #require(events.first)
    let disclosure = try #require(try store.disclosures(of: "r1").first)
    #expect(disclosure.value == "Nguyễn Thị Ánh")
    let digest = Commitment.digest(
      log: workspace.log, seq: event.seq, path: "name", salt: disclosure.salt,
      value: disclosure.value)
    #expect(try JSON(canonical: event.body).value(at: "name.c") == .text(digest.hex))
    #expect(try store.disclosures(of: "r2").isEmpty)
  }

  @Test("a text is kept once, whoever is governed by it")
  func files() throws {
    let store = try workspace.made()
    let file = FrozenFile(role: "playbook", name: "a.yaml", body: Array("steps: []".utf8))
    for run in ["r1", "r2"] {
      _ = try store.append(to: run, after: 0, files: [file]) { _ in [proposal("run.opened")] }
    }
    #expect(try store.file(file.sha256) == file.body)
    #expect(try store.file(MerkleTree.emptyRoot) == nil)
  }

  @Test("an action that is recorded is found among the newest events, another is not")
  func acts() throws {
    let store = try workspace.made()
    try store.add("run.opened", to: "r1", after: 0, act: "first")
    try store.add("note.added", to: "r1", after: 1, act: "second")
    #expect(try store.contains(act: "second", in: "r1", from: 1))
    #expect(try !store.contains(act: "first", in: "r1", from: 1))
    #expect(try !store.contains(act: "third", in: "r1", from: 0))
  }
}

extension AuditStore {
  /// The kinds of all events in order.
  func kinds() throws -> [String] {
    var bodies: [[UInt8]] = []
    try forEachEvent { bodies.append($0.body) }
    return try bodies.map { try JSON(canonical: $0)["kind"]?.text ?? "" }
  }
}

@Suite("Moving the WAL's pages")
struct MovingWALTests {
  @Test(
    "a WAL that is written over stays short, one that is cut is empty, and nothing is lost",
    arguments: [AuditStore.WALMove.reuse, .truncate])
  func length(_ move: AuditStore.WALMove) throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    var moves = 0
    var databaseSize = 0
    for known in 0..<300 as Range<Int64> {
      try store.add("note.added", to: "r1", after: known)
      try store.moveWAL(move)
      let size = try workspace.size(of: workspace.folder.database)
      if size != databaseSize { moves += 1 }
      databaseSize = size
    }
    let length = try workspace.size(of: workspace.folder.database + "-wal")
    #expect(length < 2 << 20)
    #expect(moves > 1)
    // Each move syncs three times: it must not follow every action.
    #expect(moves < 10)
    try store.close()
    #expect(try workspace.open().head == store.head)
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
  }

  @Test("who decides on an action may ask the trail, and sees it as it is then")
  func asking() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    try store.add("run.opened", to: "r1", after: 0)
    try workspace.open().add("run.opened", to: "r2", after: 0)
    var seen: (runs: [String], count: Int) = ([], 0)
    _ = try store.append(to: "r1", after: 1) { _ in
      seen = (try store.runs(), try store.events(of: "r2").count)
      return [proposal("note.added")]
    }
    #expect(seen.runs == ["r2", "r1"] && seen.count == 1)
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
  }
}
