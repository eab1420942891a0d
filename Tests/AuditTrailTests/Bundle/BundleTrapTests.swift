import TestSupport
import Testing

@testable import AuditTrail

/// Row A10 of the audit trail's table: traps in a bundle, each on 200 random ones.
///
/// Whatever is done to a folder, it is never intact, never "could not run", and nothing crashes. Where
/// a trap could be hidden by writing SHA256SUMS anew, it is.
@Suite("Traps in a bundle")
struct BundleTrapTests {
  private func target(
    _ seed: UInt64, _ forms: [RandomBundle.Form] = RandomBundle.Form.allCases
  ) throws -> (RandomBundle, SeededGenerator) {
    var generator = SeededGenerator(seed: 10_000 + seed)
    let form = forms[Int(seed) % forms.count]
    return (try RandomBundle(form, using: &generator), generator)
  }

  private func expectRefused(
    _ bundle: RandomBundle, _ verdicts: Set<Verdict> = [.tampered, .missing],
    _ comment: Comment? = nil, row: String = "A10",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let row = FaultRow(row, (Test.current?.displayName ?? "a bundle") + ", in memory")
    for keys in [[], [bundle.key.verifier]] {
      let report = bundle.report(keys: keys).report
      let isRefused = verdicts.contains(report.verdict) && !report.anchored
      #expect(
        row.trial(report.verdict.rawValue, isRefused), comment, sourceLocation: sourceLocation)
    }
  }

  /// Files whose bytes are held to the tree, whatever SHA256SUMS says.
  private func proven(_ bundle: RandomBundle) -> [String] {
    bundle.files.keys.filter { !["report.html", "VERIFY.txt", "SHA256SUMS"].contains($0) }.sorted()
  }

  @Test("a byte changed anywhere", arguments: 0..<200)
  func changed(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let names = bundle.files.keys.filter { bundle.files[$0]?.isEmpty == false }.sorted()
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    bundle.change(name, using: &dice)
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a byte changed and SHA256SUMS written anew", arguments: 0..<200)
  func changedAndSummed(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let names = proven(bundle).filter { bundle.files[$0]?.isEmpty == false }
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    bundle.change(name, using: &dice)
    bundle.sum()
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a file cut short", arguments: 0..<200)
  func cut(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let names = proven(bundle).filter { bundle.files[$0]?.isEmpty == false }
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    let length = bundle.files[name]?.count ?? 0
    bundle.files[name]?.removeLast(Int.random(in: 1...length, using: &dice))
    bundle.sum()
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a file gone, from SHA256SUMS too", arguments: 0..<200)
  func gone(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let names = bundle.files.keys.sorted()
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    bundle.files[name] = nil
    expectRefused(bundle, [.tampered, .missing], "\(name)")
    if name != "SHA256SUMS" { bundle.sum() }
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a file too many, in SHA256SUMS too", arguments: 0..<200)
  func extra(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let sha256 = Digest.sha256(of: dice.bytes(8))
    let names = [
      "x.txt", "evidence/\(sha256.hex)", "evidence/x", "playbook/\(sha256.hex)-a.yaml",
      "proofs/999.txt", "earlier-2/events.jsonl", "earlier-9/x", "late.jsonl", "consistency.txt",
      "evidence/" + Digest.sha256(of: Array("x".utf8)).hex,
    ].filter { bundle.files[$0] == nil }
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    bundle.files[name] = Array("x".utf8)
    expectRefused(bundle, [.tampered, .missing], "\(name)")
    bundle.sum()
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a name that leads out of the folder, or is none of a bundle", arguments: 0..<200)
  func names(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let name = [
      "../events.jsonl", "a/../../b", "/etc/passwd", "evidence/../x", "a//b", "a/b/c", ".hidden",
      "a\\b", "tên", "a\nb", " ", "playbook/", "a\u{0}b", String(repeating: "n", count: 300),
    ][Int.random(in: 0..<14, using: &dice)]
    bundle.files[name] = Array("x".utf8)
    expectRefused(bundle, [.tampered], "\(name)")
    // Said in SHA256SUMS alone, it is no less refused.
    bundle.files[name] = nil
    let line = "\(Digest.sha256(of: []).hex)  \(name)\n"
    bundle.files["SHA256SUMS"]? += Array(line.utf8)
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a link, a device, a hard link or a strange folder", arguments: 0..<200)
  func links(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let names = bundle.files.keys.sorted()
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    var linked = bundle
    linked.linked = [name]
    expectRefused(linked, [.tampered], "\(name)")
    bundle.files[name] = nil
    bundle.others = [BundleFiles.Entry(path: name, kind: .other)]
    expectRefused(bundle, [.tampered], "\(name)")
    bundle.others = [BundleFiles.Entry(path: name, kind: .folder)]
    expectRefused(bundle, [.tampered], "\(name)")
  }

  @Test("a line twice, gone or swapped with the next", arguments: 0..<200)
  func lines(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let names = bundle.files.keys.sorted().filter { name in
      ["jsonl", "keys.txt", "SHA256SUMS"].contains { name.hasSuffix($0) }
        && bundle.files[name]?.isEmpty == false
    }
    let name = names[Int.random(in: 0..<names.count, using: &dice)]
    var lines = bundle.lines(of: name)
    let place = Int.random(in: 0..<lines.count, using: &dice)
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: lines.insert(lines[place], at: place)
    case 1 where lines.count > 1: lines.swapAt(place, (place + 1) % lines.count)
    default: lines.remove(at: place)
    }
    bundle.setLines(lines, of: name)
    if name != "SHA256SUMS" { bundle.sum() }
    expectRefused(bundle, [.tampered, .missing], "\(name)")
  }

  @Test("a proof put in another's place", arguments: 0..<200)
  func swappedProofs(seed: UInt64) throws {
    var (bundle, dice) = try target(seed, [.open, .late])
    let names = bundle.files.keys.filter { $0.hasPrefix("proofs/") || $0 == "proof.txt" }.sorted()
    let one = names[Int.random(in: 0..<names.count, using: &dice)]
    let other = names.filter { $0 != one }[Int.random(in: 0..<(names.count - 1), using: &dice)]
    (bundle.files[one], bundle.files[other]) = (bundle.files[other], bundle.files[one])
    bundle.sum()
    expectRefused(bundle, [.tampered], "\(one) \(other)")
  }

  @Test("an event rewritten, with every hash below the checkpoint", arguments: 0..<200)
  func rewritten(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let name = bundle.files["late.jsonl"] == nil ? "events.jsonl" : "late.jsonl"
    var lines = bundle.lines(of: name)
    let place = Int.random(in: 0..<lines.count, using: &dice)
    let event = try JSON(canonical: lines[place])
    lines[place] = try #require(event.setting(.text("rewritten"), at: "note")).canonicalBytes()
    bundle.setLines(lines, of: name)
    bundle.sum()
    expectRefused(bundle, [.tampered])
  }

  @Test("signed anew with a key of one's own, told of in keys.txt or not", arguments: 0..<200)
  func ownKey(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let own = try RandomBundle.key(2)
    let notes = bundle.files.keys.filter { $0 == "checkpoint.note" || $0 == "late.note" }.sorted()
    for name in notes {
      let old = try #require(bundle.files[name])
      let note = try SignedNote(parsing: old)
      let head = try Checkpoint(parsing: note.text).head
      let both = Bool.random(using: &dice)
      let new = try bundle.note(head, by: both ? [bundle.key, own] : [own]).bytes
      for (file, bytes) in bundle.files where bytes.suffix(old.count) == old[...] {
        bundle.files[file] = Array(bytes.dropLast(old.count)) + new
      }
    }
    expectRefused(bundle, [.tampered])
    bundle.sum()
    expectRefused(bundle, [.tampered])
    let line = "\(own.verifier.text) 1 -\n"
    let keys = try #require(bundle.files["keys.txt"])
    for more in [Array(line.utf8), keys + Array(line.utf8), Array(line.utf8) + keys] {
      bundle.files["keys.txt"] = more
      bundle.sum()
      expectRefused(bundle, [.tampered])
    }
  }

  @Test("a whole bundle made anew with a key of one's own, before the true key")
  func forgedWhole() throws {
    for seed in 0..<200 {
      let (bundle, _) = try target(UInt64(seed))
      let report = bundle.report(keys: [try RandomBundle.key(3).verifier]).report
      #expect(report.verdict == .tampered)
    }
  }

  @Test("a range changed in keys.txt", arguments: 0..<200)
  func ranges(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let key = bundle.key.verifier.text
    let first = Int.random(in: 1...40, using: &dice)
    let line = [
      "\(key) \(first) -", "\(key) \(first) \(first + 1)", "\(key) 0\(first) -", "\(key) \(first)",
      "\(key) -\(first) -", "\(key)  \(first) -", "\(key) \(first) - ",
    ][Int.random(in: 0..<7, using: &dice)]
    guard Array((line + "\n").utf8) != bundle.files["keys.txt"] else { return }
    bundle.files["keys.txt"] = Array((line + "\n").utf8)
    bundle.sum()
    expectRefused(bundle, [.tampered], "\(line)")
  }

  @Test("a run that was closed shown as one that is open, or the reverse", arguments: 0..<200)
  func shownOtherwise(seed: UInt64) throws {
    var (bundle, _) = try target(seed, [.closed, .open, .carried, .closedEarlier])
    let wasOpen = bundle.files["proof.txt"]?.starts(with: "c2sp".utf8) == false
    if wasOpen {
      bundle.files["proof.txt"] = bundle.files.first { $0.key.hasPrefix("proofs/") }?.value
    } else {
      let text = EndStatement(size: bundle.checkpoint.size).text
      bundle.files["proof.txt"] = Array(text.utf8)
    }
    bundle.sum()
    expectRefused(bundle, row: "A3")
  }

  @Test("a personal value changed, added or gone", arguments: 0..<200)
  func values(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let name = "disclosures.jsonl"
    var lines = bundle.lines(of: name)
    guard !lines.isEmpty else { return }
    let place = Int.random(in: 0..<lines.count, using: &dice)
    let value = try JSON(canonical: lines[place])
    var verdict = Verdict.tampered
    switch Int.random(in: 0..<4, using: &dice) {
    case 0:
      lines[place] = try #require(value.setting(.text("another"), at: "value")).canonicalBytes()
    case 1:
      lines[place] = try #require(value.setting(.text("other.path"), at: "path")).canonicalBytes()
    case 2:
      lines.append(
        try #require(value.setting(.integer(1 << 40), at: "seq")).canonicalBytes())
    default:
      lines.remove(at: place)
      verdict = .missing
    }
    bundle.setLines(lines, of: name)
    bundle.sum()
    expectRefused(bundle, [verdict])
  }

  @Test("the same bytes under a second name", arguments: 0..<200)
  func doubled(seed: UInt64) throws {
    var (bundle, _) = try target(seed)
    guard let name = bundle.files.keys.first(where: { $0.hasPrefix("playbook/") }) else { return }
    bundle.files[name + "2"] = bundle.files[name]
    bundle.sum()
    expectRefused(bundle, [.tampered])
  }
}

extension RandomBundle {
  /// Changes a byte of a file to some other.
  mutating func change(_ name: String, using dice: inout SeededGenerator) {
    let place = Int.random(in: 0..<(files[name]?.count ?? 1), using: &dice)
    files[name]?[place] ^= UInt8.random(in: 1...255, using: &dice)
  }

  func lines(of name: String) -> [[UInt8]] {
    (files[name] ?? []).split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  mutating func setLines(_ lines: [[UInt8]], of name: String) {
    files[name] = lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}
