import Console
import Playbooks
import Response

/// Changes to fields as they were typed, one `name=value` after the other.
///
/// A field named again takes all that was typed for it: a list its items, a text its lines.
struct FieldChanges {
  private(set) var changes: [String: AnswerChange] = [:]
  /// Files to be kept, by the field that asks for one.
  private var files: [String: String] = [:]
  private var typed: [String: (sign: Pair.Sign, values: [String])] = [:]
  private let reader: AnswerReader

  /// Changes typed at a moment.
  init(at now: Int64, zone: Zone) {
    reader = AnswerReader(now: now, zone: zone)
  }

  /// Takes in one pair.
  ///
  /// - Throws: `badAnswer` where the field does not take it, a usage fault where the field was
  ///   given otherwise before.
  mutating func take(_ pair: Pair, for field: Field) throws(CommandFailure) {
    let before = typed[field.name] ?? (pair.sign, [])
    guard before.sign == pair.sign, field.type != .file || before.values.isEmpty else {
      throw .usage(.givenTwice(field.name))
    }
    let values = before.values + [pair.value]
    typed[field.name] = (pair.sign, values)
    do throws(AnswerFault) {
      switch pair.sign {
      case .add: changes[field.name] = .add(try reader.items(values, of: field))
      case .remove: changes[field.name] = .remove(try reader.items(values, of: field))
      case .set where field.type == .file && !pair.value.isEmpty: files[field.name] = pair.value
      case .set: changes[field.name] = .set(try reader.answer(values, to: field))
      }
    } catch {
      throw .badAnswer(field: field.name, error)
    }
  }

  /// The names of the fields that were given.
  var names: Set<String> { Set(typed.keys) }

  /// The files that were kept.
  var kept: [EvidenceGiven] {
    changes.sorted { $0.key < $1.key }.compactMap { _, change in
      if case .file(let evidence) = change { evidence } else { nil }
    }
  }

  /// Copies the files that fields ask for into the evidence store; they are answers then.
  mutating func keepFiles(in ledger: Ledger) throws {
    for (field, path) in files { changes[field] = .file(try ledger.keep(path, .copied)) }
  }
}
