package import Diagnostics

extension Check {
  /// An address that readers may have kept and that leads nowhere any more.
  ///
  /// It can be lowered like a broken link: readers who follow the address see that the page is gone, which harms
  /// nobody, and a site that is brought over must be able to start without all of its old addresses.
  package static let vanishedAddress = Check("vanished-address", .error)
  /// A line among the promised addresses that is not an address.
  package static let badLockLine = Check("bad-lock-line", .error)
}
