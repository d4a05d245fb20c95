import Text

/// An expression of C over one number `n`, as plural rules are written.
indirect enum PluralExpression: Sendable {
  /// What stands between two expressions.
  enum Operator: String, Sendable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case notGreater = "<="
    case notLess = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    /// How tightly it binds.
    var level: Int {
      switch self {
      case .or: 0
      case .and: 1
      case .equal, .notEqual: 2
      case .notGreater, .notLess, .less, .greater: 3
      case .plus, .minus: 4
      case .times, .divided, .remainder: 5
      }
    }
  }

  case number
  case constant(Int)
  case not(PluralExpression)
  case binary(Operator, PluralExpression, PluralExpression)
  case choice(PluralExpression, PluralExpression, PluralExpression)

  /// More than the rule of any language needs; without an end, evaluation could go too deep.
  private static let longest = 1000

  /// Reads an expression; `nil` where it is none.
  init?(_ text: String) {
    var parser = PluralParser(text)
    guard text.utf8.count <= Self.longest, let expression = parser.expression(), parser.isAtEnd else {
      return nil
    }
    self = expression
  }

  /// The value for a number, in which 1 is true and 0 is false.
  ///
  /// What cannot be worked out is 0.
  func value(_ n: Int) -> Int {
    switch self {
    case .number: n
    case .constant(let value): value
    case .not(let operand): operand.value(n) == 0 ? 1 : 0
    case .choice(let condition, let first, let second):
      condition.value(n) != 0 ? first.value(n) : second.value(n)
    case .binary(let sign, let left, let right): Self.value(sign, left.value(n), right.value(n))
    }
  }

  private static func value(_ sign: Operator, _ left: Int, _ right: Int) -> Int {
    switch sign {
    case .or: left != 0 || right != 0 ? 1 : 0
    case .and: left != 0 && right != 0 ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    case .notGreater: left <= right ? 1 : 0
    case .notLess: left >= right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .plus: left &+ right
    case .minus: left &- right
    case .times: left &* right
    case .divided: right == 0 ? 0 : left.dividedReportingOverflow(by: right).partialValue
    case .remainder: right == 0 ? 0 : left.remainderReportingOverflow(dividingBy: right).partialValue
    }
  }
}

/// Reads an expression, the loosest operators first.
///
/// By bytes: each of the six levels asks for the next operator, and a rule is read whenever the program starts.
private struct PluralParser {
  private var rest: ArraySlice<UInt8>
  private var depth = 0

  /// How deep expressions may stand in each other: the rules of all languages need less than ten.
  private static let deepest = 50
  /// The operators by their signs; a longer one comes before one that it starts with.
  private static let operators = PluralExpression.Operator.allCases.map { ($0, Array($0.rawValue.utf8)) }

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.allSatisfy(\.isSpace) }

  mutating func expression() -> PluralExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, let condition = operation(level: 0) else { return nil }
    guard take(UInt8(ascii: "?")) else { return condition }
    guard let first = expression(), take(UInt8(ascii: ":")), let second = expression() else { return nil }
    return .choice(condition, first, second)
  }

  private mutating func operation(level: Int) -> PluralExpression? {
    guard level <= 5 else { return operand() }
    guard var left = operation(level: level + 1) else { return nil }
    while let (sign, length) = nextOperator, sign.level == level {
      rest = rest.dropFirst(length)
      guard let right = operation(level: level + 1) else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private mutating func operand() -> PluralExpression? {
    if take(UInt8(ascii: "n")) { return .number }
    if take(UInt8(ascii: "(")) {
      guard let inner = expression(), take(UInt8(ascii: ")")) else { return nil }
      return inner
    }
    if take(UInt8(ascii: "!")) {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.deepest else { return nil }
      return operand().map(PluralExpression.not)
    }
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    rest = rest.dropFirst(digits.count)
    return .constant(value)
  }

  private var nextOperator: (PluralExpression.Operator, length: Int)? {
    mutating get {
      rest = rest.drop(while: \.isSpace)
      guard let first = rest.first else { return nil }
      for (sign, bytes) in Self.operators where bytes[0] == first && rest.starts(with: bytes) {
        return (sign, bytes.count)
      }
      return nil
    }
  }

  private mutating func take(_ sign: UInt8) -> Bool {
    rest = rest.drop(while: \.isSpace)
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }
}
