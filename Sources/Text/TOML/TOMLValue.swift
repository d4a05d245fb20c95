/// What stands in a file of TOML (toml.io, version 1.0), as far as settings of other programs use it: every value that is no list
/// and no table is its text, as it is written.
package indirect enum TOMLValue: Sendable, Equatable {
  /// A text, a number, a date, `true` or `false`.
  case text(String)
  /// A list.
  case list([TOMLValue])
  /// Keys with their values, in the order of the file.
  case table([Entry])

  /// A key with its value.
  package struct Entry: Sendable, Equatable {
    /// The key.
    package let key: String
    /// What it holds.
    package var value: TOMLValue
  }

  /// A text that is no TOML.
  package struct Mistake: Error, Sendable, Equatable {
    /// The line, from 1.
    package let line: Int
  }

  /// Reads a text; the result is a table.
  package static func parse(_ bytes: [UInt8]) throws(Mistake) -> TOMLValue {
    var parser = TOMLParser(bytes)
    return try parser.parse()
  }

  /// The value of a key of a table.
  package subscript(key: String) -> TOMLValue? {
    guard case .table(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text, where it is one.
  package var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension TOMLValue {
  /// Puts a value at the end of a path of keys; the last table of a list stands for the list.
  ///
  /// - Returns: Whether there was room.
  mutating func set(_ value: TOMLValue, at path: ArraySlice<String>, addsToList: Bool = false) -> Bool {
    guard let key = path.first else { return false }
    switch self {
    case .list(var items):
      guard var last = items.popLast() else { return false }
      let isSet = last.set(value, at: path, addsToList: addsToList)
      self = .list(items + [last])
      return isSet
    case .table(var entries):
      let place = entries.firstIndex { $0.key == key }
      defer { self = .table(entries) }
      if path.count > 1 {
        let index = place ?? entries.count
        if place == nil { entries.append(Entry(key: key, value: .table([]))) }
        return entries[index].value.set(value, at: path.dropFirst(), addsToList: addsToList)
      }
      if addsToList {
        guard let place else {
          entries.append(Entry(key: key, value: .list([value])))
          return true
        }
        guard case .list(let items) = entries[place].value else { return false }
        entries[place].value = .list(items + [value])
        return true
      }
      guard let place else {
        entries.append(Entry(key: key, value: value))
        return true
      }
      // The head of a table that other heads have begun already.
      if case .table = entries[place].value, case .table([]) = value { return true }
      return false
    case .text: return false
    }
  }
}
