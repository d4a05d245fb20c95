package import Page
import Text

extension Collection<DueReview> {
  /// The reviews and checks as an iCalendar file (RFC 5545), one event that lasts a day for each.
  ///
  /// Each keeps its `UID`, so that a calendar that reads the file again does not list it twice. The last line has
  /// no line ending.
  ///
  /// - Parameter today: The day on which the file is made.
  package func calendar(made today: Day) -> String {
    let events = flatMap { review in
      [
        "BEGIN:VEVENT", "UID:\(Self.escaped("\(review.kind)-of-\(review.url)"))",
        "DTSTAMP:\(today.basic)T000000Z", "DTSTART;VALUE=DATE:\(review.day.basic)",
        "SUMMARY:\(Self.escaped("\(review.kind == .review ? "Review" : "Check"): \(review.title)\(review.isOutdated ? " (changed)" : "")"))",
        "DESCRIPTION:\(Self.escaped(review.file))",
        "URL:\(review.url)", "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handout//Reviews//EN"] + events + ["END:VCALENDAR"]
    return lines.map(Self.folded).joined(separator: "\r\n")
  }

  /// A text as a value (section 3.3.11).
  private static func escaped(_ text: String) -> String {
    text.replacingBytes { byte in
      switch byte {
      case UInt8(ascii: "\\"): #"\\"#
      case UInt8(ascii: ";"): #"\;"#
      case UInt8(ascii: ","): #"\,"#
      case UInt8(ascii: "\n"): #"\n"#
      // No other control character may stand in a text.
      case 0..<0x20, 0x7F: ""
      default: nil
      }
    }
  }

  /// A line cut into pieces of at most 75 bytes, the rest each after a space, never within a character (section 3.1).
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}

extension Day {
  /// The day in the basic form of ISO 8601, `20261120`.
  fileprivate var basic: String { iso.replacing("-", with: "") }
}
