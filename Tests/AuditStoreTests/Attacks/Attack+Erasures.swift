import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

// Row A11: personal values that are gone, lawfully or not, or are others.

extension Attack {
  static let erasures = [
    Attack("A11", "salt gone without its event") { scene in
      let (seq, path) = try scene.disclosure()
      try scene.change("DELETE FROM disclosures WHERE seq = ? AND path = ?", [seq, path])
      return .missing
    },
    Attack("A11", "salt gone with its event") { scene in
      let (seq, path) = try scene.disclosure()
      let run = scene.trail.open[0]
      let store = try scene.workspace.open()
      let known = try #require(try store.lastEvent(of: run)).rseq + 1
      let said: [String: JSON] = ["target_seq": .integer(seq), "path": .text(path)]
      _ = try store.append(to: run, after: known) { _ in [proposal("data.redacted", with: said)] }
      try store.close()
      return .redacted
    },
    Attack("A11", "another value") { scene in
      let (seq, path) = try scene.disclosure()
      try scene.change(
        "UPDATE disclosures SET value = value || 'x' WHERE seq = ? AND path = ?", [seq, path])
      return .tampered(at: seq)
    },
    Attack("A11", "another salt") { scene in
      let (seq, path) = try scene.disclosure()
      let salt: Data = try scene.value(
        "SELECT salt FROM disclosures WHERE seq = ? AND path = ?", [seq, path])
      try scene.change(
        "UPDATE disclosures SET salt = ? WHERE seq = ? AND path = ?",
        [scene.flip(salt), seq, path])
      return .tampered(at: seq)
    },
  ]
}

extension Scene {
  /// A personal value: the event it is of, and its path there.
  fileprivate mutating func disclosure() throws -> (Int64, String) {
    let count: Int64 = try value("SELECT count(*) FROM disclosures")
    let row = Int64.random(in: 0..<count, using: &dice)
    return (
      try value("SELECT seq FROM disclosures ORDER BY seq, path LIMIT 1 OFFSET ?", [row]),
      try value("SELECT path FROM disclosures ORDER BY seq, path LIMIT 1 OFFSET ?", [row])
    )
  }
}
