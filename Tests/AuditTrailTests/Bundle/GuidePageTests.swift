import Console
import Foundation
import TestSupport
import Testing

@testable import AuditTrail

/// VERIFY.txt on bundles whose makers hold the key: what a signature vouches for may still be no bundle.
@Suite("Signed bundles of every shape before ungcuu and before VERIFY.txt")
struct GuidePageTests {
  private func bundle(
    _ form: RandomBundle.Form, _ begin: (inout RandomTrail) throws -> Void = { _ in }
  ) throws -> RandomBundle {
    var generator = SeededGenerator(seed: 31)
    return try RandomBundle(form, using: &generator, beginningWith: begin)
  }

  private func event(_ fields: [String: JSON]) -> Proposal {
    Proposal(fields: RandomTrail.proposal.fields.merging(fields) { $1 })
  }

  /// Runs the page of Python on a bundle, which gets VERIFY.txt as it is made.
  private func page(_ bundle: RandomBundle) throws -> Finished {
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID())")
    var bundle = bundle
    bundle.files["VERIFY.txt"] = Array(BundleGuide.text.utf8)
    bundle.sum()
    for (path, bytes) in bundle.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let command = try #require(BundleGuide.text.split(separator: "```sh\n").last).prefix {
      $0 != "\n"
    }
    let finished = try Finished(
      running: ["/bin/sh", "-c", String(command)], environment: ["PATH": "/usr/bin:/bin"],
      in: folder.path)
    try FileManager.default.removeItem(at: folder)
    return finished
  }

  private func expectTaken(
    _ bundle: RandomBundle, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = bundle.report().report
    #expect(found.verdict == .intact, "\(found.findings)", sourceLocation: sourceLocation)
    let page = try page(bundle)
    #expect(page.status == 0, "\(page.errors)", sourceLocation: sourceLocation)
  }

  private func expectRefused(
    _ bundle: RandomBundle, _ finding: Finding, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = bundle.report().report
    #expect(found.findings.contains(finding), "\(found.findings)", sourceLocation: sourceLocation)
    let page = try page(bundle)
    #expect(page.status == 1, sourceLocation: sourceLocation)
    #expect(page.errors.hasPrefix("FAILED: "), "\(page.errors)", sourceLocation: sourceLocation)
  }

  @Test("both take every form as it is made", arguments: RandomBundle.Form.allCases)
  func honest(form: RandomBundle.Form) throws {
    for seed in 0..<6 {
      var generator = SeededGenerator(seed: 500 + UInt64(seed))
      try expectTaken(RandomBundle(form, using: &generator))
    }
  }

  @Test("fields that only look like those the trail reads are no fault")
  func oddShapes() throws {
    let hex = Digest.sha256(of: []).hex
    let shapes: [[String: JSON]] = [
      ["continues": .text("x"), "files": .list([.text("x"), .integer(1), .list([])])],
      ["continues": .object(["log": .integer(1)]), "files": .text("x")],
      ["files": .list([.object(["sha256": .integer(1)]), .object(["sha256": .text("x")])])],
      ["how": .text("copied")], ["how": .list([]), "sha256": .text(hex)],
      ["how": .text("copied"), "sha256": .bool(true)], ["count": .text("1"), "root": .text(hex)],
      ["count": .integer(1)], ["count": .bool(true), "root": .text(hex)],
      ["target_seq": .text("1"), "path": .integer(2)], ["target_log": .integer(1)],
      ["a": .object(["c": .text("x")]), "b": .object(["c": .text(hex), "d": .bool(false)])],
      ["c": .text(hex), "vkey": .integer(1), "key": .text("x"), "last_size": .integer(1)],
      ["text": .text("\u{1}\u{7f}\u{2028}\"\\/ Ô e\u{301} 😀\u{0}\n\r\t\u{8}\u{c}")],
    ]
    try expectTaken(
      bundle(.closed) { trail in
        for shape in shapes { trail.append(event(shape), to: "r1", salt: []) }
        trail.append(
          event(["vkey": .text("no key"), "last_size": .integer(1)]), to: "w1", salt: [])
      })
  }

  @Test("a value erased by a later event is; by an earlier one it is missing")
  func erased() throws {
    for isLater in [true, false] {
      var erased: Int64 = 0
      var made = try bundle(.closed) { trail in
        erased = trail.head.size + (isLater ? 0 : 1)
        let redaction = event([
          "target_seq": .integer(erased), "path": .text("answers.reporter"),
        ])
        if !isLater { trail.append(redaction, to: "r1", salt: []) }
        trail.append(RandomTrail.texted, to: "r1", salt: Array(repeating: 1, count: 32))
        if isLater { trail.append(redaction, to: "r1", salt: []) }
      }
      made.setLines(
        try made.lines(of: "disclosures.jsonl").filter {
          try JSON(canonical: $0)["seq"]?.integer != erased
        }, of: "disclosures.jsonl")
      made.sum()
      if isLater {
        try expectTaken(made)
      } else {
        try expectRefused(made, .disclosureMissing(seq: erased, path: "answers.reporter"))
      }
    }
  }

  @Test("a file that was withheld may be gone, and one that was given again may not")
  func withheld() throws {
    let (file, bytes) = (Digest.sha256(of: [7]), [UInt8(7)])
    let (given, taken) = (
      event(["how": .text("copied"), "sha256": .text(file.hex)]),
      event(["how": .text("withheld"), "sha256": .text(file.hex)])
    )
    for (words, mayBeGone) in [([given, taken], true), ([given, taken, given], false)] {
      var made = try bundle(.open) { trail in
        for word in words { trail.append(word, to: "r1", salt: []) }
      }
      made.files["evidence/\(file.hex)"] = bytes
      made.sum()
      try expectTaken(made)
      made.files["evidence/\(file.hex)"] = nil
      made.sum()
      if mayBeGone {
        try expectTaken(made)
      } else {
        let seq = try #require(made.trail.events.first { $0.run == "r1" }?.seq)
        try expectRefused(made, .fileMissing(seq: seq, sha256: file, role: .evidence))
      }
    }
  }

  @Test("a key that was retired before the checkpoint it signs")
  func retired() throws {
    let key = try RandomBundle.key()
    let made = try bundle(.closed) { $0.retire(key, last: 2) }
    try expectRefused(
      made, .bundle(.badCheckpoint(.checkpoint, .keyOutOfRange(key.verifier.id))))
  }

  @Test("events in the order of their run that are not in that of the log")
  func order() throws {
    var seq: Int64 = 0
    var made = try bundle(.open) { trail in
      seq = trail.head.size
      for rseq in [1, 0] { trail.append(event([:]), to: "r1", salt: [], rseq: Int64(rseq)) }
    }
    var lines = made.lines(of: "events.jsonl")
    lines.swapAt(0, 1)
    made.setLines(lines, of: "events.jsonl")
    made.sum()
    try expectRefused(made, .wrongPlace(seq: seq, expected: seq + 2))
  }

  // MARK: - Ids, names and places

  @Test("an older part of a log without a log's id, or of one that is told of before")
  func olderLog() throws {
    for log in ["w 0", "w\u{2003}0", "w+0", "w1"] {
      for form in [RandomBundle.Form.carried, .closedEarlier] {
        var generator = SeededGenerator(seed: 32)
        let made = try RandomBundle(form, goingOnFrom: log, using: &generator)
        try expectRefused(made, .predecessorDiffers(log: log))
      }
    }
  }

  @Test("a run whose id needs an escape")
  func runID() throws {
    for id in ["r\"1", "r\\1", "r\n1", ""] {
      let made = try bundle(.open) { $0.spellings["r1"] = id }
      let seq = try #require(made.trail.events.first { $0.run == "r1" && $0.seq > 1 }?.seq)
      try expectRefused(made, .fieldDiffers(seq: seq, name: "run"))
    }
    try expectTaken(bundle(.open) { $0.spellings["r1"] = "lượt 1 + 2" })
  }

  @Test("a key that is named for another log")
  func keyName() throws {
    for name in ["ungcuu/w2", "w1", "ungcuu/w1x", "Ungcuu/w1"] {
      var generator = SeededGenerator(seed: 33)
      let made = try RandomBundle(.closed, keyNamed: name, using: &generator)
      try expectRefused(made, .bundle(.badLine(.keys, line: 1)))
    }
  }

  @Test("events of the log itself in places of its run that they cannot have")
  func placesInLog() throws {
    let key = try RandomBundle.key(2).verifier.text
    for rseq in [-1, 0, 1, 500] as [Int64] {
      let made = try bundle(.closed) {
        $0.append(event(["vkey": .text(key)]), to: "w1", salt: [], rseq: rseq)
      }
      try expectRefused(made, .bundle(.lineOutOfOrder(.log, line: 2)))
    }
    try expectTaken(
      bundle(.closed) {
        for place in 0..<3 {
          $0.append(event(["note": .integer(Int64(place))]), to: "r2", salt: [])
        }
        $0.append(event(["vkey": .text(key)]), to: "w1", salt: [])
      })
  }
}
