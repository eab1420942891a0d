import GRDB

/// The tables of the database and the triggers that keep accidents out.
///
/// The triggers are a seat belt: whoever can write the file can drop them. The tree finds that out.
enum Schema {
  /// What `PRAGMA application_id` says of our files: the letters `ungc`.
  static let applicationID: Int64 = 0x756E_6763
  /// The version of the tables, in `PRAGMA user_version`.
  static let version: Int64 = 1

  /// One thing the database holds, as `sqlite_master` names it.
  struct Item: Hashable {
    var type: String
    var name: String
    var sql: String
  }

  /// Everything a trail is made with.
  static let items: [Item] = tables + triggers

  /// What SQLite makes by itself for these tables; it stands in the list without a text.
  private static let automatic = ["events", "files", "disclosures"].map {
    Item(type: "index", name: "sqlite_autoindex_\($0)_1", sql: "")
  }

  /// Everything `sqlite_master` lists, whatever it is called.
  static func items(of database: Database) throws -> Set<Item> {
    var rows = try RowReader(database, "SELECT type, name, sql FROM sqlite_master")
    var items: Set<Item> = []
    try rows.next()
    while rows.hasRow {
      items.insert(Item(type: rows.text(0), name: rows.text(1), sql: rows.text(2)))
      try rows.next()
    }
    return items
  }

  /// The names of what is missing, changed or too much, in their order.
  static func differences(in found: Set<Item>) -> [String] {
    Set(found.symmetricDifference(items + automatic).map(\.name)).sorted()
  }

  /// Whether tables are those of a newer program: it says so, and they are others than ours.
  ///
  /// A greater number over our own tables is no program's: somebody, or a disk, changed the number.
  static func isNewer(_ version: Int64, with differences: [String]) -> Bool {
    version > Schema.version && !differences.isEmpty
  }

  /// The names of tables that are missing, or that something else stands in the place of.
  static func missingTables(in found: Set<Item>) -> [String] {
    Set(tables).subtracting(found).map(\.name).sorted()
  }

  private static let tables = [
    table(
      "events",
      """
      seq INTEGER PRIMARY KEY, run TEXT NOT NULL, rseq INTEGER NOT NULL, \
      body BLOB NOT NULL, leaf BLOB NOT NULL, UNIQUE(run, rseq)
      """),
    table("nodes", "idx INTEGER PRIMARY KEY, hash BLOB NOT NULL"),
    table("checkpoints", "size INTEGER PRIMARY KEY, note BLOB NOT NULL"),
    table(
      "files",
      """
      sha256 BLOB PRIMARY KEY NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, \
      body BLOB NOT NULL
      """),
    table(
      "disclosures",
      """
      seq INTEGER NOT NULL, path TEXT NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL, \
      PRIMARY KEY(seq, path)
      """),
  ]

  private static let triggers =
    [
      Item(
        type: "trigger", name: "events_insert",
        sql: """
          CREATE TRIGGER events_insert BEFORE INSERT ON events \
          WHEN new.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM events) \
          BEGIN SELECT raise(ABORT, 'seq is not the next'); END
          """)
    ]
    + ["events", "checkpoints", "files"].flatMap {
      [refusal(of: "UPDATE", on: $0), refusal(of: "DELETE", on: $0)]
    }
    // A redaction deletes; nothing changes what was disclosed.
    + [refusal(of: "UPDATE", on: "disclosures")]

  private static func table(_ name: String, _ columns: String) -> Item {
    Item(type: "table", name: name, sql: "CREATE TABLE \(name)(\(columns)) STRICT")
  }

  private static func refusal(of verb: String, on table: String) -> Item {
    let name = "\(table)_\(verb.lowercased())"
    return Item(
      type: "trigger", name: name,
      sql: """
        CREATE TRIGGER \(name) BEFORE \(verb) ON \(table) \
        BEGIN SELECT raise(ABORT, '\(table) only grow'); END
        """)
  }
}
