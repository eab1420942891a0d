import Console
import Playbooks
import Response

/// Inputs of a run as they were typed on a command line.
struct InputsTyped {
  private(set) var changes: [String: AnswerChange] = [:]

  init(_ typed: [String], for fields: [Field], zone: Zone) throws {
    let reader = AnswerReader(now: Machine.now, zone: zone)
    var texts: [String: [String]] = [:]
    for pair in try typed.map({ try Pair($0) }) {
      guard let field = fields.first(where: { $0.name == pair.name }) else {
        throw CommandFailure.unknownInput(pair.name, known: fields.map(\.name))
      }
      do throws(AnswerFault) {
        switch pair.sign {
        case .add: changes[field.name] = .add(try reader.items([pair.value], of: field))
        case .remove: changes[field.name] = .remove(try reader.items([pair.value], of: field))
        case .set:
          texts[field.name, default: []].append(pair.value)
          changes[field.name] = .set(try reader.answer(texts[field.name] ?? [], to: field))
        }
      } catch {
        throw CommandFailure.badAnswer(field: field.name, error)
      }
    }
  }

  /// The answers to open a run with; list changes count from an empty list.
  var answers: [String: Answer] {
    changes.compactMapValues { change in
      switch change {
      case .set(let answer): answer
      case .add(let items): .open(.list(items))
      case .remove: nil
      }
    }
  }
}
