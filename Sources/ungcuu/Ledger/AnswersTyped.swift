import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// Answers as they were typed on a command line, sorted into what they are: fields of the step,
/// and parts of notices (`CONTACT.part`).
struct AnswersTyped {
  private(set) var changes: [String: AnswerChange] = [:]
  private(set) var notices: [NoticeGiven] = []
  /// Files to be kept, by the field that asks for one.
  private var files: [(field: String, path: String)] = []

  init(_ typed: [String], for key: StepKey, in run: LoadedRun, at now: Int64) throws {
    let pairs = try typed.map { try Pair($0) }
    let fields = run.plan.node(key)?.step.fields ?? []
    let reader = AnswerReader(now: now, zone: run.plan.zone)
    var parts: [String: [String: String]] = [:]
    var order: [String] = []
    var texts: [String: [String]] = [:]
    for pair in pairs {
      if let dot = pair.name.firstIndex(of: ".") {
        let contact = String(pair.name[..<dot])
        if parts[contact] == nil { order.append(contact) }
        parts[contact, default: [:]][String(pair.name[pair.name.index(after: dot)...])] = pair.value
        continue
      }
      guard let field = fields.first(where: { $0.name == pair.name }) else {
        throw CommandFailure.refused(
          .unknownField(key, given: pair.name, known: fields.map(\.name)), run.bareView)
      }
      do throws(AnswerFault) {
        switch pair.sign {
        case .add: changes[field.name] = .add(try reader.items([pair.value], of: field))
        case .remove: changes[field.name] = .remove(try reader.items([pair.value], of: field))
        case .set where field.type == .file: files.append((field.name, pair.value))
        case .set:
          texts[field.name, default: []].append(pair.value)
          changes[field.name] = .set(try reader.answer(texts[field.name] ?? [], to: field))
        }
      } catch {
        throw CommandFailure.badAnswer(field: field.name, error)
      }
    }
    notices = try order.map { try Self.notice($0, parts[$0] ?? [:]) }
  }

  /// Copies the files that fields ask for into the evidence store; the answers that name them.
  func keepFiles(in ledger: Ledger) throws -> [String: AnswerChange] {
    var answers: [String: AnswerChange] = [:]
    for file in files {
      let kept = try ledger.keep(file.path, .copied)
      answers[file.field] = .set(.open(.text(kept.sha256 ?? "")))
    }
    return answers
  }

  private static func notice(_ contact: String, _ parts: [String: String]) throws -> NoticeGiven {
    let known = ["channel", "address", "person", "outcome", "reference"]
    if let other = parts.keys.sorted().first(where: { !known.contains($0) }) {
      throw CommandFailure.badNoticePart("\(contact).\(other)")
    }
    guard let channel = parts["channel"] else {
      throw CommandFailure.badNoticePart("\(contact).channel")
    }
    let word = parts["outcome"] ?? Notice.Outcome.sent.rawValue
    guard let outcome = Notice.Outcome(rawValue: word) else {
      throw CommandFailure.badNoticePart("\(contact).outcome=\(word)")
    }
    return NoticeGiven(
      contact: contact, channel: channel, outcome: outcome, address: parts["address"],
      person: parts["person"], reference: parts["reference"])
  }
}
