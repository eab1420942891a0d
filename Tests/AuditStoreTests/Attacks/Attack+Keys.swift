import AuditStore
import AuditTrail
import Foundation
import GRDB
import TestSupport
import Testing

// Rows A5 and A6: whoever holds a key, and who should not.

extension Attack {
  static let signers = [
    Attack("A5", "a shorter trail signed anew, against an anchor") { scene, anchor in
      let forgery = try Forgery(scene)
      let size = try scene.signedSize(forgery, below: anchor.checkpoint.head.size)
      try forgery.write(size)
      return .rolledBack(missing: anchor.checkpoint.head.size - size)
    },
    Attack("A5", "a shorter trail signed anew, nothing outside") { scene in
      let forgery = try Forgery(scene)
      try forgery.write(try scene.signedSize(forgery, below: scene.size))
      return .unanchored
    },
    Attack("A5", "an edited trail signed anew, against an anchor") { scene, anchor in
      var forgery = try Forgery(scene)
      let places = try forgery.notes.filter { $0 < anchor.checkpoint.head.size }
      try forgery.reword(try #require(places.randomElement(using: &scene.dice)))
      try forgery.write(scene.size)
      return .forked
    },
    Attack("A5", "an edited trail signed anew, nothing outside") { scene in
      var forgery = try Forgery(scene)
      try forgery.reword(try #require(try forgery.notes.randomElement(using: &scene.dice)))
      try forgery.write(scene.size)
      return .unanchored
    },
    Attack("A6", "a key past its end, or before its beginning") { scene in
      let forgery = try Forgery(scene)
      let sizes = (1...scene.size).filter { forgery.keys(at: $0).count < scene.trail.keys.count }
      let size = try #require(sizes.randomElement(using: &scene.dice))
      let live = forgery.keys(at: size).map(\.verifier)
      let key = try #require(
        scene.trail.keys.filter { !live.contains($0.verifier) }.randomElement(using: &scene.dice))
      try scene.sign(key, at: size)
      return .tampered()
    },
    Attack("A6", "a key that no event added") { scene in
      let origin = try #require(Checkpoint.origin(ofLog: scene.trail.log))
      let key = try #require(SigningKey(name: origin, seed: scene.dice.bytes(32)))
      try scene.sign(key, at: Int64.random(in: 1...scene.size, using: &scene.dice))
      return .tampered()
    },
  ]

  /// An attack that is held to the newest checkpoint somebody kept.
  private init(
    _ row: String, _ name: String,
    _ perform: @escaping @Sendable (inout Scene, Anchor) throws -> Claim
  ) {
    self.init(
      row, name,
      anchored: { scene in
        let anchor = try scene.anchor()
        return (try perform(&scene, anchor), [anchor])
      })
  }
}

extension Scene {
  /// A size below another that some key signs.
  fileprivate mutating func signedSize(_ forgery: Forgery, below end: Int64) throws -> Int64 {
    let sizes = (2..<end).filter { !forgery.keys(at: $0).isEmpty }
    return try #require(sizes.randomElement(using: &dice))
  }

  /// Stores a checkpoint of a size that a key signs.
  fileprivate func sign(_ key: SigningKey, at size: Int64) throws {
    let store = try workspace.open(.read)
    let root = try #require(try store.root(at: size))
    try store.close()
    let checkpoint = Checkpoint(origin: key.name, head: Head(size: size, root: root))
    let note = try checkpoint.signed(by: [key])
    try change("INSERT OR REPLACE INTO checkpoints VALUES(?, ?)", [size, Data(note.bytes)])
  }
}
