import Testing
import Text

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test("leaves what RFC 3986 allows in a path")
  func path() {
    let allowed = "/aZ09-._~!$&'()*+,;=:@"
    #expect(PercentEncoding.encode(allowed) == allowed)
    #expect(PercentEncoding.encode("a b?c#d%é\"") == "a%20b%3Fc%23d%25%C3%A9%22")
  }

  @Test("can leave what is encoded already")
  func escapes() {
    let encoded = PercentEncoding.encode("%2F %zz %4 %".utf8, keeping: PercentEncoding.path, escapes: true)
    #expect(encoded == "%2F%20%25zz%20%254%20%25")
  }

  @Test("is undone only where two digits follow", arguments: ["%", "%4", "%zz", "%+1", "%-1", "a%0"])
  func malformed(text: String) {
    #expect(PercentEncoding.decode(text) == text)
    #expect(PercentEncoding.strictlyDecodedBytes(text.utf8) == nil)
  }

  @Test("is undone once, in either case, and only to text")
  func decode() {
    #expect(PercentEncoding.decode("%c3%A9%2525") == "é%25")
    #expect(PercentEncoding.decode("%FF") == "%FF")
    #expect(PercentEncoding.decodedBytes("%FF%".utf8) == [0xFF, UInt8(ascii: "%")])
  }
}
