import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

// Row A12: SQL by whoever may write the file.

extension Attack {
  static let sql = [
    Attack("A12", "DROP TRIGGER") { scene in
      let count: Int64 = try scene.value(
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")
      let row = Int64.random(in: 0..<count, using: &scene.dice)
      let name: String = try scene.value(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1 OFFSET ?", [row])
      try scene.workspace.sqlite("DROP TRIGGER \(name)")
      return .tampered()
    },
    Attack("A12", "writable_schema") { scene in
      let count: Int64 = try scene.value("SELECT count(*) FROM sqlite_master WHERE sql IS NOT NULL")
      let row = Int64.random(in: 0..<count, using: &scene.dice)
      let name: String = try scene.value(
        "SELECT name FROM sqlite_master WHERE sql IS NOT NULL LIMIT 1 OFFSET ?", [row])
      try scene.workspace.sqlite(
        """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = replace(sql, 'NOT', 'not') || ' ' WHERE name = '\(name)'
        """)
      return .tampered()
    },
    Attack("A12", "ATTACH, and events of another log at the end") { scene in
      let seq = Int64.random(in: 1..<10, using: &scene.dice)
      try scene.workspace.sqlite(
        """
        ATTACH 'file:\(ProgramTrail.another)?mode=ro' AS other;
        INSERT INTO main.events SELECT (SELECT max(seq) + 1 FROM main.events), run, rseq, body, leaf
        FROM other.events WHERE seq = \(seq);
        DETACH other
        """)
      return .tampered(at: scene.size)
    },
    Attack("A12", "REPLACE and UPSERT, blocked") { scene in
      let seq = scene.place()
      let statements = [
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = \(seq)",
        "INSERT INTO events SELECT * FROM events WHERE seq = \(seq) ON CONFLICT(seq) DO UPDATE SET rseq = 9",
        "UPDATE events SET rseq = 9 WHERE seq = \(seq)", "DELETE FROM events WHERE seq = \(seq)",
        "UPDATE checkpoints SET size = 1", "DELETE FROM files",
        "UPDATE disclosures SET value = 'x'",
      ]
      for statement in statements {
        #expect(throws: DatabaseError.self) {
          try scene.workspace.sqlite("PRAGMA recursive_triggers = ON; \(statement)")
        }
      }
      return .unanchored
    },
  ]
}

extension Scene {
  /// Everything the tables hold that the program reads, but for the cache of nodes.
  ///
  /// It does not read under which role and name a text was kept first: events say what it is.
  func contents() throws -> [String] {
    try DatabaseQueue(path: workspace.folder.database).inDatabase { database in
      try ["* FROM events", "* FROM checkpoints", "sha256, body FROM files", "* FROM disclosures"]
        .flatMap { columns in
          try Row.fetchAll(database, sql: "SELECT \(columns) ORDER BY 1, 2").map { row in
            row.databaseValues.map { value in
              // A blob's description is no more than its length.
              if case .blob(let bytes) = value.storage {
                Digest.sha256(of: Array(bytes)).hex
              } else {
                "\(value)"
              }
            }
            .joined(separator: "|")
          }
        }
    }
  }

  /// Changes a byte of the database's file.
  mutating func editHex() throws {
    var bytes = trail.last.database
    let place = Int.random(in: bytes.indices, using: &dice)
    bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
    try workspace.write(bytes, to: workspace.folder.database)
  }
}
