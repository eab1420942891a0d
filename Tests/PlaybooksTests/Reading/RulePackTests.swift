import Foundation
import Testing

@testable import Playbooks

/// The rows of the legal texts, written once more by hand: what is shipped must say the same.
@Suite("The rules that are shipped")
struct RulePackTests {
  struct Row: CustomTestStringConvertible {
    let id: String
    let start: DeadlineRule.Start
    let limit: DeadlineRule.Limit
    var basis: [String]
    var form: String?
    var from: String?
    var until: String?
    var isReading = false
    var testDescription: String { id }
  }

  private static let hour: Int64 = 3_600_000

  static let rows = vietnamese + residual + european

  private static let vietnamese: [Row] = [
    Row(
      id: "vn-anm-now", start: .detection, limit: .atOnce, basis: ["331/2026/NĐ-CP", "31.2.d"],
      from: "2026-08-19"),
    Row(
      id: "vn-anm-24h", start: .detection, limit: .elapsed(24 * hour),
      basis: ["331/2026/NĐ-CP", "31.2.d"], from: "2026-08-19"),
    Row(
      id: "vn-anm-72h", start: .detection, limit: .elapsed(72 * hour),
      basis: ["331/2026/NĐ-CP", "31.2.d"], from: "2026-08-19"),
    Row(
      id: "vn-dlcn-72h", start: .awareness, limit: .elapsed(72 * hour),
      basis: ["91/2025/QH15", "Điều 23", "356/2025/NĐ-CP", "Điều 28"],
      form: "Mẫu số 08, Nghị định 356/2025/NĐ-CP", from: "2026-01-01"),
    Row(
      id: "vn-dlcn-subjects-72h", start: .awareness, limit: .elapsed(72 * hour),
      basis: ["356/2025/NĐ-CP", "Điều 29"], from: "2026-01-01"),
    Row(
      id: "vn-annual-owner", start: .hand, limit: .before(month: 12, day: 20),
      basis: ["331/2026/NĐ-CP", "Điều 35"], form: "Mẫu số 08, Nghị định 331/2026/NĐ-CP"),
    Row(
      id: "vn-annual", start: .hand, limit: .before(month: 12, day: 25),
      basis: ["331/2026/NĐ-CP", "Điều 35"], form: "Mẫu số 08, Nghị định 331/2026/NĐ-CP"),
    Row(
      id: "vn-2023-dlcn-72h", start: .field, limit: .elapsed(72 * hour), basis: ["13/2023/NĐ-CP"],
      form: "Mẫu số 03, Nghị định 13/2023/NĐ-CP", until: "2025-12-31"),
  ]

  private static let residual: [Row] = [
    Row(
      id: "vn-2017-5d", start: .detection, limit: .days(5),
      basis: ["05/2017/QĐ-TTg", "Điều 11", "20/2017/TT-BTTTT", "Điều 9"], isReading: true),
    Row(
      id: "vn-2017-now", start: .step, limit: .atOnce,
      basis: ["05/2017/QĐ-TTg", "Điều 11", "20/2017/TT-BTTTT", "Điều 9"],
      form: "Mẫu số 03, Thông tư 20/2017/TT-BTTTT", isReading: true),
    Row(
      id: "vn-2017-close-5d", start: .step, limit: .days(5), basis: ["20/2017/TT-BTTTT", "9.2.b"],
      form: "Mẫu số 04, Thông tư 20/2017/TT-BTTTT", isReading: true),
    Row(
      id: "vn-2017-contact-24h", start: .field, limit: .elapsed(24 * hour),
      basis: ["20/2017/TT-BTTTT", "6.1.b"], isReading: true),
    Row(
      id: "vn-2017-half-year", start: .hand, limit: .before(month: 6, day: 20),
      basis: ["20/2017/TT-BTTTT", "6.1.c"], form: "Mẫu số 05, Thông tư 20/2017/TT-BTTTT",
      isReading: true),
    Row(
      id: "vn-2017-half-year-end", start: .hand, limit: .before(month: 12, day: 15),
      basis: ["20/2017/TT-BTTTT", "6.1.c"], form: "Mẫu số 05, Thông tư 20/2017/TT-BTTTT",
      isReading: true),
  ]

  private static let european: [Row] = [
    Row(
      id: "eu-nis2-early-warning", start: .awareness, limit: .elapsed(24 * hour),
      basis: ["2022/2555", "23.4.a"], from: "2024-10-18"),
    Row(
      id: "eu-nis2-notification", start: .awareness, limit: .elapsed(72 * hour),
      basis: ["2022/2555", "23.4.b"], from: "2024-10-18"),
    Row(
      id: "eu-nis2-final", start: .step, limit: .months(1), basis: ["2022/2555", "23.4.d"],
      from: "2024-10-18"),
    Row(
      id: "eu-nis2-final-ongoing", start: .step, limit: .months(1), basis: ["2022/2555", "23.4.e"],
      from: "2024-10-18"),
    Row(
      id: "eu-gdpr-authority-72h", start: .awareness, limit: .elapsed(72 * hour),
      basis: ["2016/679", "33.1"], from: "2018-05-25"),
    Row(
      id: "eu-gdpr-controller", start: .awareness, limit: .atOnce, basis: ["2016/679", "33.2"],
      from: "2018-05-25"),
    Row(
      id: "eu-gdpr-subjects", start: .awareness, limit: .atOnce, basis: ["2016/679", "34.1"],
      from: "2018-05-25"),
  ]

  private static func shipped() throws -> [DeadlineRule] {
    try ShippedFilesTests.names(in: "rules").flatMap {
      RulesReader.read(try ShippedFilesTests.file($0), index: 0).0
    }
  }

  @Test("are these, and no others")
  func complete() throws {
    #expect(try Self.shipped().map(\.id).sorted() == Self.rows.map(\.id).sorted())
  }

  @Test("say what the text says: start, limit, basis, form, days in force", arguments: rows)
  func row(_ row: Row) throws {
    let rule = try #require(try Self.shipped().first { $0.id == row.id })
    #expect(rule.start == row.start && rule.limit == row.limit)
    for part in row.basis { #expect(rule.basis.shown(in: .vi).text.contains(part)) }
    #expect(rule.form?.shown(in: .vi).text == row.form)
    #expect(rule.validFrom == row.from && rule.validTo == row.until)
    #expect((rule.reading != nil) == row.isReading)
    #expect(rule.certainty == .high)
  }
}
