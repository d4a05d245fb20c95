import Diagnostics
import Foundation
import Testing

@Suite("Compact JSON")
struct CompactJSONTests {
  @Test("keeps the order of keys and has no white space")
  func order() {
    let json = JSON.object([
      ("b", .array([.number(1), .null, .string("x")])), ("a", .object([])), ("c", .array([])),
    ])
    #expect(String(decoding: json.compact, as: UTF8.self) == #"{"b":[1,null,"x"],"a":{},"c":[]}"#)
  }

  @Test(
    "can stand in a script element, whatever its texts say",
    arguments: [
      (
        "</script><script>alert(1)</script>",
        #""\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e""#
      ),
      ("<!--", #""\u003c!--""#), ("a & b", #""a \u0026 b""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\"\\\n\t\u{1}", #""\"\\\n\u0009\u0001""#), ("é–🫖", #""é–🫖""#),
    ])
  func escapes(text: String, expected: String) throws {
    let bytes = JSON.string(text).compact
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }
}
