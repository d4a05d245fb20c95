import Preview
import Testing

@Suite("A part of a file")
struct RequestedRangeTests {
  @Test(
    "is what the header says",
    arguments: [
      (nil, .whole), ("bytes=0-", .part(0..<10)), ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)),
      ("Bytes=8-99", .part(8..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)),
      ("bytes= 1 - 2 ", .part(1..<3)), ("bytes=9-99999999999999999999", .part(9..<10)),
      ("bytes=10-", .unsatisfiable), ("bytes=99999999999999999999-", .unsatisfiable),
      ("bytes=-0", .unsatisfiable),
      ("bytes=5-2", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=0-1,4-5", .whole),
      ("bytes=+1-2", .whole), ("items=0-1", .whole), ("", .whole),
    ] as [(String?, RequestedRange)])
  func parse(header: String?, expected: RequestedRange) {
    #expect(RequestedRange(header, size: 10) == expected)
  }

  @Test("is sent as such, unless the browser wants it of a certain version only")
  func answers() async throws {
    let site = try TemporarySite(["Public/a.mp3": "0123456789"])
    let responder = Responder(try await site.snapshot())
    func answer(_ method: String, _ range: String?, condition: Bool = false) -> PreviewResponse {
      let request = PreviewRequest(
        method, "/sub/a.mp3", hosts: ["localhost"], range: range, hasRangeCondition: condition)
      return responder.respond(to: request).cut(for: request, size: 10)
    }
    let part = answer("GET", "bytes=2-5")
    #expect(part.status == 206 && part.part == 2..<6 && part["content-range"] == "bytes 2-5/10")
    #expect(part["content-type"] == "audio/mpeg" && part["accept-ranges"] == "bytes")
    let none = answer("GET", "bytes=10-")
    #expect(none.status == 416 && none["content-range"] == "bytes */10")
    for whole in [
      answer("GET", nil), answer("HEAD", "bytes=2-5"), answer("GET", "bytes=2-5", condition: true),
    ] {
      #expect(whole.status == 200 && whole.part == nil && whole["accept-ranges"] == "bytes")
    }
  }
}
