import Digest
import Testing

@testable import Building

@Suite("What is remembered")
struct RememberedTests {
  private static let (key, other) = (SHA256.digest(of: "key"), SHA256.digest(of: "another key"))

  @Test("is found by its key, and made anew for another")
  func key() async {
    let nothing: Remembered<Int>? = nil
    let made = await nothing.recall(Self.key) { 1 }
    #expect(made.value == 1)
    let last: Remembered<Int>? = made
    #expect(await last.recall(Self.key) { 2 }.value == 1)
    #expect(await last.recall(Self.other) { 2 }.value == 2)
    #expect(last.isFound(by: Self.key) && !last.isFound(by: Self.other) && !nothing.isFound(by: Self.key))
  }

  @Test("is never found where its key is not certain")
  func uncertain() async {
    let nothing: Remembered<Int>? = nil
    let last: Remembered<Int>? = await nothing.recall(nil) { 1 }
    #expect(await last.recall(nil) { 2 }.value == 2)
    #expect(!last.isFound(by: nil) && !last.isFound(by: Self.key))
  }
}
