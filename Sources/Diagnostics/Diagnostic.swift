/// Something that an editor should know: what is wrong, where, and how to fix it.
public struct Diagnostic: Sendable, Hashable {
  /// The kind of mistake.
  public let check: Check
  /// The severity: the check's own, unless the site or `--strict` changed it.
  public var severity: Severity
  /// What is wrong, in one plain sentence without a full stop.
  public let message: String
  /// Where it is; `nil` if it belongs to no line of a file.
  public let location: Location?
  /// How to fix it, in a few words, for example `did you mean 'jones2018'?`.
  public let fix: String?
  /// The address at fault, where another check may come to the same one.
  package let address: String?

  /// Makes a diagnostic with the severity of its check.
  public init(_ check: Check, _ message: String, at location: Location? = nil, fix: String? = nil) {
    self.init(check, message, at: location, fix: fix, address: nil)
  }

  /// Makes a diagnostic of an address.
  package init(_ check: Check, _ message: String, at location: Location?, fix: String?, address: String?) {
    self.check = check
    self.severity = check.severity
    self.message = message
    self.location = location
    self.fix = fix
    self.address = address
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, position and code, so that the same mistakes are always listed in the same order.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    let (left, right) = (lhs.location, rhs.location)
    guard let left, let right else {
      return (left == nil ? 0 : 1, lhs.check.code, lhs.message)
        < (right == nil ? 0 : 1, rhs.check.code, rhs.message)
    }
    return (left.file, left.line, left.column, lhs.check.code, lhs.message)
      < (right.file, right.line, right.column, rhs.check.code, rhs.message)
  }
}
