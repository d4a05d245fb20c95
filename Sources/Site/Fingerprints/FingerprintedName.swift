package import Digest
internal import Text

/// The names under which files are published that browsers may keep for a year: `style.h3f9a1c2b.css`.
///
/// Whenever the content changes, so does the name.
package enum FingerprintedName {
  /// The path with a part of the digest before its extension.
  package static func of(_ path: String, _ digest: Digest) -> String {
    FingerprintForm.path(path, with: digest.hexadecimal)
  }

  /// What the attribute `integrity` says: the browser uses the file only if it is this one (W3C Subresource Integrity).
  package static func integrity(_ digest: Digest) -> String { "sha256-\(digest.base64)" }
}
