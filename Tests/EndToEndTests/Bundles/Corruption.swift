import Foundation

/// Something done to a bundle that nobody who checks it may pass over.
struct Corruption: Sendable {
  let what: String
  /// Which bundle it is done to.
  let form: Form
  /// Whether SHA256SUMS is written anew to hide it.
  let isHidden: Bool
  let change: @Sendable (inout BundleOnDisk) throws -> Void

  /// The bundles that are corrupted.
  enum Form: String, CaseIterable {
    /// Closed, with late facts, an older note joined, a key rotated, a value erased.
    case closed
    case open
    /// Closed in the trail before.
    case carried
  }

  init(
    _ what: String, _ form: Form = .closed, isHidden: Bool = true,
    _ change: @escaping @Sendable (inout BundleOnDisk) throws -> Void
  ) {
    (self.what, self.form, self.isHidden, self.change) = (what, form, isHidden, change)
  }

  static let all = files + sums + proofs + notes + keys + lines + values

  private static let files = [
    Corruption("a file more, listed") { $0.files["x.txt"] = Data("x".utf8) },
    Corruption("a proof more") { $0.files["proofs/999.txt"] = $0.files["proof.txt"] },
    Corruption("a name in a third folder") { $0.files["proofs/a/b"] = Data() },
    Corruption("a hidden file") { $0.files["evidence/.x"] = Data() },
    Corruption("a part of a trail more") { $0.files["earlier-1/events.jsonl"] = Data() },
    Corruption("a part of a trail more, behind the last", .carried) {
      for name in ["events", "proofs", "disclosures"] {
        $0.files["earlier-2/\(name).jsonl"] = $0.files["earlier-1/\(name).jsonl"]
      }
    },
    Corruption("evidence that no event names") {
      $0.files["evidence/" + String(repeating: "0", count: 64)] = Data()
    },
    Corruption("evidence gone") { $0.files[try $0.path("evidence/")] = nil },
    Corruption("evidence changed") { $0.files[try $0.path("evidence/")]? += Data("x".utf8) },
    Corruption("a text renamed behind its hash") {
      let path = try $0.path("playbook/")
      try $0.rename(path, to: path + "2")
    },
    Corruption("a text renamed before its name") {
      let path = try $0.path("playbook/")
      try $0.rename(path, to: String(path.prefix(9 + 64)))
    },
    Corruption("a text twice") {
      let path = try $0.path("playbook/")
      $0.files[path + "2"] = $0.files[path]
    },
    Corruption("a text gone") { $0.files[try $0.path("playbook/")] = nil },
    Corruption("no late facts in their file") {
      $0.files["late.jsonl"] = Data()
      let seqs = Set($0.files.keys.filter { $0.hasPrefix("proofs/") })
      let told = Set(
        try $0.text("log.jsonl").matches(of: /"seq":([0-9]+)/).map { "proofs/\($0.1).txt" })
      for path in seqs.subtracting(told) { $0.files[path] = nil }
    },
    Corruption("late facts of an open run", .open) { $0.files["late.jsonl"] = Data() },
    Corruption("events gone") { $0.files["events.jsonl"] = Data() },
  ]

  private static let sums = [
    Corruption("a line of SHA256SUMS twice", isHidden: false) {
      try $0.changeLines(of: "SHA256SUMS") { $0.insert($0[0], at: 0) }
    },
    Corruption("SHA256SUMS in another order", isHidden: false) {
      try $0.changeLines(of: "SHA256SUMS") { $0.swapAt(0, 1) }
    },
    Corruption("a hash in capitals", isHidden: false) {
      try $0.changeLines(of: "SHA256SUMS") {
        $0[0] = $0[0].prefix(64).uppercased() + $0[0].dropFirst(64)
      }
    },
    Corruption("a hash for binary mode", isHidden: false) {
      try $0.replace("  ", with: " *", in: "SHA256SUMS")
    },
    Corruption("a path that leads out", isHidden: false) {
      try $0.changeLines(of: "SHA256SUMS") { $0.append($0[0].prefix(66) + "../x") }
    },
    Corruption("a device listed", isHidden: false) {
      try $0.changeLines(of: "SHA256SUMS") { $0.append($0[0].prefix(66) + "/dev/zero") }
    },
    Corruption("SHA256SUMS without its last newline", isHidden: false) {
      $0.files["SHA256SUMS"]?.removeLast()
    },
    Corruption("a file changed and SHA256SUMS not", isHidden: false) {
      $0.files["report.html"]? += Data("x".utf8)
    },
  ]
}
