import AuditStore
import AuditTrail
import Console
import Response

// The documents of notices: in the evidence store, because a sent notice can be withheld.

extension Ledger {
  /// Keeps a document; the event that puts it on record comes after.
  func keep(_ media: String, _ source: String, _ bytes: [UInt8]) throws -> EvidenceGiven {
    let folder = try PrivateFolder()
    defer {
      if !folder.remove() { Output.remark(NoticeWords.notRemoved(folder.path)[Tongue.current]) }
    }
    let kept = try evidence.copy(try folder.create("notice", bytes))
    return EvidenceGiven(
      how: .copied, sha256: kept.sha256.hex, size: kept.size, media: media, source: source)
  }

  /// A text that was kept; nil where it is gone, altered or no text.
  func keptText(_ sha256: String) -> String? {
    guard let digest = Digest(hex: sha256) else { return nil }
    do throws(FileFault) {
      let bytes = try FileAccess.read(evidence.path(of: digest))
      guard Digest.sha256(of: bytes) == digest else { return nil }
      return String(validating: bytes, as: UTF8.self)
    } catch {
      return nil
    }
  }
}
