import Foundation
import Testing
import Text

@Suite("Compact JSON")
struct CompactJSONTests {
  @Test("keeps the order of keys and has no white space")
  func order() {
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("b") { json in
        json.array { json in
          json.number(1)
          json.null()
          json.text("x")
          json.array { _ in }
          json.bool(true)
        }
      }
      json.member("a") { json in json.object { _ in } }
      json.member("c") { json in json.array { _ in } }
      json.member("d", nil)
      json.member("e", -2)
    }
    let expected = #"{"b":[1,null,"x",[],true],"a":{},"c":[],"e":-2}"#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test("is put together from pieces")
  func pieces() {
    var piece = JSONWriter(.compact)
    piece.text("a:")
    piece.object { json in json.member("b", "[ ") }
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("list") { json in
        json.array { json in
          json.json([])
          json.json(piece.bytes)
          json.text("c")
        }
      }
      json.member("whole", json: Array("1".utf8))
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"list":["a:",{"b":"[ "},"c"],"whole":1}"#)
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
      ("\u{2027}\u{2028}\u{202A}–\u{2028}", "\"\u{2027}\\u2028\u{202A}–\\u2028\""), ("", #""""#),
    ])
  func escapes(text: String, expected: String) throws {
    var json = JSONWriter(.compact)
    json.text(text)
    let bytes = json.bytes
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }
}
