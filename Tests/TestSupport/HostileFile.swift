import Foundation

/// A file made to hurt whoever reads it, and the finding it must end in.
package struct HostileFile: Sendable {
  /// The name, unique among all.
  package let name: String
  package let bytes: [UInt8]
  /// Where the first error must be.
  package let line: Int
  package let column: Int
  /// The rule it must name.
  package let rule: String

  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "../Fixtures/Bad").standardizedFileURL

  /// Those of `Tests/Fixtures/Bad`, and those too big to keep there.
  package static func all() throws -> [HostileFile] { try stored() + made }

  /// A file is missing, or is not in the table.
  package struct NotListed: Error {
    let names: Set<String>
  }

  /// Those of `Tests/Fixtures/Bad`; each has a line in `findings.txt`.
  package static func stored() throws -> [HostileFile] {
    let table = folder.appending(path: "findings.txt")
    let files = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let place = words[1].split(separator: ":")
      return HostileFile(
        name: String(words[0]),
        bytes: Array(try Data(contentsOf: folder.appending(path: String(words[0])))),
        line: Int(place[0]) ?? 0, column: Int(place[1]) ?? 0, rule: String(words[2]))
    }
    let there = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let unlisted = Set(there).symmetricDifference(files.map(\.name) + ["findings.txt"])
    guard unlisted.isEmpty else { throw NotListed(names: unlisted) }
    return files
  }
}

extension HostileFile {
  private static let mebibyte = 1 << 20
  private static let head = "playbook: 1\nid: hostile\nversion: 1.0.0\ntitle: Hostile\n"
  private static let steps = "steps:\n  - id: look\n    title: Look\n    do: Look at it.\n"

  /// A text in which `▶` stands before the place of the finding.
  private init(_ name: String, _ rule: String, _ marked: String) {
    var text: [UInt8] = []
    (self.name, self.rule) = (name, rule)
    let parts = marked.split(separator: "▶", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    line = lines.count
    column = (lines.last?.unicodeScalars.count ?? 0) + 1
    for part in parts { text += part.utf8 }
    bytes = text
  }

  /// `text` over and over, as it fits in so many bytes.
  private static func filled(_ text: String, to size: Int = mebibyte) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  /// Those too big to keep.
  package static let made: [HostileFile] = [
    HostileFile("big-lists", "too-deep", filled("[", to: 64) + "▶" + filled("[", to: 1_048_000)),
    HostileFile("big-mappings", "too-deep", filled("{", to: 64) + "▶" + filled("{", to: 1_048_000)),
    HostileFile(
      "big-dashes", "too-deep", filled("- ", to: 128) + "▶" + filled("- ", to: 1_048_000)),
    HostileFile("big-keys", "too-deep", filled("? ", to: 128) + "▶" + filled("? ", to: 1_048_000)),
    HostileFile("big-by-a-byte", "too-big", "▶" + String(repeating: "a", count: mebibyte + 1)),
    HostileFile("big-blanks", "empty-file", "▶" + filled(" \n")),
    HostileFile("big-nul", "control-character", "▶" + filled("\u{0}")),
    HostileFile("big-directives", "yaml-directive", "▶" + filled("%TAG ! x\n")),
    HostileFile("big-tabs", "tab", head + "steps:\n▶" + filled("\t- a\n", to: 1_040_000)),
    HostileFile("big-tags", "yaml-tag", head + "tags:\n  - ▶" + filled("!x a\n  - ", to: 900_000)),
    HostileFile(
      "big-aliases", "bad-alias", head + "tags:\n  - ▶" + filled("*a\n  - ", to: 900_000)),
    HostileFile(
      "big-nodes", "too-big",
      head + "x-a: [" + filled("a,", to: 499_978) + "▶a" + filled(",a", to: 9_999)),
    HostileFile(
      "big-anchors", "alias-bomb",
      "x-a: [" + filled("&a [x,x,x,x,x,x,x,x],", to: 583_317) + "▶*a]\n"),
    HostileFile(
      "big-id", "bad-id",
      "playbook: 1\nid: ▶" + filled("a", to: 1_000_000) + "\nversion: 1.0.0\ntitle: A\n" + steps),
    HostileFile(
      "big-key", "key-too-long", head + "? ▶" + filled("k", to: 1_000_000) + "\n: 1\n" + steps),
    HostileFile(
      "big-marks", "key-too-long",
      head + "? ▶\"e" + filled("\u{301}\u{323}", to: 1_000_000) + "\"\n: 1\n" + steps),
    HostileFile(
      "big-number", "bad-value",
      head + "incident_type: ▶" + filled("9", to: 1_000_000) + "\n" + steps),
    HostileFile(
      "big-condition", "bad-condition",
      head + steps + "    when: ▶" + filled("a or ", to: 1_000_000) + "a\n"),
    HostileFile(
      "big-braces", "bad-template",
      head + steps + "    caution: \"▶" + filled("{{", to: 900_000) + "\"\n"),
    HostileFile(
      "big-bidi", "bidi-control",
      head + "title: ▶" + filled("\u{202E}", to: 1_000_000) + "\n" + steps),
    HostileFile("big-quote", "yaml-syntax", head + "owner: ▶\"" + filled("a\n ", to: 1_000_000)),
    HostileFile(
      "many-steps", "too-many-steps",
      head + "steps:\n" + manySteps(10_000) + "  - {id: ▶b, title: B, do: B}\n"),
    HostileFile(
      "many-twins", "duplicate-step",
      head + "steps:\n  - {id: a, title: A, do: A}\n  - {id: ▶a, title: A, do: A}\n"
        + filled("  - {id: a, title: A, do: A}\n", to: 900_000)),
    HostileFile(
      "many-keys", "unknown-key", head + "▶" + (0..<60_000).map { "k\($0): 1\n" }.joined() + steps),
    HostileFile(
      "many-needs", "unknown-step",
      head + steps + "    needs: [▶" + (0..<60_000).map { "s\($0)," }.joined() + "]\n"),
    HostileFile(
      "many-numbers", "placeholder-text",
      head + "inputs: {n: {type: number}}\nsteps:\n  - {id: a, title: A, do: ▶TODO}\n"
        + each(9_000, "  - {id: s#, title: A, do: A, needs: [], when: inputs.n == #}\n")),
    HostileFile(
      "many-roles", "unknown-role",
      head + "roles: {" + each(30_000, "r#: , ")
        + "}\nsteps:\n  - {id: a, title: A, do: A, role: ▶z}\n"
        + each(9_900, "  - {id: s#, title: A, do: A, role: zr#}\n")),
    HostileFile(
      "many-words", "placeholder-text",
      head + "inputs: {t: {type: text}}\nsteps:\n  - {id: a, title: A, do: ▶TODO}\n"
        + (0..<100).map { step in
          "  - {id: s\(step), title: A, do: A, needs: [], when: \"inputs.t in ["
            + (0..<40).map { "w\(step)-\($0)" }.joined(separator: ", ") + "]\"}\n"
        }.joined()),
    HostileFile(
      "many-fields", "unknown-field",
      head + "steps:\n  - {id: a, title: A, do: A, record: {" + each(20_000, "f#: {type: text}, ")
        + "}}\n  - {id: b, title: B, do: \"{{▶a.x}} " + each(20_000, "{{a.g#}}") + "\"}\n"),
    HostileFile(
      "many-groups", "unknown-step",
      head + "steps:\n  - {id: a, title: A, do: A, when: ▶b/x.y}\n"
        + each(9_900, "  - {id: s#, title: A, do: A, when: g#/x.y == 1}\n")),
    HostileFile(
      "long-cycle", "cycle",
      head + "steps:\n  - {id: ▶s0, title: A, do: A, needs: [s8000]}\n"
        + (1...8_000).map { "  - {id: s\($0), title: A, do: A}\n" }.joined()),
  ]

  /// `text` for each number below `count`, `#` in it replaced.
  private static func each(_ count: Int, _ text: String) -> String {
    (0..<count).map { text.replacing("#", with: "\($0)") }.joined()
  }

  private static func manySteps(_ count: Int) -> String {
    (0..<count).map { "  - {id: s\($0), title: A, do: A}\n" }.joined()
  }
}
