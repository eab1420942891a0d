/// Where a file stands in a bundle: plain names joined by slashes, which lead nowhere but down.
package struct BundlePath: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// How many names a path has at most.
  package static let deepest = 2
  /// How many bytes a name has at most.
  private static let longestName = 200

  /// Accepts one or two names of letters, digits, `.`, `_` and `-`, none of which begins with a dot.
  package init?(_ text: String) {
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (1...Self.deepest).contains(names.count), names.allSatisfy(Self.isName) else {
      return nil
    }
    description = text
  }

  /// For paths that are put together here.
  fileprivate init(made text: String) { description = text }

  private static func isName(_ name: Substring.UTF8View) -> Bool {
    (1...longestName).contains(name.count) && name.first != UInt8(ascii: ".")
      && name.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The folder it is in; nil at the top of the bundle.
  package var folder: String? {
    description.lastIndex(of: "/").map { String(description[..<$0]) }
  }

  /// The last of its names.
  package var name: String {
    description.lastIndex(of: "/").map { String(description[description.index(after: $0)...]) }
      ?? description
  }
}

extension BundlePath: Comparable {
  /// In the order of the bytes, as SHA256SUMS lists them.
  package static func < (left: BundlePath, right: BundlePath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

// MARK: - What stands where

extension BundlePath {
  /// The run's events, one a line: to its last close, or all where none of them is that.
  package static let events = BundlePath(made: "events.jsonl")
  /// The proof of the last close, or the words that say the run is open or where it was closed.
  package static let proof = BundlePath(made: "proof.txt")
  /// The signed checkpoint that the events are proven under.
  package static let checkpoint = BundlePath(made: "checkpoint.note")
  /// That an older checkpoint, which somebody outside kept, is the beginning of this one's tree.
  package static let consistency = BundlePath(made: "consistency.txt")
  /// Facts recorded after the last close.
  package static let late = BundlePath(made: "late.jsonl")
  /// The signed checkpoint that late facts are proven under.
  package static let lateCheckpoint = BundlePath(made: "late.note")
  /// That the late checkpoint's tree begins with that of the first.
  package static let lateConsistency = BundlePath(made: "late-consistency.txt")
  /// The log's own events that the bundle rests on: those of its keys.
  package static let log = BundlePath(made: "log.jsonl")
  /// The keys and the sizes they sign for.
  package static let keys = BundlePath(made: "keys.txt")
  /// What commitments in the events hide.
  package static let disclosures = BundlePath(made: "disclosures.jsonl")
  /// The hash of every other file.
  package static let sums = BundlePath(made: "SHA256SUMS")
  /// The run for people to read.
  package static let report = BundlePath(made: "report.html")
  /// How to check the bundle without this program.
  package static let guide = BundlePath(made: "VERIFY.txt")

  /// The folder of the texts that events name.
  package static let texts = "playbook"
  /// The folder of copied evidence.
  package static let evidence = "evidence"
  /// The folder of proofs of single events.
  package static let proofs = "proofs"

  /// The proof of one event of the log.
  package static func proof(of seq: Int64) -> BundlePath {
    BundlePath(made: "\(proofs)/\(seq).txt")
  }

  /// A copied evidence file.
  package static func evidence(_ sha256: Digest) -> BundlePath {
    BundlePath(made: "\(evidence)/\(sha256.hex)")
  }

  /// A text that events name: its hash, and what is plain of the name it had.
  package static func text(_ sha256: Digest, named name: String) -> BundlePath {
    let last = name.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    let plain = last.prefix(longestPlainName).map { isPlain($0) ? $0 : UInt8(ascii: "_") }
    return BundlePath(
      made: "\(texts)/\(sha256.hex)-\(String(decoding: plain, as: UTF8.self))")
  }

  private static let longestPlainName = 80

  /// The hash that a file of `playbook` or `evidence` is named by; nil where it is named otherwise.
  var namedHash: Digest? {
    switch folder {
    case Self.evidence: Digest(hex: name)
    case Self.texts:
      name.dropFirst(64).hasPrefix("-") ? Digest(hex: String(name.prefix(64))) : nil
    default: nil
    }
  }
}

// MARK: - Older trails

/// A file of the part that a run has in a trail that was set aside; the newest of them has number 1.
package enum EarlierFile: String, CaseIterable, Sendable {
  /// The run's events there.
  case events = "events.jsonl"
  /// The proofs of them under the head that the run's first event in the next trail tells of.
  case proofs = "proofs.jsonl"
  /// What commitments in the events hide.
  case disclosures = "disclosures.jsonl"

  /// Where it stands.
  package func path(in number: Int) -> BundlePath {
    BundlePath(made: "\(Self.folder(number))/\(rawValue)")
  }

  /// The folder of a part.
  static func folder(_ number: Int) -> String { "earlier-\(number)" }

  /// The number that a folder's name says; nil for every other name.
  static func number(ofFolder name: String) -> Int? {
    guard let number = Int(name.dropFirst("earlier-".count)), number > 0, name == folder(number)
    else { return nil }
    return number
  }
}
