import AuditTrail
import Playbooks
import Response

/// A directory with every reason why nobody can count on a contact, at the start of a recorded run.
enum SampleDirectory {
  static let whole = ContactDirectory(
    ours: file("contacts.yaml", ours), own: file("contacts.own.yaml", own))
  static let oursAlone = ContactDirectory(ours: file("contacts.yaml", ours), own: nil)

  /// A call that was answered, and one that was not.
  static func calls() throws -> [String: LastCall] {
    let answers: [(String, TestCall.Answer)] = [("desk", .answered), ("vncert", .noAnswer)]
    var calls: [String: LastCall] = [:]
    for (id, answer) in answers {
      let stamp = Stamp(
        at: RecordedRun.start - 90 * RecordedRun.minute, up: 1, act: "a", session: "s")
      let proposal = try TestCall(to: id, answer, by: "Lan").draft().proposal(stamp, by: "ungcuu")
      let sealed = try proposal.sealed(log: "log", seq: 0, run: "log", rseq: 0, runRoot: nil) { _ in
        [UInt8](repeating: 0, count: Commitment.saltLength)
      }
      calls[id] = LastCall(try Event(bytes: sealed.body))
    }
    return calls
  }

  private static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(role: .template, name: "playbooks/" + name, bytes: Array(text.utf8))
  }

  private static let ours = """
    contacts: 1
    directory:
      bca-anm:
        title: {vi: Cơ quan chuyên trách của Bộ Công an, en: Specialised body of the Ministry of Public Security}
        verified: never
        status: {vi: Chưa có số nào xác nhận được., en: No number could be confirmed.}
      vncert:
        title: VNCERT/CC
        duty: {vi: Hỗ trợ ứng cứu., en: Helps with incident response.}
        phone: ["02436404421"]
        email: [ir@vncert.vn]
        verified: 2026-01-05
        as_of: 2023-08-31
        valid_to: 2026-06-30
        certainty: U

    """

  private static let own = """
    contacts: 1
    directory:
      desk:
        title: {vi: Bàn trực, en: Duty desk}
        hotline: ["111", "112"]
        hours: {vi: "24/7, cả ngày lễ", en: "round the clock, holidays too"}
        verified: 2026-11-20
        valid_to: 2027-06-30
        source: {vi: Danh bạ của đơn vị, en: The organisation's own list}
      slip:
        title: {vi: Nhà mạng, en: Provider}
        phone: ["113"]
        verified: 2062-11-20

    """
}
