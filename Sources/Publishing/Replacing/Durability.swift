/// What a publication is safe against.
///
/// Both are safe against a killed process and a full disk: the new site is complete before it takes the old one's
/// place, and what a process has written stays with the system when it dies.
package enum Durability: Sendable {
  /// A killed process and a full disk. For a preview: nothing is waited for.
  case process
  /// Also a machine that loses power, and disks that notice only later that they are full (network, btrfs).
  ///
  /// A file system may store the exchange of the folders before the files in them: after a power cut there would be
  /// a site of empty files. So the disk that holds the new site is synchronised once before the exchange (one wait
  /// instead of one for each file), and the folder that holds the output once after it, before the old site is
  /// removed.
  case machine
}
