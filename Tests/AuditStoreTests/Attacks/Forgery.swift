import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

/// What somebody does who holds the signing keys: writes the trail and heads.log anew, hashed and
/// signed as they should be.
struct Forgery {
  private let scene: Scene
  private var bodies: [[UInt8]]
  private var roll = KeyRoll()

  init(_ scene: Scene) throws {
    self.scene = scene
    bodies = try DatabaseQueue(path: scene.workspace.folder.database).inDatabase {
      try Data.fetchAll($0, sql: "SELECT body FROM events ORDER BY seq").map { Array($0) }
    }
    for (seq, body) in bodies.enumerated() {
      let event = try JSON(canonical: body)
      if event["run"]?.text == scene.trail.log { roll.read(event, at: Int64(seq)) }
    }
  }

  /// The keys whose secrets there are and that sign a size.
  func keys(at size: Int64) -> [SigningKey] {
    let live = roll.keys(at: size)
    return scene.trail.keys.filter { live.contains($0.verifier) }
  }

  /// Places of notes in runs that are open: no close covers them.
  var notes: [Int] {
    get throws {
      try bodies.indices.filter { place in
        let event = try JSON(canonical: bodies[place])
        return event["kind"]?.text == "note.added" && event["text"]?.text != nil
          && scene.trail.open.contains(event["run"]?.text ?? "")
      }
    }
  }

  /// Puts other words into a note.
  mutating func reword(_ place: Int) throws {
    let event = try JSON(canonical: bodies[place])
    bodies[place] = try #require(event.setting(.text("Khác"), at: "text")).canonicalBytes()
  }

  /// Writes the first events anew, as if there had never been others.
  func write(_ size: Int64) throws {
    var tree = MerkleFrontier()
    var heads: [Int64: Head] = [:]
    var nodes: [StoredNode] = []
    for body in bodies[..<Int(size)] {
      nodes += tree.append(MerkleTree.leafHash(of: body))
      heads[tree.size] = tree.head
    }
    let lines = try scene.workspace.headLines().map { try HeadLine(parsing: Array($0.utf8)) }
    var written: [HeadLine] = []
    var notes: [(Int64, Data)] = []
    // One more line where the new end is within an action.
    let sizes = lines.filter { $0.size <= size }.map { ($0.size, $0.note != nil) } + [(size, true)]
    for (size, isSigned) in sizes {
      let head = try #require(heads[size])
      let keys = keys(at: size)
      guard isSigned, !keys.isEmpty else {
        written.append(HeadLine(size: size, root: head.root))
        continue
      }
      let origin = try #require(Checkpoint.origin(ofLog: scene.trail.log))
      let note = try Checkpoint(origin: origin, head: head).signed(by: keys)
      written.append(HeadLine(size: size, root: head.root, note: Base64.text(of: note.bytes)))
      notes.append((size, Data(note.bytes)))
    }
    try store(size, nodes, notes)
    let text = written.map { $0.line + "\n" }.joined()
    try scene.workspace.write(Data(text.utf8), to: scene.workspace.folder.heads)
  }

  private func store(_ size: Int64, _ nodes: [StoredNode], _ notes: [(Int64, Data)]) throws {
    try scene.change { database in
      for table in ["events", "disclosures"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE seq >= ?", arguments: [size])
      }
      for (seq, body) in bodies[..<Int(size)].enumerated() {
        try database.execute(
          sql: "UPDATE events SET body = ?, leaf = ? WHERE seq = ?",
          arguments: [Data(body), Data(MerkleTree.leafHash(of: body).bytes), seq])
      }
      try database.execute(sql: "DELETE FROM nodes; DELETE FROM checkpoints")
      for node in nodes {
        try database.execute(
          sql: "INSERT INTO nodes VALUES(?, ?)", arguments: [node.index, Data(node.hash.bytes)])
      }
      for (size, note) in notes {
        try database.execute(
          sql: "INSERT OR REPLACE INTO checkpoints VALUES(?, ?)", arguments: [size, note])
      }
    }
  }
}
