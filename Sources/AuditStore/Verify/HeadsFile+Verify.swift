import AuditTrail

extension HeadsFile {
  /// Reads the whole file, a piece at a time.
  func log() throws(TrailFault) -> HeadsLog {
    var log = HeadsLog()
    var position: Int64 = 0
    while case let piece = try bytes(position..<(position + HeadsFile.pieceLength)), !piece.isEmpty {
      log.read(piece)
      position += Int64(piece.count)
    }
    return log
  }
}
