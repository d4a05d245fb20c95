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
private struct PluralParser {
  private var rest: Substring
  private var depth = 0

  /// How deep expressions may stand in each other: the rules of all languages need less than ten.
  private static let deepest = 50

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

  mutating func expression() -> PluralExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, let condition = operation(level: 0) else { return nil }
    guard take("?") else { return condition }
    guard let first = expression(), take(":"), let second = expression() else { return nil }
    return .choice(condition, first, second)
  }

  private mutating func operation(level: Int) -> PluralExpression? {
    guard level <= 5 else { return operand() }
    guard var left = operation(level: level + 1) else { return nil }
    while let sign = nextOperator, sign.level == level {
      rest = rest.dropFirst(sign.rawValue.count)
      guard let right = operation(level: level + 1) else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private mutating func operand() -> PluralExpression? {
    if take("n") { return .number }
    if take("(") {
      guard let inner = expression(), take(")") else { return nil }
      return inner
    }
    if take("!") {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.deepest else { return nil }
      return operand().map(PluralExpression.not)
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return .constant(value)
  }

  private var nextOperator: PluralExpression.Operator? {
    mutating get {
      skipSpaces()
      return PluralExpression.Operator.allCases.first { rest.hasPrefix($0.rawValue) }
    }
  }

  private mutating func skipSpaces() { rest = rest.drop(while: \.isWhitespace) }

  private mutating func take(_ sign: Character) -> Bool {
    skipSpaces()
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }
}
