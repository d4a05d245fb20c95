internal import Glibc
internal import Files

/// The folder to publish to, which nobody else may publish to as long as this value lives.
package final class OutputFolder: Sendable {
  let location: OutputLocation
  /// Whether files are removed that no publication has written.
  let removesUnrecorded: Bool
  let durability: Durability
  let calls: FileSystemCalls
  let exchange: Exchange
  /// The open folder that holds the output folder.
  let parent: OpenFile
  private let lock: PublishingLock
  /// The open folder of the site that stands there, if there is one.
  private let site: OpenFile?
  /// Why something that an earlier publication left behind could not be removed.
  let leftOver: FileError?

  /// Takes the lock, and clears up what a killed publication has left.
  init(
    _ location: OutputLocation, removesUnrecorded: Bool, durability: Durability, calls: FileSystemCalls
  ) async throws(PublishingError) {
    let parent = try attempt { () throws(FileError) in
      try OpenFile(location.parent, O_RDONLY | O_DIRECTORY, for: .list)
    }
    // Before anything is written: a folder that is refused gets no lock file beside it either.
    _ = try location.isThere(in: parent, orHoldsOthers: removesUnrecorded)
    let lock = try PublishingLock(location)
    let (exchange, descriptor) = (Exchange(location: location, calls: calls), parent.descriptor)
    leftOver = try await attemptAsync { () async throws(FileError) in
      try await exchange.clearUp(in: descriptor)
    }
    site =
      try location.isThere(in: parent, orHoldsOthers: removesUnrecorded)
      ? Self.open(location.name, in: parent, of: location) : nil
    self.removesUnrecorded = removesUnrecorded
    self.parent = parent
    self.lock = lock
    (self.location, self.durability, self.calls, self.exchange) = (location, durability, calls, exchange)
  }

  /// The system's number of the open folder of the site that stands there; `nil` where none does.
  ///
  /// It is valid as long as this value lives.
  package var descriptor: Int32? {
    switch site {
    case .some(let site): site.descriptor
    case nil: nil
    }
  }

  /// Lists the site that stands there.
  package func list(expecting plan: OutputPlan) async throws(PublishingError) -> OutputTree {
    guard let descriptor else { return .empty }
    let (output, folders) = (location.output, plan.folders)
    return try await attemptUnlessCancelled { () async throws(FileError) in
      try await OutputTree(listing: output, open: descriptor, expected: folders)
    }
  }

  /// Makes the output folder hold exactly what is planned.
  ///
  /// - Parameters:
  ///   - plan: What is to be published, and what is certain of the site that stands there.
  ///   - present: The listing of that site as it is now.
  ///   - identifiesFolders: Whether somebody wants to know the identities of the folders afterwards.
  /// - Throws: Then the output folder is as it was.
  package func publish(
    _ plan: consuming OutputPlan, over present: OutputTree, identifiesFolders: Bool = false
  ) async throws(PublishingError) -> PublishedSite {
    var run = PublishingRun(plan, to: self, identifiesFolders: identifiesFolders)
    return try await run.publish(over: present)
  }

  /// Opens a folder that lies beside the output folder, or the output folder itself.
  func open(_ name: String) throws(PublishingError) -> OpenFile {
    try Self.open(name, in: parent, of: location)
  }

  private static func open(
    _ name: String, in parent: borrowing OpenFile, of location: OutputLocation
  ) throws(PublishingError) -> OpenFile {
    let descriptor = parent.descriptor
    return try attempt { () throws(FileError) in
      try OpenFile(
        name, in: descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list,
        name: location.parent + "/" + name)
    }
  }
}
