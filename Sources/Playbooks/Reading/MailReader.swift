import YAMLTree

/// Reads `mail.yaml`: how a user's mail leaves.
package enum MailReader {
  package static let formatVersion = 1

  /// Reads the file; nil where what is missing or faulty leaves no way to send.
  package static func read(_ file: SourceFile, index: Int) -> (MailSettings?, [Diagnostic]) {
    FileReading.read(file, index: index) { decoder, root in decoder.mailSettings(root) }
  }
}

extension NodeDecoder {
  fileprivate mutating func mailSettings(_ node: YAMLNode) -> MailSettings? {
    var given: [MailKey: YAMLNode] = [:]
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, MailKey.self) else { continue }
      given[key] = value
    }
    let known = MailReader.formatVersion
    guard node.kind == .mapping,
      isKnownFormat(given[.mail], key: MailKey.mail, in: node, known: known)
    else { return nil }
    let from = given[.from].flatMap { plainText($0) }
    if given[.from] == nil { missing(MailKey.from, in: node) }
    let route = route(given, in: node)
    guard let from, let route else { return nil }
    return MailSettings(from: from, route: route, timeout: timeout(given[.timeout]))
  }

  private mutating func route(_ given: [MailKey: YAMLNode], in node: YAMLNode)
    -> MailSettings.Route?
  {
    switch (given[.sendmail], given[.server]) {
    case (nil, nil):
      missing(MailKey.server, in: node)
      return nil
    case (let sendmail?, nil):
      for key: MailKey in [.port, .tls, .user, .password, .authorities] {
        if let other = given[key] {
          report(
            .keyWithout(key.rawValue, needed: MailKey.server.rawValue), at: other)
        }
      }
      return plainText(sendmail).map { .sendmail($0) }
    case (let sendmail?, .some):
      report(.conflictingKeys(MailKey.sendmail.rawValue, MailKey.server.rawValue), at: sendmail)
      return nil
    case (nil, let host?): return server(host, given).map { .server($0) }
    }
  }

  private mutating func server(_ host: YAMLNode, _ given: [MailKey: YAMLNode])
    -> MailSettings.Server?
  {
    let security =
      given[.tls].map { word($0, MailSettings.Security.self) } ?? MailSettings.Security.starttls
    let port = given[.port].map { integer($0, in: 1...65_535) } ?? security?.usualPort
    let name = plainText(host)
    if let password = given[.password], given[.user] == nil {
      report(
        .keyWithout(MailKey.password.rawValue, needed: MailKey.user.rawValue), at: password)
    }
    if let user = given[.user], given[.password] == nil {
      report(
        .keyWithout(MailKey.user.rawValue, needed: MailKey.password.rawValue), at: user)
    }
    guard let name, let port, let security else { return nil }
    return MailSettings.Server(
      host: name, port: port, security: security, user: given[.user].flatMap { plainText($0) },
      password: given[.password].flatMap { plainText($0) },
      authorities: given[.authorities].flatMap { plainText($0) })
  }

  private mutating func timeout(_ node: YAMLNode?) -> Int64 {
    guard let node, let given = duration(node) else { return MailSettings.usualTimeout }
    guard given <= MailSettings.longestTimeout else {
      let longest = Int(MailSettings.longestTimeout / 1000)
      report(.outOfRange(Int(clamping: given / 1000), 1...longest), at: node)
      return MailSettings.longestTimeout
    }
    return given
  }
}
