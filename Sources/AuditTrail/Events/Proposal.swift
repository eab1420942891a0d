/// An event about to be appended: its fields, without the place it will have in the log.
package struct Proposal: Hashable, Sendable {
  /// The event's fields, all but `log`, `seq`, `run`, `rseq` and what `coversRun` adds.
  package var fields: [String: JSON]

  /// Personal values by path; sealed, each leaves only a commitment in the event.
  package var secrets: [String: String]

  /// Whether the event is to hold `count` and `root` over all earlier events of its run.
  package var coversRun: Bool

  /// An event with some fields and personal values.
  package init(
    fields: [String: JSON], secrets: [String: String] = [:], coversRun: Bool = false
  ) {
    self.fields = fields
    self.secrets = secrets
    self.coversRun = coversRun
  }

  /// Gives the event its place and makes its bytes.
  ///
  /// - Parameters:
  ///   - log: the id of the log.
  ///   - seq: the event's place in the log, from 0.
  ///   - run: the id of its run, or of the log for events of the trail itself.
  ///   - rseq: its place in the run, from 0.
  ///   - runRoot: the root over the leaves of the run's earlier events; needed if `coversRun`.
  ///   - salts: 32 random bytes for a path, asked for once a secret, in the order of the paths.
  /// - Returns: the canonical bytes, and what must be stored beside them for the secrets.
  /// - Throws: `SealFault`; a proposal that fails once fails always.
  package func sealed(
    log: String, seq: Int64, run: String, rseq: Int64, runRoot: Digest? = nil,
    salts: (String) -> [UInt8]
  ) throws(SealFault) -> (body: [UInt8], disclosures: [Disclosure]) {
    for id in [log, run] where !Proposal.isIdentifier(id) { throw .badIdentifier(id) }
    var place: [String: JSON] = [
      "log": .text(log), "seq": .integer(seq), "run": .text(run), "rseq": .integer(rseq),
    ]
    if coversRun {
      guard let runRoot else { throw .noRunRoot }
      place["count"] = .integer(rseq)
      place["root"] = .text(runRoot.hex)
    }
    if let taken = place.keys.sorted().first(where: { fields[$0] != nil }) {
      throw .reservedField(taken)
    }
    var event = JSON.object(fields.merging(place) { _, place in place })
    var disclosures: [Disclosure] = []
    let byPath = secrets.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (path, value) in byPath {
      let salt = salts(path)
      guard salt.count == Commitment.saltLength else { throw .badSalt(path: path) }
      let digest = Commitment.digest(log: log, seq: seq, path: path, salt: salt, value: value)
      let commitment = JSON.object([Commitment.field: .text(digest.hex)])
      guard let changed = event.setting(commitment, at: path) else { throw .badPath(path) }
      event = changed
      disclosures.append(Disclosure(seq: seq, path: path, salt: salt, value: value))
    }
    if let name = EventField.required.first(where: { event[$0.rawValue] == nil }) {
      throw .missingField(name.rawValue)
    }
    do {
      return (try event.canonicalBytes(), disclosures)
    } catch {
      throw .notEncodable(error)
    }
  }

  /// Whether a log's or run's id reads the same in the event as beside it: no escapes in it.
  private static func isIdentifier(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
  }
}

/// Why a proposal cannot become an event.
package enum SealFault: Error, Hashable, Sendable {
  /// A field that only the trail may fill.
  case reservedField(String)
  /// A field that every event holds is not there.
  case missingField(String)
  /// A log's or run's id that is empty or needs an escape.
  case badIdentifier(String)
  /// A secret's path runs into a value that is no object or list.
  case badPath(String)
  /// A salt that is not 32 bytes.
  case badSalt(path: String)
  /// The event covers its run, but the run's root was not given.
  case noRunRoot
  /// The fields have no encoding within the profile.
  case notEncodable(JSONFault)
}
