internal import Dispatch
internal import Glibc

/// Notices changes in the folders of a site, at any depth.
///
/// Linux reports changes (inotify), so nothing runs while nothing changes.
package struct FolderWatcher: Sendable {
  /// How many milliseconds must pass without a change before one is reported.
  ///
  /// Editors write, rename and set permissions in a row, and a git checkout changes a thousand files: all that is one
  /// change.
  let quiet: Int32
  /// How many milliseconds a series of changes may delay the report.
  let limit: Int32
  private let site: String

  /// Prepares to watch a site; nothing is watched yet.
  ///
  /// - Parameters:
  ///   - site: The folder that holds Content, Templates and Public.
  ///   - quiet: How many milliseconds must pass without a change before one is reported.
  ///   - limit: How many milliseconds a series of changes may delay the report.
  package init(site: String, quiet: Int32 = 5, limit: Int32 = 1000) {
    self.site = site
    self.quiet = quiet
    self.limit = limit
  }

  /// An element once everything is watched, and then one after each change.
  ///
  /// A site that is read after an element is current: what changes during the read leads to another element. Changes
  /// that nobody has waited for count as one. Ends with a ``WatchError`` if the system stops watching.
  package func changes() -> AsyncThrowingStream<Void, any Error> {
    let watcher = self
    return AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      // Closed at one end when nobody listens any more; that ends the wait at the other.
      var pipes: [Int32] = [-1, -1]
      guard pipe(&pipes) == 0 else { return continuation.finish(throwing: WatchError(number: errno)) }
      let (end, listening) = (pipes[0], pipes[1])
      continuation.onTermination = { _ in
        close(listening)
      }
      // A thread of its own, since it blocks.
      DispatchQueue(label: "handout.watcher").async {
        defer { close(end) }
        do throws(WatchError) {
          try watcher.watch(until: end) { continuation.yield() }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
    }
  }

  private func watch(until end: Int32, report: () -> Void) throws(WatchError) {
    let watches = try Watches(site: site)
    report()
    while try Self.wait(for: watches.descriptor, or: end, milliseconds: -1) == .changed {
      guard try watches.takeChanges() else { continue }
      let deadline = ContinuousClock.now + .milliseconds(Int(limit))
      waiting: while ContinuousClock.now < deadline {
        switch try Self.wait(for: watches.descriptor, or: end, milliseconds: quiet) {
        case .changed: _ = try watches.takeChanges()
        case .quiet: break waiting
        case .ended: return
        }
      }
      report()
    }
  }

  private enum Wait { case changed, quiet, ended }

  private static func wait(
    for changes: Int32, or end: Int32, milliseconds: Int32
  ) throws(WatchError) -> Wait {
    var files = [
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      pollfd(fd: changes, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&files, nfds_t(files.count), milliseconds) < 0 {
      guard errno == EINTR else { throw WatchError(number: errno) }
    }
    if files[0].revents != 0 { return .ended }
    return files[1].revents != 0 ? .changed : .quiet
  }
}
