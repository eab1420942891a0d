/// The most lines a source may have.
let longestSource = 300

/// Sources that hold more than one thought.
func longFiles(in files: [SourceFile]) -> [Breach] {
  files.compactMap { file in
    let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    guard count > longestSource else { return nil }
    return Breach(path: file.path, line: count, what: "over \(longestSource) lines")
  }
}

/// Paths that exist on the machine of whoever wrote them, and on no other.
///
/// In tests the people made up may have homes.
func machinePaths(in files: [SourceFile]) -> [Breach] {
  files.flatMap { file -> [Breach] in
    let homes = file.path.hasPrefix("Tests/") ? [] : ["home"]
    let folders = (["root", "Users", "opt", "work"] + homes).map { "/\($0)/" }
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).flatMap { number, line -> [Breach] in
      folders.filter { beginsPath($0, in: line) }.map {
        Breach(path: file.path, line: number, what: "names a path of a machine: \($0)…")
      }
    }
  }
}

/// Whether the folder stands at the start of a path, not in the middle of one.
private func beginsPath(_ folder: String, in line: Substring) -> Bool {
  line.ranges(of: folder).contains { range in
    guard range.lowerBound > line.startIndex else { return true }
    let before = line[line.index(before: range.lowerBound)]
    return !before.isLetter && !before.isNumber && !"._-~/}".contains(before)
  }
}
