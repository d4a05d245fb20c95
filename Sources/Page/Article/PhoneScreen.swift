import Text

/// The screen of a phone, 360 by 640 pixels, as an estimate from HTML of how far readers have to scroll.
///
/// An error of a few lines only moves a link to the top.
package enum PhoneScreen {
  /// The lines of text on it, of 29 pixels each.
  package static let lines = 22
  /// The letters in a line, as measured in Noto Sans, Roboto and Segoe UI.
  private static let lettersInLine = 36
  /// The lines that a picture or chart takes.
  private static let linesOfPicture = 10

  /// The lines that some HTML takes.
  static func lines(of html: [UInt8]) -> Int {
    var (lines, letters) = (0, 0)
    var isInTag = false
    for (index, byte) in html.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        let tag = html[(index + 1)...].prefix(4)
        if tag.elementsEqual("svg ".utf8) || tag.elementsEqual("img ".utf8) { lines += linesOfPicture }
        guard endsOfBlocks.contains(where: { tag.starts(with: $0.utf8) }) else { continue }
        // The last line of a block is rarely full, and a gap of about half a line follows it.
        lines += letters / lettersInLine + 1
        letters = 0
      case UInt8(ascii: ">") where isInTag: isInTag = false
      // Of a character outside ASCII, the first byte counts.
      case _ where !isInTag && byte & 0xC0 != 0x80: letters += 1
      default: break
      }
    }
    return lines + (letters + lettersInLine - 1) / lettersInLine
  }

  private static let endsOfBlocks = ["/p>", "/li>", "/tr>", "/h3>", "/h4>", "/dd>", "/pre"]
}
