import AuditTrail

/// What stands among the evidence, looked at before any event is read.
///
/// The event that withholds a file is on the disk before the file goes. So a file that is absent here
/// was withheld in events that are read after this, and one that is withheld meanwhile is no alarm.
struct EvidenceReading {
  /// In what state each file was found, or why it could not be read.
  private(set) var states: [Digest: Result<FileState, TrailFault>] = [:]
  /// What stands there and is no evidence.
  private(set) var strays: [String] = []
  /// The names of links where folders of evidence should be.
  private(set) var links: [String] = []
  /// Why it is not known what stands there.
  private(set) var fault: TrailFault?

  /// Hashes every file that is kept beside a trail.
  init(_ folder: TrailFolder) {
    let store = EvidenceStore(in: folder)
    do throws(TrailFault) {
      let (kept, strays, links) = try store.kept()
      self.strays = strays
      self.links = links
      for digest in kept { states[digest] = store.look(at: digest) }
    } catch {
      fault = error
    }
  }
}

extension EvidenceStore {
  /// Hashes a kept file anew; what stood in the way, where it could not be read.
  func look(at sha256: Digest) -> Result<FileState, TrailFault> {
    do throws(TrailFault) {
      return .success(try state(of: sha256))
    } catch {
      return .failure(error)
    }
  }
}
