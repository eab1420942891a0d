import AuditTrail

// Trails that were set aside stand in `damaged-1`, `damaged-2` and so on, the oldest first.

extension TrailFolder {
  /// Numbers have few digits, so that there is always a next one.
  private static let mostDigits = 9

  /// The trails that were set aside, the oldest first.
  ///
  /// A folder that holds no part of a trail is none, whatever it is called. A link counts, as nobody
  /// knows what was there; it is not followed.
  package func setAside() throws(TrailFault) -> [TrailFolder] {
    var found: [TrailFolder] = []
    for number in try numbers() {
      let trail = folder(number)
      guard try OpenFile.status(of: trail.path)?.isLink != true else {
        found.append(trail)
        continue
      }
      let names = try OpenFile.names(in: trail.path)
      if names.contains("audit.sqlite") || names.contains("heads.log") { found.append(trail) }
    }
    return found
  }

  /// The names of links where trails are set aside.
  func links() throws(TrailFault) -> [String] {
    var links: [String] = []
    for trail in try numbers().map(folder) + [gathering]
    where try OpenFile.status(of: trail.path)?.isLink == true {
      links.append(String(trail.path.dropFirst(path.count + 1)))
    }
    return links
  }

  /// Whether any trail was set aside, or a recovery was interrupted while it did so.
  func hasSetAside() throws(TrailFault) -> Bool {
    if try isGathering() { return true }
    return try !setAside().isEmpty
  }

  /// Where the files of a trail gather while it is set aside.
  var gathering: TrailFolder { TrailFolder(setAside: "damaged.part", from: self) }

  /// Whether files of a trail stand there; a folder with none of them says nothing.
  ///
  /// - Throws: `notAFile` where something else than a folder stands in its place.
  func isGathering() throws(TrailFault) -> Bool {
    guard let status = try OpenFile.status(of: gathering.path) else { return false }
    guard status.isFolder else { throw .notAFile(path: gathering.path) }
    for file in gathering.files where try OpenFile.status(of: file) != nil { return true }
    return false
  }

  /// Where the next trail is set aside; nothing stands there yet.
  func nextSetAside() throws(TrailFault) -> TrailFolder {
    folder((try numbers().last ?? 0) + 1)
  }

  private func folder(_ number: Int) -> TrailFolder {
    TrailFolder(setAside: "damaged-\(number)", from: self)
  }

  /// The numbers taken, ascending.
  private func numbers() throws(TrailFault) -> [Int] {
    try OpenFile.names(in: path, orLink: true).compactMap { name in
      let digits = name.dropFirst("damaged-".count)
      guard digits.count <= TrailFolder.mostDigits, let number = Int(digits), number > 0,
        name == "damaged-\(number)"
      else { return nil }
      return number
    }
    .sorted()
  }
}
