import Text

/// The numbers of a text, those of a time of day as one: `4 pm`, `16 h`, `16.00 Uhr` and `16:00` are the same.
struct TimesOfDay {
  /// The numbers by their values; a time of day has a colon in it.
  private(set) var values: [String] = []
  /// Whether there is a time of day among them.
  private(set) var areAny = false
  private let bytes: [UInt8]
  private let numbers: [WrittenDigits]

  /// What a sign or word after a number makes of it.
  private enum Mark {
    case morning, afternoon, hour
  }

  /// The words after a number, in small letters, of the languages of the program.
  private static let marks: [(text: String, mark: Mark)] = [
    ("a.m.", .morning), ("p.m.", .afternoon), ("a. m.", .morning), ("p. m.", .afternoon),
    ("a.\u{A0}m.", .morning), ("p.\u{A0}m.", .afternoon), ("am", .morning), ("pm", .afternoon),
    ("صباحًا", .morning), ("صباحا", .morning), ("مساءً", .afternoon), ("مساء", .afternoon), ("ص", .morning),
    ("م", .afternoon),
    ("h", .hour), ("hs", .hour), ("uhr", .hour), ("heures", .hour), ("heure", .hour), ("horas", .hour),
  ]

  /// Reads the numbers of a text.
  ///
  /// - Parameters:
  ///   - facts: The text.
  ///   - style: How its language writes numbers.
  ///   - isOfRanges: Whether a number that leads to a time is one as well, as in `9–17 Uhr`.
  init(_ facts: InlineFacts, _ style: WrittenDigits.Style, ofRanges isOfRanges: Bool) {
    (bytes, numbers) = (facts.bytes, facts.numbers)
    var index = 0
    while index < numbers.count {
      if let time = time(at: index) ?? (isOfRanges ? start(of: index) : nil) {
        values.append("\(time.minutes / 60):\(time.minutes % 60)")
        areAny = true
        index += time.count
      } else {
        values.append(numbers[index].value(in: style))
        index += 1
      }
    }
  }

  /// A time of day that starts with a number: its minutes since midnight, how many numbers it has, and what it was known by.
  private func time(at index: Int) -> (minutes: Int, count: Int, mark: Mark)? {
    let number = numbers[index]
    var (hours, minutes, count, end) = (Int(number.digits), 0, 1, number.range.upperBound)
    var hasMinutes = false
    if let parts = number.partsAtPoint {
      (hours, minutes) = parts
    } else if !number.isPlain {
      return nil
    } else if bytes[end...].first == UInt8(ascii: ":"), let next = minute(after: index, at: end + 1) {
      (minutes, count, end, hasMinutes) = (next, 2, numbers[index + 1].range.upperBound, true)
    }
    guard let hours, hours <= 24, minutes < 60 else { return nil }
    guard let (mark, markEnd) = mark(at: end) else {
      return hasMinutes ? (hours * 60 % 1440 + minutes, count, .hour) : nil
    }
    if mark == .hour {
      if count == 1, number.isPlain,
        let next = minute(after: index, at: afterSpace(at: markEnd))
      {
        (minutes, count) = (next, 2)
      }
      return (hours * 60 % 1440 + minutes, count, mark)
    }
    guard (1...12).contains(hours) else { return nil }
    return (hours % 12 * 60 + (mark == .afternoon ? 720 : 0) + minutes, count, mark)
  }

  /// The hour that a number is which only a dash or a short word divides from a time.
  private func start(of index: Int) -> (minutes: Int, count: Int, mark: Mark)? {
    let number = numbers[index]
    guard let hours = Int(number.digits), number.isPlain, hours <= 24, index + 1 < numbers.count,
      let end = time(at: index + 1)
    else { return nil }
    let between = bytes[number.range.upperBound..<numbers[index + 1].range.lowerBound]
    let words = between.split(separator: UInt8(ascii: " "))
    guard words.count == 1, words[0].count <= 4 else { return nil }
    switch end.mark {
    case .hour: return (hours * 60 % 1440, 1, end.mark)
    case .morning, .afternoon:
      return (1...12).contains(hours)
        ? (hours % 12 * 60 + (end.mark == .afternoon ? 720 : 0), 1, end.mark) : nil
    }
  }

  /// The minutes that the next number is, if it stands there.
  private func minute(after index: Int, at place: Int) -> Int? {
    guard index + 1 < numbers.count else { return nil }
    let next = numbers[index + 1]
    guard next.range.lowerBound == place, next.isPlain, next.digits.utf8.count == 2,
      let minutes = Int(next.digits), minutes < 60
    else { return nil }
    return minutes
  }

  /// A place, or that behind it where it has a space.
  private func afterSpace(at place: Int) -> Int {
    guard let scalar = bytes.scalar(at: place), [" ", "\u{A0}", "\u{202F}"].contains(scalar) else {
      return place
    }
    return place + UTF8.width(scalar)
  }

  /// The mark at a place, with or without a space before it.
  private func mark(at place: Int) -> (mark: Mark, end: Int)? {
    let start = afterSpace(at: place)
    guard start < bytes.count else { return nil }
    let text = String(decoding: bytes[start..<min(start + 24, bytes.count)], as: UTF8.self).lowercased()
    for (word, mark) in Self.marks where text.utf8.starts(with: word.utf8) {
      let end = start + word.utf8.count
      guard bytes.scalar(at: end)?.properties.isAlphabetic != true else { continue }
      return (mark, end)
    }
    return nil
  }
}
