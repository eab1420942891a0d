import AuditStore
import AuditTrail
import Console
import Response

extension Ledger {
  /// Copies a file into the evidence store, or takes its hash and size only; the event that puts
  /// it on record comes after.
  func keep(_ path: String, _ how: Evidence.How) throws -> EvidenceGiven {
    let source = "\(Machine.hostName):\(Path.absolute(path))"
    if how != .described {
      guard FileAccess.exists(path) else { throw FileFault(path, .notFound) }
      guard !FileAccess.isFolder(path) else { throw FileFault(path, .isFolder) }
    }
    switch how {
    case .copied:
      let kept = try evidence.copy(path)
      return EvidenceGiven(
        how: .copied, sha256: kept.sha256.hex, size: kept.size, media: MediaType.of(path),
        source: source)
    case .referenced:
      let seen = try evidence.reference(path)
      return EvidenceGiven(
        how: .referenced, sha256: seen.sha256.hex, size: seen.size, media: MediaType.of(path),
        source: source)
    case .described:
      return EvidenceGiven(how: .described, source: path)
    }
  }
}

/// The media type a file's name suggests; for people, never to decide by.
enum MediaType {
  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "pdf": "application/pdf",
    "txt": "text/plain", "log": "text/plain", "json": "application/json", "csv": "text/csv",
    "zip": "application/zip", "gz": "application/gzip", "pcap": "application/vnd.tcpdump.pcap",
    "eml": "message/rfc822", "html": "text/html",
  ]

  static func of(_ path: String) -> String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return types[path[path.index(after: dot)...].lowercased()]
  }
}
