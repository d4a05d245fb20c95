/// Publishes a site into a folder, all or nothing.
///
/// The new site is put together in a hidden folder beside the output folder and then takes its place in one step.
/// Whenever the process dies, and whatever fails, the output folder is the old site or the new one, whole. Only a
/// file system that cannot exchange two folders leaves a gap, see `Exchange`.
///
/// Files whose bytes have not changed stay the same files, with their times: they get a second name in the new
/// folder before the old one goes. Where nothing at all has changed, nothing is touched.
package struct Publisher: Sendable {
  let output: String
  let siteFolder: String
  let sourceFolders: [String]
  let durability: Durability
  let calls: FileSystemCalls
  let keepsRecord: Bool
  let record: OutputRecord?

  /// Prepares to publish; nothing is looked at or written yet.
  ///
  /// - Parameters:
  ///   - output: the folder to publish to. It need not exist, the folder that holds it must.
  ///   - siteFolder: the folder that holds the site's sources. The output may lie in it, but not be or hold it.
  ///   - sourceFolders: Content, Templates and Public. The output may neither be, hold nor lie in one of them.
  ///   - durability: what the publication is safe against.
  ///   - calls: the system calls on which that safety rests.
  package init(
    output: String, siteFolder: String, sourceFolders: [String], durability: Durability = .machine,
    calls: FileSystemCalls = .linux
  ) {
    self.init(
      output: output, siteFolder: siteFolder, sourceFolders: sourceFolders, durability: durability,
      calls: calls, keepsRecord: false, record: nil)
  }

  /// Prepares to publish.
  ///
  /// - Parameters:
  ///   - keepsRecord: whether somebody wants to know afterwards what tells each folder apart.
  ///   - record: what is known of the output folder.
  init(
    output: String, siteFolder: String, sourceFolders: [String], durability: Durability = .machine,
    calls: FileSystemCalls = .linux, keepsRecord: Bool, record: OutputRecord?
  ) {
    self.output = output
    self.siteFolder = siteFolder
    self.sourceFolders = sourceFolders
    self.durability = durability
    self.calls = calls
    self.keepsRecord = keepsRecord
    self.record = record
  }

  /// Makes the output folder hold exactly these files, and the marker file `.handout`.
  ///
  /// - Throws: in which case the output folder is as it was.
  package func publish(_ outputs: [OutputFile]) async throws(PublishingError) -> Publication {
    try await publishSite(outputs).publication
  }

  /// Does the same, and says what is known of each file of the site afterwards.
  package func publishSite(_ outputs: consuming [OutputFile]) async throws(PublishingError) -> PublishedSite {
    let plan = try OutputPlan(outputs)
    let location = try OutputLocation(output)
    try location.checkClear(ofSite: siteFolder, sources: sourceFolders)
    var run = try PublishingRun(
      plan, to: location, durability: durability, calls: calls, keepsRecord: keepsRecord, record: record)
    return try await run.publish()
  }
}
