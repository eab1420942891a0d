import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("Contacts, and whether somebody can count on them")
struct ContactTests {
  private static func json(_ directory: ContactDirectory) throws -> [String: [String: JSON]] {
    let view = ContactsView(
      directory, calls: try SampleDirectory.calls(), now: RecordedRun.start, zone: .vietnam)
    guard case .list(let entries) = view.json else { return [:] }
    var byID: [String: [String: JSON]] = [:]
    for case .object(let members) in entries { byID[members["id"]?.text ?? ""] = members }
    return byID
  }

  @Test("JSON says whether and why, and from which file only where there are two")
  func json() throws {
    let all = try Self.json(SampleDirectory.whole)
    func why(_ id: String) -> JSON? { all[id]?["stale_because"] }
    #expect(why("bca-anm") == .list([.text("never_verified")]))
    #expect(why("vncert") == .list([.text("verified_long_ago"), .text("expired")]))
    #expect(why("slip") == .list([.text("verified_in_future")]))
    #expect(why("desk") == .list([]))
    for (_, members) in all {
      #expect(members["stale"] == .bool(members["stale_because"] != .list([])))
    }
    #expect(all["desk"]?["hours"] == .text("24/7, cả ngày lễ"))
    #expect(all["desk"]?["valid_to"] == .text("2027-06-30"))
    #expect(all["desk"]?["file"] == .text("contacts.own.yaml"))
    #expect(all["vncert"]?["file"] == .text("contacts.yaml"))
    #expect(try Self.json(SampleDirectory.oursAlone)["vncert"]?["file"] == nil)
    let at = JSON.integer(RecordedRun.start - 90 * RecordedRun.minute)
    #expect(all["vncert"]?["last_call"] == .object(["answer": .text("no_answer"), "at": at]))
    #expect(all["slip"]?["last_call"] == nil)
  }

  @Test("every reason has its flag in both languages, each another")
  func flags() throws {
    var contact = Contact(id: "a", title: .both("A"))
    contact.verified = "2026-01-05"
    contact.validTo = "2026-06-30"
    for language in Language.allCases {
      let said = ContactStaleness.allCases.map { ViewWords.stale($0, contact)[language] }
      #expect(Set(said).count == said.count)
      #expect(said.allSatisfy { $0.hasPrefix("⚠ ") })
    }
  }

  @Test("whatever stands in the directory is neutral on screen and in what is said of a call")
  func hostile() throws {
    var contact = Contact(id: "a", title: .both(Said.hostile))
    contact.hours = .both(Said.hostile)
    contact.phones = [Said.hostile]
    let lines = ContactLines.lines(
      contact, now: 0, zone: .vietnam, language: .en, isDrill: false, width: 40)
    for span in lines.joined() { #expect(span.text == span.text.neutralised()) }
    let place = VerifiedPlace(file: Said.hostile, contact: Said.hostile, day: "2026-11-30")
    let failures: [ContactFailure] = [
      .unknown(Said.hostile, known: [Said.hostile]), .unknown(Said.hostile, known: []),
      .unreadable(Said.hostile), .noChannel(Said.hostile, nil, file: Said.hostile),
      .noChannel(Said.hostile, .hotline, file: Said.hostile), .notWritten(place, .notSafe),
      .notWritten(place, .file(FileFault(Said.hostile, .link))),
      .notWritten(place, .file(FileFault(Said.hostile, .changed))),
    ]
    let call = TestCall(to: Said.hostile, .noAnswer, by: Said.hostile)
    let phrases =
      failures.flatMap { failure in
        let explanation = ContactWords.explanation(of: failure)
        return [explanation.message, explanation.hint].compactMap(\.self)
      } + [
        ContactWords.recorded(call, title: Said.hostile), ContactWords.mayWrite(place),
        ContactWords.written(place), ContactWords.byHand(place),
      ]
    for phrase in phrases {
      for language in Language.allCases {
        #expect(phrase[language] == phrase[language].neutralised())
        #expect(!phrase[language].isEmpty)
      }
      #expect(phrase.vi != phrase.en)
    }
  }
}
