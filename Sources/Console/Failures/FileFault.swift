/// Why a file could not be used, as facts.
package struct FileFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notFound
    case isFolder
    case notAFile
    /// In bytes.
    case tooBig(limit: Int)
    case exists
    /// A link, where only the file itself will do.
    case link
    /// It is no longer what was read of it.
    case changed
    case system(errno: Int32)
  }

  package let path: String
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
