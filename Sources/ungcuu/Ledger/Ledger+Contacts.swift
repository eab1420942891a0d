import AuditStore
import AuditTrail
import Console
import Response

extension Ledger {
  /// The last test call to each contact, over all trails; what cannot be read is told of and passed over.
  func lastCalls() throws -> [String: LastCall] {
    var calls: [String: LastCall] = [:]
    for store in try trails().stores.reversed() {
      for stored in try store.events(of: store.log) {
        do throws(CommandFailure) {
          if let call = LastCall(try LoadedRun.event(stored)) { calls[call.contact] = call }
        } catch {
          let why = CommandWords.explanation(of: error).message
          tellOnce(CommandWords.passedOver(event: stored.seq, of: store.log, why))
        }
      }
    }
    return calls
  }
}
