import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

// Rows A1 to A4: bits, events and ends of a trail.

extension Attack {
  static let bits = [
    Attack("A1", "bit of a body") { scene in
      let seq = scene.place()
      let body: Data = try scene.value("SELECT body FROM events WHERE seq = ?", [seq])
      try scene.change("UPDATE events SET body = ? WHERE seq = ?", [scene.flip(body), seq])
      return .tampered(at: seq)
    },
    Attack("A1", "bit of a leaf hash") { scene in
      let seq = scene.place()
      let leaf: Data = try scene.value("SELECT leaf FROM events WHERE seq = ?", [seq])
      try scene.change("UPDATE events SET leaf = ? WHERE seq = ?", [scene.flip(leaf), seq])
      return .tampered(at: seq)
    },
    Attack("A1", "bit of a stored node") { scene in
      let count: Int64 = try scene.value("SELECT count(*) FROM nodes")
      let row = Int64.random(in: 0..<count, using: &scene.dice)
      let index: Int64 = try scene.value("SELECT idx FROM nodes LIMIT 1 OFFSET ?", [row])
      let hash: Data = try scene.value("SELECT hash FROM nodes WHERE idx = ?", [index])
      try scene.change("UPDATE nodes SET hash = ? WHERE idx = ?", [scene.flip(hash), index])
      return .rebuilt
    },
    Attack("A1", "bit of a stored checkpoint") { scene in
      let count: Int64 = try scene.value("SELECT count(*) FROM checkpoints")
      let row = Int64.random(in: 0..<count, using: &scene.dice)
      let size: Int64 = try scene.value("SELECT size FROM checkpoints LIMIT 1 OFFSET ?", [row])
      let note: Data = try scene.value("SELECT note FROM checkpoints WHERE size = ?", [size])
      try scene.change("UPDATE checkpoints SET note = ? WHERE size = ?", [scene.flip(note), size])
      return .tampered()
    },
    Attack("A1", "bit of evidence") { scene in
      let (name, bytes) = try #require(scene.trail.evidence.first)
      try scene.workspace.write(scene.flip(bytes), to: scene.workspace.folder.path + "/" + name)
      let seq: Int64 = try scene.value(
        "SELECT seq FROM events WHERE instr(body, ?) ORDER BY seq",
        [Data(name.split(separator: "/").last.map { Array($0.utf8) } ?? [])])
      return .tampered(at: seq)
    },
  ]

  static let events = [
    Attack("A2", "an event deleted") { scene in
      let seq = scene.place()
      try scene.change("DELETE FROM events WHERE seq = ?", [seq])
      return .tampered(at: seq)
    },
    Attack("A2", "an event deleted, the later ones renumbered") { scene in
      let seq = scene.place()
      try scene.change("DELETE FROM events WHERE seq = ?", [seq])
      try scene.change("UPDATE events SET seq = seq - 1 WHERE seq > ?", [seq])
      return .tampered(at: seq)
    },
    Attack("A2", "an event inserted twice, the later ones renumbered") { scene in
      let seq = scene.place()
      try scene.change { database in
        try database.execute(
          sql: "UPDATE events SET seq = -(seq + 1) WHERE seq > ?", arguments: [seq])
        try database.execute(sql: "UPDATE events SET seq = -seq WHERE seq < 0")
        try database.execute(
          sql: """
            INSERT INTO events SELECT seq + 1, run, rseq + 1000000, body, leaf FROM events \
            WHERE seq = ?
            """, arguments: [seq])
      }
      return .tampered(at: seq + 1)
    },
    Attack("A2", "an event doubled at the end") { scene in
      let seq = scene.place()
      try scene.change(
        """
        INSERT INTO events SELECT (SELECT max(seq) + 1 FROM events), run, \
        (SELECT max(rseq) + 1 FROM events AS e WHERE e.run = events.run), body, leaf \
        FROM events WHERE seq = ?
        """, [seq])
      return .tampered(at: scene.size)
    },
    Attack("A2", "two neighbours swapped") { scene in
      let seq = scene.place()
      try scene.change { database in
        for (from, to) in [(seq, -1), (seq + 1, seq), (-1, seq + 1)] {
          try database.execute(
            sql: "UPDATE events SET seq = ? WHERE seq = ?", arguments: [to, from])
        }
      }
      return .tampered(at: seq)
    },
    Attack("A2", "an event of another log") { scene in
      let seq = Int64.random(in: 1..<10, using: &scene.dice)
      let other = try DatabaseQueue(path: ProgramTrail.another, configuration: .readOnly)
      let (body, leaf) = try other.inDatabase { database in
        let row = try #require(
          try Row.fetchOne(
            database, sql: "SELECT body, leaf FROM events WHERE seq = ?", arguments: [seq]))
        return (row["body"] as Data, row["leaf"] as Data)
      }
      try scene.change(
        "UPDATE events SET body = ?, leaf = ? WHERE seq = ?", [body, leaf, seq])
      return .tampered(at: seq)
    },
  ]

  static let ends = [
    Attack("A3", "the last events dropped") { scene in
      let seq = scene.place(before: 0)
      try scene.change("DELETE FROM events WHERE seq >= ?", [seq])
      return .rolledBack(missing: scene.size - seq)
    },
    Attack("A3", "a run deleted") { scene in
      let runs = scene.trail.open + [scene.trail.closed]
      let run = try #require(runs.randomElement(using: &scene.dice))
      let seq: Int64 = try scene.value("SELECT min(seq) FROM events WHERE run = ?", [run])
      try scene.change("DELETE FROM events WHERE run = ?", [run])
      return .tampered(at: seq)
    },
    Attack("A3", "the close of a run dropped, and some before it") { scene in
      let closed: Int64 = try scene.value(
        "SELECT seq FROM events WHERE instr(body, ?)", [Data(#""kind":"run.closed""#.utf8)])
      let seq = closed - Int64.random(in: 0..<3, using: &scene.dice)
      try scene.change("DELETE FROM events WHERE seq BETWEEN ? AND ?", [seq, closed])
      return .tampered(at: seq)
    },
    Attack("A4", "yesterday's database, heads.log left") { scene in
      let (then, now) = try scene.twoMoments()
      try scene.workspace.write(then.database, to: scene.workspace.folder.database)
      try scene.workspace.write(now.heads, to: scene.workspace.folder.heads)
      return .rolledBack(missing: now.size - then.size)
    },
    Attack("A4", "yesterday's database and heads.log, nothing outside") { scene in
      let (then, _) = try scene.twoMoments()
      try scene.workspace.write(then.database, to: scene.workspace.folder.database)
      try scene.workspace.write(then.heads, to: scene.workspace.folder.heads)
      return .unanchored
    },
    Attack(
      "A4", "yesterday's database and heads.log, against an anchor",
      anchored: { scene in
        let anchor = try scene.anchor()
        let size = anchor.checkpoint.head.size
        let earlier = scene.trail.moments.filter { $0.size < size }
        let then = try #require(earlier.randomElement(using: &scene.dice))
        try scene.workspace.write(then.database, to: scene.workspace.folder.database)
        try scene.workspace.write(then.heads, to: scene.workspace.folder.heads)
        return (.rolledBack(missing: size - then.size), [anchor])
      }),
  ]
}

extension Configuration {
  fileprivate static var readOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    return configuration
  }
}

extension Scene {
  /// Two moments of the trail, the earlier one first.
  fileprivate mutating func twoMoments() throws -> (ProgramTrail.Moment, ProgramTrail.Moment) {
    let moments = trail.moments
    let now = Int.random(in: 1..<moments.count, using: &dice)
    let earlier = moments[..<now].filter { $0.size < moments[now].size }
    return (try #require(earlier.randomElement(using: &dice)), moments[now])
  }
}
