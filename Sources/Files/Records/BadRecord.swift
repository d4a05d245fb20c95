/// Bytes that no record has.
public struct BadRecord: Error {
  /// Describes nothing further: such bytes are thrown away.
  public init() {}
}
