import AuditTrail
import Foundation
import Glibc
import Testing

@testable import AuditStore

@Suite("Signing heads, and the keys outside the workspace")
struct SigningTests {
  /// A trail with a key of a ring beside it.
  private struct Signed {
    let workspace: Workspace
    let ring: KeyRing
    let key: SigningKey
    let store: AuditStore

    init() throws {
      workspace = try Workspace()
      ring = KeyRing(folder: Self.home(of: workspace))
      key = try ring.makeKey(for: workspace.log)
      store = try workspace.made()
      try add(key)
    }

    static func home(of workspace: Workspace) -> String {
      workspace.folder.path.dropLast("/runs".count) + "/home/keys"
    }

    var keyFile: String {
      "\(Self.home(of: workspace))/\(workspace.log)/\(key.verifier.id.hex).key"
    }

    func add(_ key: SigningKey) throws {
      _ = try store.append(to: workspace.log, after: store.lastEvent(of: workspace.log)?.seq ?? 0) {
        _ in [proposal("key.added", with: ["vkey": .text(key.verifier.text)])]
      }
    }

    /// Adds a few events to a run.
    func grow(_ count: Int = 1) throws {
      for _ in 0..<count {
        let known = try store.lastEvent(of: "r1").map { $0.rseq + 1 } ?? 0
        try store.add("note.added", to: "r1", after: known)
      }
    }

    func verify(_ anchors: [Anchor] = [], keys: [VerifierKey] = []) throws -> VerifyReport {
      let outside = Outside(ring: ring, anchors: anchors, keys: keys)
      return try #require(
        AuditStore.verifyChain(workspace.folder, outside: outside).first?.report)
    }
  }

  @Test("a head is signed once: stored, in heads.log and beside the keys")
  func signs() throws {
    let trail = try Signed()
    try trail.grow()
    let note = try #require(try trail.store.sign(with: trail.ring))
    #expect(try Checkpoint(parsing: note.text).head == trail.store.head)
    #expect(try note.signers(among: [trail.key.verifier]) == [trail.key.verifier])
    let line = try #require(try trail.workspace.headLines().last)
    #expect(line.hasSuffix(Base64.text(of: note.bytes)))
    #expect(try trail.ring.greatestHead(of: trail.workspace.log) == trail.store.head)
    #expect(try trail.store.sign(with: trail.ring) == note)
    #expect(try trail.workspace.headLines().last == line)
    let report = try trail.verify(keys: [trail.key.verifier])
    #expect(report.verdict == .intact)
    #expect(report.remarks == [])
    #expect(report.anchoredTo == trail.store.head.size)
  }

  @Test("two holders sign one head, each with a key of their own")
  func twoHolders() throws {
    let trail = try Signed()
    let second = try trail.ring.makeKey(for: trail.workspace.log)
    #expect(try trail.store.sign(with: trail.ring)?.signatures.count == 1)
    try trail.add(second)
    let note = try #require(try trail.store.sign(with: trail.ring))
    let both = [trail.key.verifier, second.verifier]
    #expect(try Set(note.signers(among: both)) == Set(both))
    #expect(try trail.verify().verdict == .intact)
  }

  @Test("a whole folder put back from a backup is found by what is beside the keys")
  func putBack() throws {
    let trail = try Signed()
    try trail.grow(2)
    let files = FileManager.default
    let runs = trail.workspace.folder.path
    try files.copyItem(atPath: runs, toPath: runs + ".backup")
    try trail.grow(2)
    _ = try trail.store.sign(with: trail.ring)
    let size = trail.store.head.size
    try trail.store.close()
    try files.removeItem(atPath: runs)
    try files.moveItem(atPath: runs + ".backup", toPath: runs)

    #expect(throws: TrailFault.rolledBack(headSize: size, found: size - 2)) {
      try AuditStore(opening: trail.workspace.folder, mode: .write, ring: trail.ring)
    }
    let report = try trail.verify()
    #expect(report.verdict == .rolledBack)
    #expect(report.missing == 2)
    #expect(report.findings == [.shorterThanHead(size: size, .keyRing)])
    // Nobody else can know.
    #expect(AuditStore.verify(trail.workspace.folder).verdict == .intact)

    // The same number of other events: the root tells.
    let other = try trail.workspace.open()
    for place in 2..<4 { try other.add("note.added", to: "r1", after: Int64(place), act: "else") }
    #expect(throws: TrailFault.differs(size: size)) {
      try AuditStore(opening: trail.workspace.folder, mode: .write, ring: trail.ring)
    }
    let differing = try trail.verify()
    #expect(differing.verdict == .tampered)
    #expect(differing.between == 0...size)
  }

  @Test("what is beside the keys and cannot be read keeps nobody from recording")
  func unreadableMemory() throws {
    let trail = try Signed()
    _ = try trail.store.sign(with: trail.ring)
    let folder = "\(Signed.home(of: trail.workspace))/\(trail.workspace.log)"
    try FileManager.default.removeItem(atPath: folder + "/heads.log")
    try FileManager.default.createDirectory(
      atPath: folder + "/heads.log", withIntermediateDirectories: false)
    _ = try AuditStore(opening: trail.workspace.folder, mode: .write, ring: trail.ring)
    let report = try trail.verify()
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.keyRingUnread(.notAFile(path: folder + "/heads.log"))])
  }

  @Test("a line of that memory that nobody wrote is told of, and the others still count")
  func junkInMemory() throws {
    let trail = try Signed()
    _ = try trail.store.sign(with: trail.ring)
    let path = "\(Signed.home(of: trail.workspace))/\(trail.workspace.log)/heads.log"
    let lines = try String(contentsOfFile: path, encoding: .utf8)
    try (lines + "junk\n").write(toFile: path, atomically: false, encoding: .utf8)
    let report = try trail.verify()
    #expect(report.verdict == .intact)
    let number = Int64(lines.split(separator: "\n").count + 1)
    #expect(report.remarks == [.keyRingUnread(.badHeadLine(path: path, line: number))])
  }

  @Test("after a crash between the row and the lines, the next signing writes the lines")
  func madeUpFor() throws {
    let trail = try Signed()
    let note = try #require(try trail.store.sign(with: trail.ring))
    let folder = "\(Signed.home(of: trail.workspace))/\(trail.workspace.log)"
    try FileManager.default.removeItem(atPath: folder + "/heads.log")
    #expect(try trail.store.sign(with: trail.ring) == note)
    #expect(try trail.ring.greatestHead(of: trail.workspace.log) == trail.store.head)
    #expect(try trail.verify().verdict == .intact)
  }

  @Test("nothing is signed that does not read back as it was written")
  func readsBack() throws {
    let trail = try Signed()
    try trail.grow(3)
    try trail.workspace.sqliteWithoutTriggers(
      "UPDATE events SET body = CAST(replace(body, 'note', 'nope') AS BLOB) WHERE seq = 3")
    #expect(throws: TrailFault.badEvent(seq: 3)) { try trail.store.sign(with: trail.ring) }
    #expect(try trail.store.signedSize() == 0)
    let whole = try Signed()
    try whole.grow(3)
    try whole.workspace.sqlite("UPDATE nodes SET hash = zeroblob(32)")
    #expect(try whole.store.sign(with: whole.ring) != nil)
  }

  @Test("a checkpoint that somebody else put in the place of ours is not handed out")
  func foreignCheckpoint() throws {
    let trail = try Signed()
    try trail.grow()
    let note = try #require(try trail.store.sign(with: trail.ring))
    let head = trail.store.head
    let other = Checkpoint(
      origin: trail.key.name, head: Head(size: head.size, root: .sha256(of: [])))
    let forged = SignedNote(text: other.text, signatures: note.signatures).bytes
    let hex = forged.map { $0.hex(digits: 2) }.joined()
    try trail.workspace.sqliteWithoutTriggers("UPDATE checkpoints SET note = x'\(hex)'")
    #expect(throws: TrailFault.differs(size: head.size)) {
      try trail.store.sign(with: trail.ring)
    }
    #expect(try trail.ring.heads(of: trail.workspace.log).heads == [head])
  }

  @Test("a checkpoint is due after a hundred events, or after one that asks for it")
  func due() throws {
    let trail = try Signed()
    let marker = Array(#""kind":"run.closed""#.utf8)
    _ = try trail.store.sign(with: trail.ring)
    try trail.grow(99)
    #expect(try !trail.store.isCheckpointDue(after: [marker]))
    #expect(try trail.store.isCheckpointDue(after: [Array(#""kind":"note.added""#.utf8)]))
    try trail.grow()
    #expect(try trail.store.isCheckpointDue(after: [marker]))
    _ = try trail.store.sign(with: trail.ring)
    #expect(try !trail.store.isCheckpointDue(after: [marker]))
  }

  // MARK: Keys on disk

  @Test("a key is its owner's alone, and one that others may read signs nothing")
  func mode() throws {
    let trail = try Signed()
    var status = stat()
    #expect(stat(trail.keyFile, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    for mode: mode_t in [0o640, 0o604, 0o666] {
      chmod(trail.keyFile, mode)
      #expect(throws: TrailFault.keyOpenToOthers(path: trail.keyFile)) {
        try trail.store.sign(with: trail.ring)
      }
    }
    chmod(trail.keyFile, 0o600)
    #expect(try trail.store.sign(with: trail.ring) != nil)
  }

  @Test("what is no key of this log, or no file, is refused by its path")
  func notAKey() throws {
    let trail = try Signed()
    let other = try trail.ring.makeKey(for: "log-2")
    for text in ["", "PRIVATE+KEY+x", other.text, String(repeating: "A", count: 100_000)] {
      try trail.workspace.write(Data(text.utf8), to: trail.keyFile)
      #expect(throws: TrailFault.notAKey(path: trail.keyFile)) {
        try trail.ring.keys(of: trail.workspace.log)
      }
    }
    unlink(trail.keyFile)
    symlink("/etc/passwd", trail.keyFile)
    #expect(throws: TrailFault.io(path: trail.keyFile, errno: ELOOP)) {
      try trail.ring.keys(of: trail.workspace.log)
    }
  }

  @Test("an id that is no file's name leads nowhere", arguments: ["", "..", "../x", "a/b", "é"])
  func hostileID(log: String) throws {
    let trail = try Signed()
    #expect(try trail.ring.keys(of: log).isEmpty)
    #expect(try trail.ring.heads(of: log).heads.isEmpty)
    #expect(throws: TrailFault.notAKey(path: Signed.home(of: trail.workspace))) {
      try trail.ring.makeKey(for: log)
    }
  }

  @Test("a key that is removed is gone from the disk")
  func removed() throws {
    let trail = try Signed()
    try trail.ring.removeKey(trail.key.verifier, of: trail.workspace.log)
    #expect(!FileManager.default.fileExists(atPath: trail.keyFile))
    #expect(try trail.store.sign(with: trail.ring) == nil)
  }
}
