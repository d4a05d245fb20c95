import Files

/// The headers with which a host should send a site: one place, from which every host's configuration is made.
package struct ResponseHeaders: Sendable, Equatable {
  /// A header.
  package struct Header: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// Its value: ASCII without quotation marks, `$`, braces and ends of lines, so that it can stand in any configuration.
    package let value: String
  }

  /// For files whose names change with their content: kept for a year without asking.
  package static let immutable = "public, max-age=31536000, immutable"
  /// For everything else: kept, but used only after asking whether it is still the same, which costs a few bytes.
  ///
  /// Health information that was corrected must not be read in its old form.
  package static let revalidated = "no-cache"

  /// What pages may load and do.
  package let policy: ContentSecurityPolicy

  /// Headers for a site with this policy.
  package init(_ policy: ContentSecurityPolicy) { self.policy = policy }

  /// The headers of every response.
  ///
  /// Other sites may show what is here: readers of feeds on the web show pictures on pages of their own, and nothing is secret.
  /// Browsers still give no script of another site what is in a file.
  package var everywhere: [Header] {
    [
      Header(name: "Content-Security-Policy", value: policy.header),
      Header(name: "Referrer-Policy", value: referrerPolicy),
      Header(name: "Permissions-Policy", value: Self.permissions),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      Header(name: "Cross-Origin-Resource-Policy", value: "cross-origin"),
    ] + (policy.isEncrypted ? [Header(name: "Strict-Transport-Security", value: "max-age=31536000")] : [])
  }

  /// Where a reader came from is nobody's business.
  ///
  /// A form of the site's own host is sent with its origin, by which the host tells it from those of strangers.
  private var referrerPolicy: String {
    policy.formTargets.contains("'self'") ? "same-origin" : "no-referrer"
  }

  /// Everything that browsers let pages ask for, refused.
  private static let permissions = [
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen",
    "geolocation", "gyroscope", "idle-detection", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
  ].map { "\($0)=()" }.joined(separator: ", ")
}
