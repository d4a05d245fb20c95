import Files
import Testing

@Suite("Another program")
struct ChildProcessTests {
  private func run(_ script: String, input: String = "", limit: Int = 1000, seconds: Double = 10) throws
    -> ChildProcess.Ended
  {
    try ChildProcess.run(
      ["sh", "-c", script], environment: ChildProcess.inherited(["PATH"]), input: Array(input.utf8),
      limit: limit,
      deadline: .now + .seconds(seconds))
  }

  @Test("reads what it is given, and says how it ended")
  func ends() throws {
    let ended = try run("cat; exit 6", input: "text")
    #expect(String(decoding: ended.output, as: UTF8.self) == "text")
    #expect(ended.code == 6)
    #expect(try run("kill -9 $$").code == nil)
    #expect(
      try run("exec <&-; sleep 0.1", input: String(repeating: "x", count: ChildProcess.mostInput)).code == 0)
  }

  @Test("is stopped when it takes or prints too much")
  func limits() {
    #expect(throws: ChildProcess.Failure.stopped) { try run("sleep 9", seconds: 0.2) }
    #expect(throws: ChildProcess.Failure.stopped) { try run("yes", limit: 10) }
  }

  @Test("that is not there is told from one that fails")
  func missing() {
    #expect(throws: ChildProcess.Failure.notFound) {
      try ChildProcess.run(
        ["no-such-program-7"], environment: ["PATH=/usr/bin:/bin"], limit: 10, deadline: .now + .seconds(9))
    }
  }
}
