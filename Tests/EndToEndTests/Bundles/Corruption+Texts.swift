import Foundation

// What is done to proofs, notes, keys and lines.

extension Corruption {
  static let proofs = [
    Corruption("closed, said to be open at another size") {
      $0.files["proof.txt"] = Data("open at size 77\n".utf8)
    },
    Corruption("open at another size", .open) {
      $0.files["proof.txt"] = Data("open at size 77\n".utf8)
    },
    Corruption("open at a size with a zero before it", .open) {
      try $0.replace("size ", with: "size 0", in: "proof.txt")
    },
    Corruption("open, said to be closed in a part that is not there", .open) {
      try $0.replace("open", with: "closed in earlier-1", in: "proof.txt")
    },
    Corruption("the close said to be in another part", .carried) {
      try $0.replace("earlier-1", with: "earlier-2", in: "proof.txt")
    },
    Corruption("the close said to be at another size", .carried) {
      try $0.replace("size ", with: "size 1", in: "proof.txt")
    },
    Corruption("a proof with a word more") {
      try $0.replace("index ", with: "index +", in: "proof.txt")
    },
    Corruption("a proof of another event") {
      $0.files["proof.txt"] = $0.files[try $0.path("proofs/")]
    },
    Corruption("a proof without its first line") {
      try $0.replace("c2sp.org/tlog-proof@v1\n", with: "", in: "proof.txt")
    },
    Corruption("junk for a proof of consistency") {
      $0.files["consistency.txt"] = Data("junk\n".utf8)
    },
    Corruption("a proof of consistency to another checkpoint") {
      let note = try $0.text("checkpoint.note")
      try $0.replace(note, with: try $0.text("late.note"), in: "consistency.txt")
    },
    Corruption("a proof of inclusion for one of consistency") {
      $0.files["consistency.txt"] = $0.files["proof.txt"]
    },
    Corruption("a hash with junk behind it") {
      try $0.replace("=\n", with: "=!\n", in: "consistency.txt")
    },
    Corruption("a hash with other bits at its end") {
      // The last of 43 letters holds two bits that stand for nothing.
      try $0.changeLines(of: "late-consistency.txt") { lines in
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let place = letters.firstIndex(of: lines[1].dropLast().last ?? "A") ?? 0
        lines[1] = lines[1].dropLast(2) + "\(letters[place ^ 1])="
      }
    },
    Corruption("a proof of an older trail respelled", .carried) {
      try $0.replace("{", with: "{ ", in: "earlier-1/proofs.jsonl")
    },
    Corruption("a hash of an older trail in capitals", .carried) {
      try $0.changeLines(of: "earlier-1/proofs.jsonl") {
        $0[0] = $0[0].replacing("a", with: "A").replacing("hAshes", with: "hashes")
      }
    },
    Corruption("a proof of an older trail with a name more", .carried) {
      try $0.replace("{", with: #"{"a":1,"#, in: "earlier-1/proofs.jsonl")
    },
    Corruption("proofs of an older trail gone", .carried) {
      $0.files["earlier-1/proofs.jsonl"] = nil
    },
  ]

  static let notes = [
    Corruption("a size with a zero before it") {
      try $0.replaceNote("checkpoint.note") { $0.replacing(/\n([0-9]+)\n/) { "\n0\($0.1)\n" } }
    },
    Corruption("lines that end as on another system") {
      try $0.replaceNote("late.note") { $0.replacing("\n", with: "\r\n") }
    },
    Corruption("a line more in a checkpoint") {
      try $0.replaceNote("late.note") { $0.replacing("\n\n", with: "\nmore\n\n") }
    },
    Corruption("a signature twice") {
      try $0.replaceNote("checkpoint.note") { $0 + ($0.components(separatedBy: "\n\n").last ?? "") }
    },
    Corruption("a signature by nobody beside that of the key") {
      try $0.replaceNote("checkpoint.note") { note in
        let line = note.components(separatedBy: "\n\n").last ?? ""
        let packed = Data(repeating: 7, count: 68).base64EncodedString()
        return note + line.replacing(#/ [^ ]+\n$/#, with: " \(packed)\n")
      }
    },
    Corruption(signature) {
      try $0.replaceNote("late.note") { Self.changingSignature(of: $0) }
    },
    Corruption("another root under the signature") {
      try $0.replaceNote("checkpoint.note") { note in
        var lines = note.components(separatedBy: "\n")
        lines[2] = Data(repeating: 7, count: 32).base64EncodedString()
        return lines.joined(separator: "\n")
      }
    },
    Corruption("late facts under the checkpoint of the close") {
      let note = try $0.text("checkpoint.note")
      try $0.replaceNote("late.note") { _ in note }
    },
  ]

  /// What the page of Python leaves to openssl.
  static let signature = "a signature changed"

  /// A note of which a byte of the last signature is another.
  static func changingSignature(of note: String) -> String {
    let place = note.index(note.endIndex, offsetBy: -20)
    return note[..<place] + (note[place] == "A" ? "B" : "A") + note[note.index(after: place)...]
  }

  static let keys = [
    Corruption("a key that counts from another size") {
      try $0.changeLines(of: "keys.txt") { $0[0] = $0[0].replacing(#/ [0-9]+ /#, with: " 1 ") }
    },
    Corruption("a key that was retired, said to be live") {
      try $0.changeLines(of: "keys.txt") { $0[0] = $0[0].replacing(/[0-9]+$/, with: "-") }
    },
    Corruption("a live key, said to be retired") {
      try $0.changeLines(of: "keys.txt") { $0[1] = $0[1].replacing(/-$/, with: "99") }
    },
    Corruption("keys in another order") { try $0.changeLines(of: "keys.txt") { $0.swapAt(0, 1) } },
    Corruption("a key twice") { try $0.changeLines(of: "keys.txt") { $0.append($0[1]) } },
    Corruption("a key that no event added") {
      try $0.changeLines(of: "keys.txt") { $0.append($0[1].replacing("/log", with: "/other")) }
    },
    Corruption("no keys, and no events of them") {
      for path in ["log.jsonl", "keys.txt"] { $0.files[path] = Data() }
    },
    Corruption("the event that added a key left out, and its proof") { bundle in
      var told = ""
      try bundle.changeLines(of: "log.jsonl") { told = $0.removeFirst() }
      let seq = told.firstMatch(of: /"seq":([0-9]+)/)?.1 ?? ""
      bundle.files["proofs/\(seq).txt"] = nil
      try bundle.changeLines(of: "keys.txt") { $0.removeFirst() }
    },
  ]

  static let lines = [
    Corruption("two events in each other's place") {
      try $0.changeLines(of: "events.jsonl") { $0.swapAt(1, 2) }
    },
    Corruption("an event twice") {
      try $0.changeLines(of: "events.jsonl") { $0.insert($0[1], at: 1) }
    },
    Corruption("an event less") { try $0.changeLines(of: "events.jsonl") { $0.remove(at: 1) } },
    Corruption("an event changed") {
      try $0.replace(#""at":1"#, with: #""at":2"#, in: "events.jsonl")
    },
    Corruption("an event changed in the trail before", .carried) {
      try $0.replace(#""at":1"#, with: #""at":2"#, in: "earlier-1/events.jsonl")
    },
    Corruption("an event with white space") {
      try $0.replace(":", with: ": ", in: "events.jsonl")
    },
    Corruption("an event that is a list") {
      try $0.changeLines(of: "events.jsonl") { $0[0] = "[\($0[0])]" }
    },
    Corruption("an event that is nested deep") {
      let deep = String(repeating: "[", count: 30_000) + String(repeating: "]", count: 30_000)
      try $0.changeLines(of: "events.jsonl") { $0[0] = deep }
    },
    Corruption("an event that is no text") {
      $0.files["events.jsonl"] = Data([0xFF, 0xFE, 0x0A])
    },
    Corruption("an event cut short") { $0.files["events.jsonl"]?.removeLast() },
    Corruption("an event of the log with a fraction") {
      try $0.replace(#""v":1"#, with: #""v":1.0"#, in: "log.jsonl")
    },
  ]

  static let values = [
    Corruption("values in another order") {
      try $0.changeLines(of: "disclosures.jsonl") { $0.swapAt(0, 1) }
    },
    Corruption("a value twice") {
      try $0.changeLines(of: "disclosures.jsonl") { $0.insert($0[0], at: 0) }
    },
    Corruption("a value gone") { try $0.changeLines(of: "disclosures.jsonl") { $0.removeLast() } },
    Corruption("a value gone in the trail before", .carried) {
      try $0.changeLines(of: "earlier-1/disclosures.jsonl") { $0.removeLast() }
    },
    Corruption("a value changed") {
      try $0.replace(#""value":""#, with: #""value":"x"#, in: "disclosures.jsonl")
    },
    Corruption("a value with white space") {
      try $0.replace(":", with: ": ", in: "disclosures.jsonl")
    },
    Corruption("a value in another spelling") {
      try $0.replace("Ông", with: #"\u00d4ng"#, in: "disclosures.jsonl")
    },
    Corruption("a value with its names in another order") {
      try $0.changeLines(of: "disclosures.jsonl") {
        $0[0] = $0[0].replacing(/{("path":"[^"]*"),("salt":"[^"]*"),/) { "{\($0.2),\($0.1)," }
      }
    },
    Corruption("a value with a name twice") {
      try $0.changeLines(of: "disclosures.jsonl") {
        $0[0] = $0[0].replacing(/{("path":"[^"]*"),/) { "{\($0.1),\($0.1)," }
      }
    },
    Corruption("a value with a name more") {
      try $0.replace("{", with: #"{"more":1,"#, in: "disclosures.jsonl")
    },
    Corruption("a value of an event that is not there") {
      try $0.changeLines(of: "disclosures.jsonl") {
        $0.append($0[0].replacing(/"seq":[0-9]+/, with: #""seq":99999"#))
      }
    },
    Corruption("a value's seq as a fraction") {
      try $0.changeLines(of: "disclosures.jsonl") {
        $0[0] = $0[0].replacing(/"seq":([0-9]+)/) { "\"seq\":\($0.1).0" }
      }
    },
    Corruption("a salt in capitals") {
      try $0.changeLines(of: "disclosures.jsonl") {
        $0[0] = $0[0].replacing(/"salt":"([^"]*)"/) { "\"salt\":\"\($0.1.uppercased())\"" }
      }
    },
  ]
}
