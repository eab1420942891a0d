/// A playbook and the playbooks it includes, each text read once however often it is included.
struct PlaybookSources {
  /// Reads one file; its index goes into the origins of what is read.
  typealias Reader = (_ file: SourceFile, _ index: Int) -> (Playbook?, [Diagnostic])

  /// What became of an id after `include:`.
  enum Found {
    /// The index of the file.
    case file(Int)
    case missing(known: [String])
    case ambiguous([String])
  }

  private(set) var files: [SourceFile] = []
  /// By file; nil where the text could not be read as a playbook.
  private(set) var playbooks: [Playbook?] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let library: Library
  private let read: Reader
  private var byID: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  init(main: SourceFile, library: Library, read: @escaping Reader) {
    self.library = library
    self.read = read
    add(main)
  }

  /// Finds an included playbook, and reads it where it was not read before.
  mutating func find(_ id: String) -> Found {
    if let known = byID[id] { return .file(known) }
    switch library.playbook(id) {
    case .missing(let known): return .missing(known: known)
    case .ambiguous(let names): return .ambiguous(names)
    case .found(let file):
      let index = indexOfSame(file) ?? add(file)
      byID[id] = index
      return .file(index)
    }
  }

  /// The file with this text, if it was read already: under the same name, or as the playbook
  /// itself, which may have been named by another path.
  private func indexOfSame(_ file: SourceFile) -> Int? {
    if let known = byName[file.name], files[known].bytes == file.bytes { return known }
    return files[0].bytes == file.bytes ? 0 : nil
  }

  @discardableResult
  private mutating func add(_ file: SourceFile) -> Int {
    let index = files.count
    let (playbook, faults) = read(file, index)
    files.append(file)
    playbooks.append(playbook)
    diagnostics += faults
    byName[file.name] = index
    return index
  }
}
