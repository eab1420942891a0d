import Crypto

/// The files of a bundle as they are taken up, each once, and what is wrong with them as files.
struct BundleShelf {
  private let files: BundleFiles
  private var paths: Set<BundlePath> = []
  /// The hash of each file that was read to its end; nil where it could not be.
  private var read: [BundlePath: Digest?] = [:]
  var findings = FindingList()

  /// What is read whole has no more bytes: a note, a proof, a statement.
  private static let longestText = SignedNote.longest + 8192
  private static let pieceLength = 1 << 18

  /// Takes the list of a folder; whatever is no plain file of a bundle is a finding.
  init(_ files: BundleFiles) {
    self.files = files
    if files.entries.count > BundleFiles.most {
      add(.tooManyFiles(limit: BundleFiles.most))
    }
    for entry in files.entries.prefix(BundleFiles.most) {
      switch entry.kind {
      case .folder:
        if !Self.isFolder(entry.path) { add(.badName(entry.path)) }
      case .other:
        add(.notAFile(entry.path))
      case .file(let names):
        guard let path = BundlePath(entry.path) else {
          add(.badName(entry.path))
          continue
        }
        if names > 1 { add(.linked(path)) }
        paths.insert(path)
      }
    }
    addEmptyFolders()
  }

  /// A folder is there for the files in it, and for nothing else.
  private mutating func addEmptyFolders() {
    let full = Set(paths.compactMap(\.folder))
    for entry in files.entries.prefix(BundleFiles.most)
    where entry.kind == .folder && Self.isFolder(entry.path) && !full.contains(entry.path) {
      add(.emptyFolder(entry.path))
    }
  }

  /// Whether a bundle may have a folder of this name.
  private static func isFolder(_ name: String) -> Bool {
    switch name {
    case BundlePath.texts, BundlePath.evidence, BundlePath.proofs: true
    default: EarlierFile.number(ofFolder: name) != nil
    }
  }

  mutating func add(_ finding: BundleFinding) { findings.add(.bundle(finding)) }

  // MARK: - What is there

  func contains(_ path: BundlePath) -> Bool { paths.contains(path) }

  /// The files of a folder, in their order.
  func paths(in folder: String) -> [BundlePath] {
    paths.filter { $0.folder == folder }.sorted()
  }

  /// Says that a file is not there, unless it is.
  mutating func require(_ path: BundlePath) -> Bool {
    guard !contains(path) else { return true }
    add(.fileMissing(path))
    return false
  }

  // MARK: - Reading

  /// Reads a short file whole; nil where there is none or it cannot be read, which is a finding then.
  mutating func text(_ path: BundlePath) -> [UInt8]? {
    guard require(path) else { return nil }
    do throws(BundleFinding) {
      let bytes = try whole(path)
      read[path] = Digest.sha256(of: bytes)
      return bytes
    } catch {
      failed(path, error)
      return nil
    }
  }

  private func whole(_ path: BundlePath) throws(BundleFinding) -> [UInt8] {
    var bytes: [UInt8] = []
    let reader = try reader(path)
    while case let piece = try next(reader, Self.longestText), !piece.isEmpty {
      bytes += piece
      guard bytes.count <= Self.longestText else {
        throw .tooLong(path, limit: Self.longestText)
      }
    }
    return bytes
  }

  /// Begins to read a file line by line; `finish` must be called at its end.
  mutating func lines(_ path: BundlePath, longest: Int) -> BundleLines? {
    guard require(path) else { return nil }
    do throws(BundleFinding) {
      return BundleLines(path, try reader(path), longest: longest)
    } catch {
      failed(path, error)
      return nil
    }
  }

  /// Takes the hash of a file that was read line by line.
  mutating func finish(_ lines: BundleLines) {
    read[lines.path] = lines.digest()
  }

  /// Notes why a file could not be read to its end.
  mutating func failed(_ path: BundlePath, _ finding: BundleFinding) {
    read[path] = Digest?.none
    add(finding)
  }

  /// Hashes a file of any length.
  mutating func hash(_ path: BundlePath) -> Digest? {
    do throws(BundleFinding) {
      var hash = SHA256()
      let reader = try reader(path)
      while case let piece = try next(reader, Self.pieceLength), !piece.isEmpty {
        hash.update(data: piece)
      }
      let digest = Digest(bytes: Array(hash.finalize()))
      read[path] = digest
      return digest
    } catch {
      failed(path, error)
      return nil
    }
  }

  private func reader(_ path: BundlePath) throws(BundleFinding) -> BundleFiles.Reader {
    do throws(TrailFault) { return try files.open(path) } catch { throw .unreadable(error) }
  }

  private func next(
    _ reader: BundleFiles.Reader, _ most: Int
  ) throws(BundleFinding) -> [UInt8] {
    do throws(TrailFault) { return try reader(most) } catch { throw .unreadable(error) }
  }

  // MARK: - SHA256SUMS

  /// Holds every file against SHA256SUMS; whatever was not read by then has no place in a bundle.
  mutating func compareSums() {
    let strays = paths.filter { read[$0] == nil && $0 != .sums }
    for path in strays.sorted() {
      add(.extraFile(path))
      _ = hash(path)
    }
    guard var lines = lines(.sums, longest: SumLine.longest) else { return }
    var listed: Set<BundlePath> = []
    var last: BundlePath?
    do throws(BundleFinding) {
      while let bytes = try lines.next() {
        guard let line = SumLine(parsing: bytes) else {
          throw .badLine(.sums, line: lines.number)
        }
        if let last, !(last < line.path) { throw .lineOutOfOrder(.sums, line: lines.number) }
        last = line.path
        listed.insert(line.path)
        compare(line)
      }
      finish(lines)
    } catch {
      failed(.sums, error)
      return
    }
    for path in paths.subtracting(listed).subtracting(strays).sorted() where path != .sums {
      add(.extraFile(path))
    }
  }

  private mutating func compare(_ line: SumLine) {
    guard line.path != .sums, let digest = read[line.path] else {
      add(line.path == .sums ? .extraFile(.sums) : .fileMissing(line.path))
      return
    }
    // Of one that could not be read there is a finding already.
    if let digest, digest != line.sha256 { add(.hashDiffers(line.path)) }
  }
}
