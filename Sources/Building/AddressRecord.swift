internal import Files
internal import Site

/// The file in which a site keeps its promised addresses, next to its pages.
struct AddressRecord {
  /// The folder that holds Content.
  let folder: String

  /// Whether a site has no address that would have to be added, as far as the file said when the site was read.
  func isComplete(for site: Site) -> Bool { !site.hasNewAddresses(besides: site.addressLock) }

  /// Adds the addresses of a site that was just published.
  ///
  /// The file is replaced in one step, and only where something is new. It may have changed since the site was read, so
  /// what stands there now is what is added to.
  ///
  /// - Returns: How many addresses are new.
  func add(addressesOf site: Site) throws(FileError) -> Int {
    let file = KeptFile(AddressLock.file, ofSiteIn: folder)
    let lock = try file.text().map { AddressLock($0) }
    guard let (text, count) = site.addingAddresses(to: lock) else { return 0 }
    try file.replace(with: text)
    return count
  }

  /// Removes what builds left beside the file that were killed while they wrote.
  func removeLeftOvers() { KeptFile(AddressLock.file, ofSiteIn: folder).removeLeftOvers() }
}
