internal import Glibc

/// A program that is run for what it prints, within limits.
enum ChildProcess {
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
  static func output(
    of arguments: [String], environment: [String], limit: Int, deadline: ContinuousClock.Instant
  ) -> [UInt8]? {
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return nil }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = pipe[0]
    defer { close(reading) }
    let process = spawn(arguments, environment, output: pipe[1])
    close(pipe[1])
    guard let process else { return nil }
    let bytes = read(from: reading, limit: limit, deadline: deadline)
    // Ended by itself, with 0.
    return wait(for: process, until: bytes == nil ? .now : deadline) == 0 ? bytes : nil
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

  private static func spawn(_ arguments: [String], _ environment: [String], output: Int32) -> pid_t? {
    guard let program = arguments.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
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
