/// Bytes that no record has.
package struct BadRecord: Error {
  /// Describes nothing further: such bytes are thrown away.
  package init() {}
}
