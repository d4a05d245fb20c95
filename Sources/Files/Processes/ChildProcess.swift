internal import Glibc

/// A program that is run for what it prints, within limits.
package enum ChildProcess {
  /// What came of a program that ran to its end.
  package struct Ended: Sendable {
    /// What it printed.
    package let output: [UInt8]
    /// The number that it ended with; `nil` where a signal ended it.
    package let code: Int32?
  }

  /// Why there is no such end.
  package enum Failure: Error, Sendable {
    /// There is no such program, or none that may be run.
    case notFound
    /// Its time was up, it printed more than it may, or the system refused something.
    case stopped
  }

  /// Runs a program, without a shell, and waits for it.
  ///
  /// It reads nothing, its complaints are not shown, and it is killed, with everything that it started, when its time is up
  /// or it prints more than it may.
  ///
  /// - Parameters:
  ///   - arguments: The program, looked up in `PATH`, and what it is told.
  ///   - environment: All that its environment holds.
  ///   - limit: The most bytes that it may print.
  ///   - deadline: When its time is up.
  /// - Returns: What it printed; `nil` where it could not be run or did not end well.
  package static func output(
    of arguments: [String], environment: [String], limit: Int, deadline: ContinuousClock.Instant
  ) -> [UInt8]? {
    let ended = try? run(arguments, environment: environment, limit: limit, deadline: deadline)
    return ended.flatMap { $0.code == 0 ? $0.output : nil }
  }

  /// Runs a program like ``output(of:environment:limit:deadline:)``, and says how it ended.
  ///
  /// - Parameter input: What it reads: at most ``mostInput`` bytes.
  package static func run(
    _ arguments: [String], environment: [String], input: [UInt8] = [], limit: Int,
    deadline: ContinuousClock.Instant
  ) throws(Failure) -> Ended {
    precondition(input.count <= mostInput, "a pipe holds no more without a reader")
    guard let incoming = pipe() else { throw .stopped }
    defer { close(incoming.reading) }
    guard let outgoing = pipe() else {
      close(incoming.writing)
      throw .stopped
    }
    defer { close(outgoing.reading) }
    // Before anybody could close the other end.
    let written = input.withUnsafeBytes { write(incoming.writing, $0.baseAddress, $0.count) }
    close(incoming.writing)
    let process =
      written == input.count
      ? spawn(arguments, environment, input: incoming.reading, output: outgoing.writing) : nil
    close(outgoing.writing)
    guard let process else { throw written == input.count ? .notFound : .stopped }
    let bytes = read(from: outgoing.reading, limit: limit, deadline: deadline)
    let status = wait(for: process, until: bytes == nil ? .now : deadline)
    guard let bytes, let status else { throw .stopped }
    // The low seven bits are the signal.
    return Ended(output: bytes, code: status & 0x7F == 0 ? status >> 8 & 0xFF : nil)
  }

  /// How much a program may be given to read: what a pipe of Linux holds.
  package static let mostInput = 1 << 16

  /// A part of this process's environment.
  package static func inherited(_ names: [String]) -> [String] {
    names.compactMap { (name: String) in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// How a process ended; it is killed, with its group, when its time is up.
  private static func wait(for process: pid_t, until deadline: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    var isKilled = false
    while true {
      // The group's number is that of its first process, which is still ours to wait for.
      if !isKilled, .now >= deadline {
        kill(-process, SIGKILL)
        isKilled = true
      }
      let ended = waitpid(process, &status, isKilled ? 0 : WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { return nil }
      // It has closed its output, so it is about to end.
      poll(nil, 0, 1)
    }
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], input: Int32, output: Int32
  ) -> pid_t? {
    guard let program = arguments.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var process: pid_t = 0
    let status = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
      }
    }
    return status == 0 ? process : nil
  }

  private static func read(from file: Int32, limit: Int, deadline: ContinuousClock.Instant) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = deadline - .now
      guard left > .zero else { return nil }
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      let ready = poll(&waiting, 1, Int32(clamping: max(1, milliseconds)))
      if ready < 0, errno != EINTR { return nil }
      guard ready > 0 else { continue }
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= limit else { return nil }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Calls the work with an array of C strings, ended by a null pointer.
  private static func withCStrings<Result>(
    _ strings: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return work(copies + [nil])
  }
}
