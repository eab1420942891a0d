/// Keys out of the bytes a terminal sends, as they arrive.
///
/// However the bytes are cut into reads, the keys are the same. Sequences are those of ECMA-48
/// (CSI, SS3) as xterm sends them, with the variants of rxvt and the Linux console. A sequence
/// that means nothing here is swallowed whole; a control character ends any sequence, so that
/// Ctrl-C always arrives.
///
/// Only time tells a press of Escape from the start of a sequence. While `isWaiting`, whoever
/// reads waits a moment (50 ms is usual) and calls `flush()` if nothing came.
package struct KeyDecoder: Sendable {
  private enum State: Equatable {
    case text
    case escape
    /// After `ESC [` or `ESC O`; the parameter bytes so far.
    case sequence(singleShift: Bool, parameters: [UInt8])
    /// After `ESC [ [`, a function key of the Linux console: one byte more.
    case consoleFunctionKey
    case paste
  }

  /// No parameters that mean anything here are longer.
  private static let longestParameters = 32
  /// Past this many bytes a paste is cut; it is then too long for any line and is refused.
  private static let longestPaste = 2 * Line.limit
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.text
  private var scalars = ScalarDecoder()
  /// The paste so far, its end mark with it, up to `longestPaste`.
  private var paste: [UInt8] = []
  private var pasteLength = 0
  private var lastOfPaste: UInt8 = 0
  /// How much of `pasteEnd` the last bytes of the paste are.
  private var pasteEndMatched = 0
  private var lastWasReturn = false

  package init() {}

  /// Whether the bytes so far may be the start of more, and a silence would decide.
  package var isWaiting: Bool {
    switch state {
    case .text: scalars.isWaiting
    case .paste: lastOfPaste == Control.c
    case .escape, .sequence, .consoleFunctionKey: true
    }
  }

  /// Takes bytes as they were read.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { take(byte, into: &keys) }
    return keys
  }

  /// Decides, after a silence, what was begun: a lone ESC is the key, half a letter is U+FFFD.
  ///
  /// A paste ends only by its mark, as its next line break must not act as Enter. But Ctrl-C
  /// and then silence, where the mark was lost, drops the paste and is Ctrl-C.
  package mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    defer { state = .text }
    switch state {
    case .text: return scalars.flush().map(Key.scalar)
    case .escape: return [.escape]
    case .sequence, .consoleFunctionKey: return []
    case .paste:
      endPaste()
      return [.interrupt]
    }
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .text: takeText(byte, into: &keys)
    case .paste: takePaste(byte, into: &keys)
    case _ where byte < 0x20 && byte != Control.escape && !isNewline(byte):
      state = .text
      takeText(byte, into: &keys)
    case .escape: takeAfterEscape(byte, into: &keys)
    case .sequence(let singleShift, let parameters):
      takeSequence(byte, singleShift, parameters, into: &keys)
    case .consoleFunctionKey: state = .text
    }
  }

  /// Alt-Enter is the one pair of ESC and a control character that is a key.
  private func isNewline(_ byte: UInt8) -> Bool { state == .escape && byte == Control.enter }

  private mutating func takeText(_ byte: UInt8, into keys: inout [Key]) {
    let followsReturn = lastWasReturn
    lastWasReturn = byte == Control.enter
    guard byte < 0x20 || byte == Control.delete else {
      keys += scalars.feed(byte).map(Key.scalar)
      return
    }
    keys += scalars.flush().map(Key.scalar)
    if byte == Control.escape {
      state = .escape
    } else if byte == Control.lineFeed && followsReturn {
      // CR LF is one Enter.
    } else if let key = Control.keys[byte] {
      keys.append(key)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into keys: inout [Key]) {
    state = .text
    switch byte {
    case UInt8(ascii: "["): state = .sequence(singleShift: false, parameters: [])
    case UInt8(ascii: "O"): state = .sequence(singleShift: true, parameters: [])
    case Control.escape:
      keys.append(.escape)
      state = .escape
    case Control.enter: keys.append(.newline)
    case Control.delete: keys.append(.deleteWordLeft)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): keys.append(.wordLeft)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): keys.append(.wordRight)
    case UInt8(ascii: "d"), UInt8(ascii: "D"): keys.append(.deleteWordRight)
    case 0x20...0x7E: break  // Alt with a letter that has no meaning here.
    default:
      keys.append(.escape)
      takeText(byte, into: &keys)
    }
  }

  private mutating func takeSequence(
    _ byte: UInt8, _ singleShift: Bool, _ parameters: [UInt8], into keys: inout [Key]
  ) {
    switch byte {
    case Control.escape: state = .escape
    case 0x20...0x3F:
      let kept = parameters.count < Self.longestParameters ? parameters + [byte] : parameters
      state = .sequence(singleShift: singleShift, parameters: kept)
    case UInt8(ascii: "[") where !singleShift && parameters.isEmpty: state = .consoleFunctionKey
    case UInt8(ascii: "~") where parameters == Array("200".utf8):
      state = .paste
    default:
      state = .text
      if byte > Control.delete {
        takeText(byte, into: &keys)
      } else if let key = ControlSequence.key(byte, parameters, singleShift: singleShift) {
        keys.append(key)
      }
    }
  }

  private mutating func takePaste(_ byte: UInt8, into keys: inout [Key]) {
    // ESC occurs in the mark only at its start, so a mismatch can only begin it anew.
    if byte == Self.pasteEnd[pasteEndMatched] {
      pasteEndMatched += 1
    } else {
      pasteEndMatched = byte == Control.escape ? 1 : 0
    }
    if paste.count < Self.longestPaste { paste.append(byte) }
    pasteLength += 1
    lastOfPaste = byte
    guard pasteEndMatched == Self.pasteEnd.count else { return }
    let bytes = paste.prefix(pasteLength - pasteEndMatched)
    keys.append(.paste(String(decoding: bytes, as: UTF8.self).withLineFeeds))
    endPaste()
  }

  private mutating func endPaste() {
    state = .text
    paste = []
    pasteLength = 0
    pasteEndMatched = 0
    lastOfPaste = 0
  }
}

extension String {
  /// The text with CR LF and CR, as terminals paste line breaks, turned into LF.
  fileprivate var withLineFeeds: String {
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" || !(scalar == "\n" && followsReturn) {
        scalars.append(scalar == "\r" ? "\n" : scalar)
      }
      followsReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
