import Diagnostics
import Files
import Glibc
import Publishing
import Synchronization
import TestSupport
import Testing

@Suite("A publication into a folder of which something is certain")
struct PresenceTests {
  let site: Workspace

  init() throws { site = try Workspace() }

  /// Makes a text, and counts how often.
  private final class Maker: ContentMaker {
    let text: String
    let count = Mutex(0)

    init(_ text: String) { self.text = text }

    var digest: ContentDigest? { Array(text.utf8) }

    func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?) {
      count.withLock { $0 += 1 }
      return (Array(text.utf8), digest)
    }
  }

  private func publish(_ outputs: [OutputFile], _ presences: [OutputFile.Presence]) async throws
    -> PublishedSite
  {
    var plan = try OutputPlan(outputs)
    // The marker comes first.
    plan.take([.unknown] + presences)
    let folder = try await site.publisher().open()
    return try await folder.publish(plan, over: folder.list(expecting: plan))
  }

  @Test("keeps what is certain to be there without making it")
  func there() async throws {
    try await site.publish(["a": "old", "b": "b"])
    let (first, second) = (Maker("new"), Maker("b"))
    let outputs = [
      OutputFile(path: "a", content: .made(by: first)), OutputFile(path: "b", content: .made(by: second)),
    ]
    let published = try await publish(outputs, [.unknown, .there])
    #expect(try site.published() == ["a": "new", "b": "b"])
    #expect(first.count.withLock(\.self) == 1 && second.count.withLock(\.self) == 0)
    #expect(published.publication.written == 1 && published.publication.kept == 1)
    #expect(published.files.map(\.digest) == [nil, Array("new".utf8), nil])
    #expect(published.files.map { $0.identity != nil } == [true, true, true])
  }

  @Test("makes what is not certain, and keeps the file where it is the same")
  func unknown() async throws {
    try await site.publish(["a": "a"])
    let maker = Maker("a")
    let identity = site.status("Output/a")?.identity
    let published = try await publish([OutputFile(path: "a", content: .made(by: maker))], [.unknown])
    #expect(published.publication == Publication(kept: 1))
    #expect(maker.count.withLock(\.self) == 1)
    #expect(site.status("Output/a")?.identity == identity)
  }

  @Test("looks again at a compressed file when the file beside it has changed")
  func compressed() async throws {
    let long = String(repeating: "A long text. ", count: 200)
    try await site.publish(["a.txt": "short", "a.txt.gz": "mine"])
    let outputs = [
      OutputFile(path: "a.txt", content: .bytes(Array(long.utf8))),
      OutputFile(path: "a.txt.gz", content: .compressed),
    ]
    let published = try await publish(outputs, [.unknown, .there])
    #expect(published.publication.written == 2)
    let compressed = try FileReader.bytes(of: site.output + "/a.txt.gz")
    #expect(compressed.starts(with: [0x1F, 0x8B]))
    #expect(try await publish(outputs, [.unknown, .there]).publication == Publication(kept: 2))
  }

  @Test("says what is wrong with content that cannot be made, and changes nothing")
  func mistakes() async throws {
    struct Failing: ContentMaker {
      static let mistake = Diagnostic(.invalidUTF8, "this cannot be made")
      var digest: ContentDigest? { nil }
      func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?) {
        throw .mistakes([Self.mistake])
      }
    }
    try await site.publish(["a": "a"])
    let error = await site.failure([OutputFile(path: "a", content: .made(by: Failing()))])
    #expect(error == .mistakes([Failing.mistake]))
    #expect(try site.published() == ["a": "a"])
  }
}
