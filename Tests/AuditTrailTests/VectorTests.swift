import Foundation
import Testing

@testable import AuditTrail

/// The files in Tests/Fixtures/Vectors, which were computed in Python and which `check.py` there
/// checks without a line of ours.
@Suite("Test vectors shared with other programs")
struct VectorTests {
  private static func load<Vectors: Decodable>(
    _ name: String, as type: Vectors.Type
  ) throws -> Vectors {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/Vectors")
    return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }

  private static func bytes(hex: String) throws -> [UInt8] {
    let digits = Array(hex)
    return try stride(from: 0, to: digits.count, by: 2).map { place in
      try #require(UInt8(String(digits[place...(place + 1)]), radix: 16))
    }
  }

  @Test("event bytes are accepted and refused alike, with the same leaf hashes")
  func bytes() throws {
    struct Vectors: Decodable {
      struct Accepted: Decodable { var name, hex, leaf: String }
      struct Refused: Decodable { var name, hex: String; var offset: Int }
      var accepted: [Accepted]
      var refused: [Refused]
    }
    let vectors = try VectorTests.load("bytes.json", as: Vectors.self)
    for vector in vectors.accepted {
      let bytes = try VectorTests.bytes(hex: vector.hex)
      #expect(try JSON(canonical: bytes).canonicalBytes() == bytes, "\(vector.name)")
      #expect(MerkleTree.leafHash(of: bytes).hex == vector.leaf, "\(vector.name)")
    }
    for vector in vectors.refused {
      var check = EventCheck()
      let bytes = try VectorTests.bytes(hex: vector.hex)
      do throws(JSONFault) {
        try check.check(bytes.span)
        Issue.record("accepted: \(vector.name)")
      } catch {
        #expect(error.offset == vector.offset, "\(vector.name)")
      }
    }
    #expect(!vectors.accepted.isEmpty && !vectors.refused.isEmpty)
  }

  @Test("roots and nodes of the tree are the same")
  func tree() throws {
    struct Vectors: Decodable {
      struct Node: Decodable { var index: Int64; var hash: String }
      var bodies, roots: [String]
      var nodes: [[Node]]
    }
    let vectors = try VectorTests.load("tree.json", as: Vectors.self)
    var tree = MerkleFrontier()
    #expect(vectors.roots.first == tree.root.hex)
    for (place, body) in vectors.bodies.enumerated() {
      let nodes = tree.append(MerkleTree.leafHash(of: try VectorTests.bytes(hex: body)))
      #expect(nodes.map(\.index) == vectors.nodes[place].map(\.index))
      #expect(nodes.map(\.hash.hex) == vectors.nodes[place].map(\.hash))
      #expect(tree.root.hex == vectors.roots[place + 1])
    }
    #expect(tree.size == 8)
  }

  @Test("commitments are the same")
  func commitments() throws {
    struct Vector: Decodable {
      var log, path, salt, value, digest: String
      var seq: Int64
    }
    let vectors = try VectorTests.load("commitments.json", as: [Vector].self)
    for vector in vectors {
      let digest = Commitment.digest(
        log: vector.log, seq: vector.seq, path: vector.path,
        salt: try VectorTests.bytes(hex: vector.salt), value: vector.value)
      #expect(digest.hex == vector.digest)
    }
    #expect(vectors.count > 3)
  }

  @Test("lines of heads.log read alike")
  func heads() throws {
    enum Reading: Decodable {
      case line(size: Int64, root: String, note: String)
      case fault(String)

      private enum Key: CodingKey { case size, root, note }

      init(from decoder: any Decoder) throws {
        do {
          self = .fault(try decoder.singleValueContainer().decode(String.self))
        } catch DecodingError.typeMismatch {
          let fields = try decoder.container(keyedBy: Key.self)
          self = .line(
            size: try fields.decode(Int64.self, forKey: .size),
            root: try fields.decode(String.self, forKey: .root),
            note: try fields.decode(String.self, forKey: .note))
        }
      }
    }
    struct Vectors: Decodable {
      struct Line: Decodable { var line: String; var reads: Reading }
      var lines: [Line]
    }
    let vectors = try VectorTests.load("heads.json", as: Vectors.self)
    for vector in vectors.lines {
      let bytes = Array(vector.line.utf8)
      switch vector.reads {
      case .line(let size, let root, let note):
        let line = try HeadLine(parsing: bytes)
        #expect(line.size == size && line.root.hex == root && line.note ?? "-" == note)
      case .fault(let name):
        let fault = name == "torn" ? HeadLine.Fault.torn : .malformed
        #expect(throws: fault, "\(vector.line)") { try HeadLine(parsing: bytes) }
      }
    }
    #expect(vectors.lines.count > 20)
  }

  @Test("a whole trail made elsewhere is intact, with the same root")
  func trail() throws {
    struct Vector: Decodable {
      struct Disclosed: Decodable {
        var seq: Int64
        var path: String
        var salt_base64: Data
        var value: String
      }
      var root: String
      var events, heads, files: [String]
      var disclosures: [Disclosed]
    }
    let vector = try VectorTests.load("trail.json", as: Vector.self)
    let file = vector.heads.flatMap { Array(($0 + "\n").utf8) }
    var log = HeadsLog()
    log.read(file)
    var verifier = TrailVerifier(heads: log)
    for disclosed in vector.disclosures {
      verifier.read(
        Disclosure(
          seq: disclosed.seq, path: disclosed.path, salt: Array(disclosed.salt_base64),
          value: disclosed.value))
    }
    for (seq, text) in vector.events.enumerated() {
      for block in verifier.nextHeadBlocks() {
        let bytes = Int(block.lowerBound)..<Int(block.upperBound)
        verifier.read(headBlock: file.span.extracting(bytes))
      }
      let body = Array(text.utf8)
      let event = try JSON(canonical: body)
      verifier.read(
        StoredEvent(
          seq: Int64(seq), run: try #require(event["run"]?.text),
          rseq: try #require(event["rseq"]?.integer), body: body,
          leaf: MerkleTree.leafHash(of: body)))
    }
    for text in vector.files {
      verifier.found(Digest.sha256(of: Array(text.utf8)), .frozen, .intact)
    }
    let report = verifier.finish()
    #expect(report.verdict == .intact)
    #expect(report.findings.isEmpty && report.remarks.isEmpty)
    #expect(report.root.hex == vector.root)
  }
}
