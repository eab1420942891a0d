import CSQLite
import GRDB

/// The rows of a query, read where SQLite has them: a million bodies pass without a copy.
struct RowReader {
  private let statement: Statement
  private var handle: OpaquePointer { statement.sqliteStatement }
  /// Whether there is a row to be looked at.
  private(set) var hasRow = false

  /// Prepares a query without parameters; `next` gives its first row.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
  }

  /// Goes on to the next row.
  mutating func next() throws {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: hasRow = true
    case SQLITE_DONE: hasRow = false
    case let code:
      hasRow = false
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// A column as a number; zero where it holds none.
  func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(handle, column)
  }

  /// Lends a column's bytes until the next row; none where it holds none.
  func withBytes<Result>(
    _ column: Int32, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_blob(handle, column)
    let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    return try body(bytes.assumingMemoryBound(to: UInt8.self).span)
  }

  /// A column's bytes.
  func bytes(_ column: Int32) -> [UInt8] {
    withBytes(column) { $0.withUnsafeBufferPointer { Array($0) } }
  }

  /// A column as text.
  func text(_ column: Int32) -> String {
    withBytes(column) { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
  }
}
