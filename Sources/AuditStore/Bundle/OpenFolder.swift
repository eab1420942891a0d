import AuditTrail
import Glibc

/// An open folder, in which names are looked up without following a link.
struct OpenFolder: ~Copyable {
  private let file: OpenFile

  /// Opens a folder by its path; a link to it is followed, because somebody named it.
  init(_ path: String) throws(TrailFault) {
    file = try OpenFile(path, O_RDONLY | O_DIRECTORY, followingLinks: true)
  }

  private init(_ file: consuming OpenFile) {
    self.file = file
  }

  /// Opens a folder in this one.
  func folder(_ name: String) throws(TrailFault) -> OpenFolder {
    OpenFolder(try OpenFile(name, in: file, O_RDONLY | O_DIRECTORY))
  }

  /// Opens a plain file in this folder to read it.
  ///
  /// - Throws: `notAFile` also where a link has come into its place.
  func file(_ name: String) throws(TrailFault) -> OpenFile {
    do throws(TrailFault) {
      let opened = try OpenFile(name, in: file, O_RDONLY)
      guard try opened.status().isRegularFile else { throw .notAFile(path: name) }
      return opened
    } catch {
      guard case .io(_, ELOOP) = error else { throw error }
      throw .notAFile(path: name)
    }
  }

  /// What stands under a name; nil where nothing does.
  func status(of name: String) throws(TrailFault) -> stat? {
    var status = stat()
    if fstatat(file.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw .system(name, errno) }
    return nil
  }

  /// The names in the folder, no more than `most`.
  func names(most: Int) throws(TrailFault) -> [String] {
    // The list is read through a descriptor of its own, which goes with it.
    let own = try OpenFile(".", in: file, O_RDONLY | O_DIRECTORY)
    guard let list = fdopendir(dup(own.descriptor)) else { throw .system(file.path, errno) }
    defer { closedir(list) }
    var names: [String] = []
    errno = 0
    while names.count < most, let entry = readdir(list) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .system(file.path, errno) }
    return names
  }
}
