import AuditTrail
import CSQLite
import GRDB
import Glibc

/// How this program talks to SQLite.
enum Connection {
  /// Opens a database that is there; nothing in it is changed.
  ///
  /// `address` is how SQLite is told of it, where that is not its path.
  static func open(
    _ path: String, at address: String? = nil, readOnly: Bool, isBare: Bool = false
  ) throws(TrailFault) -> DatabaseQueue {
    do {
      return try DatabaseQueue(
        path: address ?? path, configuration: configuration(readOnly: readOnly, isBare: isBare))
    } catch {
      throw .database(path, error)
    }
  }

  /// Opens a database to read it, also where its folder cannot be written to, or where something
  /// stands beside it that no writer of a trail leaves there.
  ///
  /// Beside a database without a WAL SQLite then need not make its shared index.
  static func openToRead(_ folder: TrailFolder) throws(TrailFault) -> DatabaseQueue {
    let log = try OpenFile.status(of: folder.besideDatabase[0])
    let hasLog = log?.isRegularFile ?? false && log?.st_size ?? 0 > 0
    let isObstructed = try folder.isObstructed()
    guard isObstructed || !hasLog && access(folder.path, W_OK) != 0 else {
      return try open(folder.database, readOnly: true)
    }
    guard hasLog else {
      return try open(folder.database, at: address(of: folder, "immutable=1"), readOnly: true)
    }
    return try openBare(folder, readOnly: true)
  }

  /// Opens a database past what stands beside it, which is neither used nor changed.
  static func openBare(
    _ folder: TrailFolder, readOnly: Bool
  ) throws(TrailFault) -> DatabaseQueue {
    guard let system = BareAccess.name else { throw .corrupt(path: folder.database) }
    return try open(
      folder.database, at: address(of: folder, "vfs=" + system), readOnly: readOnly, isBare: true)
  }

  private static func address(of folder: TrailFolder, _ parameter: String) -> String {
    "file:" + folder.database.utf8.map { "%" + $0.hex(digits: 2) }.joined() + "?" + parameter
  }

  /// Whether a database holds no table: of a commit that was cut short pages may stand in the WAL, and
  /// only SQLite knows that they do not count.
  ///
  /// What cannot be opened is taken to hold something.
  static func holdsNoTable(_ folder: TrailFolder) -> Bool {
    do {
      try folder.checkFiles()
      guard try !folder.hasForeignJournal() else { return false }
      return try openToRead(folder).inDatabase { try Schema.items(of: $0).isEmpty }
    } catch {
      return false
    }
  }

  private static func configuration(readOnly: Bool, isBare: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = false
    let wait = LockWait()
    configuration.busyMode = .callback { wait.goesOn(after: $0) }
    // A transaction that cannot be rolled back is a fault to report, not a reason to trap.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // Before anything that reads the schema, and with it the WAL.
      if isBare { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try prepare(database)
    }
    return configuration
  }

  private static func prepare(_ database: Database) throws {
    guard let handle = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    for (option, value) in [
      // No statement may write the file's internals.
      (SQLITE_DBCONFIG_DEFENSIVE, 1),
      // Nothing a hostile schema says is run.
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      // One connection at a time moves the WAL's pages (see `moveWAL`): never the last to close.
      (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
    ] as [(Int32, Int32)] {
      var now: Int32 = -1
      let code = csqlite_db_config(handle, option, value, &now)
      guard code == SQLITE_OK, now == value else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    }
    sqlite3_wal_autocheckpoint(handle, 0)
    try database.execute(
      sql: """
        PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON; \
        PRAGMA temp_store = MEMORY
        """)
  }
}

extension TrailFault {
  /// The fault behind an error of SQLite, by its result code; faults of ours pass as they are.
  static func database(_ path: String, _ error: any Error) -> TrailFault {
    if let fault = error as? TrailFault { return fault }
    // A value of a type that its table does not take.
    if error is RowDecodingError { return .corrupt(path: path) }
    guard let error = error as? DatabaseError else { return .io(path: path, errno: EIO) }
    // The shared index of the WAL could not be lengthened: that is a disk without space.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .diskFull(path: path) }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: return .locked(path: path)
    case .SQLITE_NOTADB: return .notADatabase(path: path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: return .corrupt(path: path)
    case .SQLITE_FULL: return .diskFull(path: path)
    case .SQLITE_READONLY: return .readOnly(path: path)
    case .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: return .io(path: path, errno: EACCES)
    case .SQLITE_NOMEM: return .io(path: path, errno: ENOMEM)
    case .SQLITE_IOERR: return .io(path: path, errno: EIO)
    default: return .sqlite(path: path, code: error.extendedResultCode.rawValue)
    }
  }
}
