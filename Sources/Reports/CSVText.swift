/// Rows as CSV (RFC 4180) that a spreadsheet opens as it is: in UTF-8 with its mark in front, without
/// which Excel takes Vietnamese for something else.
package enum CSVText {
  /// The whole file: the heads of its columns, then a line a row.
  package static func text(columns: [String], rows: [[String]]) -> String {
    "\u{FEFF}"
      + ([columns] + rows).map { row in
        row.map(Escaped.csv).joined(separator: ",") + "\r\n"
      }.joined()
  }
}
