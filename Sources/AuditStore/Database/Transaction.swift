import GRDB

/// Transactions whose statements are prepared once a connection.
enum Transaction {
  /// Runs reads that all see the same state.
  static func deferred<Result>(_ database: Database, _ body: () throws -> Result) throws -> Result {
    try run(database, "BEGIN DEFERRED", body)
  }

  /// Runs writes under the one write lock.
  static func immediate<Result>(
    _ database: Database, _ body: () throws -> Result
  ) throws -> Result {
    try run(database, "BEGIN IMMEDIATE", body)
  }

  private static func run<Result>(
    _ database: Database, _ begin: String, _ body: () throws -> Result
  ) throws -> Result {
    try database.cachedStatement(sql: begin).execute()
    do {
      let result = try body()
      try database.cachedStatement(sql: "COMMIT").execute()
      return result
    } catch {
      try database.rollback()
      throw error
    }
  }
}
