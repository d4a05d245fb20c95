/// Publishes a site into a folder, all or nothing.
///
/// The new site is put together in a hidden folder beside the output folder and then takes its place in one step.
/// Whenever the process dies, and whatever fails, the output folder is the old site or the new one, whole. Only a
/// file system that cannot exchange two folders leaves a gap, see `Exchange`.
///
/// Files whose bytes have not changed stay the same files, with their times: they get a second name in the new
/// folder before the old one goes. Where nothing at all has changed, nothing is touched.
package struct Publisher: Sendable {
  private let output: String
  private let siteFolder: String
  private let sourceFolders: [String]
  private let removesUnrecorded: Bool
  private let durability: Durability
  private let calls: FileSystemCalls

  /// Prepares to publish; nothing is looked at or written yet.
  ///
  /// - Parameters:
  ///   - output: The folder to publish to. It need not exist, the folder that holds it must.
  ///   - siteFolder: The folder that holds the site's sources. The output may lie in it, but not be or hold it.
  ///   - sourceFolders: Content, Templates and Public. The output may neither be, hold nor lie in one of them.
  ///   - removesUnrecorded: Whether files are removed that no publication has written.
  ///   - durability: What the publication is safe against.
  ///   - calls: The system calls on which that safety rests.
  package init(
    output: String, siteFolder: String, sourceFolders: [String], removesUnrecorded: Bool = false,
    durability: Durability = .machine, calls: FileSystemCalls = .linux
  ) {
    self.output = output
    self.siteFolder = siteFolder
    self.sourceFolders = sourceFolders
    self.removesUnrecorded = removesUnrecorded
    self.durability = durability
    self.calls = calls
  }

  /// Makes the output folder hold exactly these files, and the marker file `.handout`.
  ///
  /// - Throws: Then the output folder is as it was.
  package func publish(_ outputs: [OutputFile]) async throws(PublishingError) -> Publication {
    let plan = try OutputPlan(outputs)
    let folder = try await open()
    return try await folder.publish(plan, over: folder.list(expecting: plan)).publication
  }

  /// Opens the output folder for one publication.
  package func open() async throws(PublishingError) -> OutputFolder {
    let location = try OutputLocation(output)
    try location.checkClear(ofSite: siteFolder, sources: sourceFolders)
    return try await OutputFolder(
      location, removesUnrecorded: removesUnrecorded, durability: durability, calls: calls)
  }
}
