extension UInt8 {
  /// Whether the byte is one of `A` to `Z` and `a` to `z`.
  @inlinable package var isASCIILetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }

  /// Whether the byte is one of `0` to `9`.
  @inlinable package var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether the byte is a letter or digit of ASCII.
  @inlinable package var isLetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// Whether the byte is a letter or digit of ASCII, or an underscore.
  @inlinable package var isWordByte: Bool { isLetterOrDigit || self == UInt8(ascii: "_") }

  /// Whether the byte is white space of ASCII: a space, a tab, or one of the characters that end a line or a page.
  @inlinable package var isSpace: Bool { self == UInt8(ascii: " ") || (self >= 0x09 && self <= 0x0D) }

  /// Whether the byte is a control character of ASCII: white space but the space is among them.
  @inlinable package var isControl: Bool { self < 0x20 || self == 0x7F }

  /// Whether the byte goes on with a scalar of UTF-8 that started before it.
  @inlinable package var continuesScalar: Bool { self & 0xC0 == 0x80 }

  /// The letter in lower case, where it is one of ASCII.
  @inlinable package var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  package var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension [UInt8] {
  /// Adds a byte as two hexadecimal digits, `a` standing for 10: in lower case or, with `A`, in upper case.
  mutating func append(hexadecimal byte: UInt8, letters a: Unicode.Scalar) {
    for value in [byte >> 4, byte & 15] {
      append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: a) + value - 10)
    }
  }
}
