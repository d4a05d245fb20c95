package import Diagnostics
import Links
import Site

extension Check {
  /// An address on another site at which there is nothing any more, as `handout check --links` found.
  package static let deadAddress = Check("dead-address", .warning)
  /// An address on another site whose certificate was not to be trusted, as `handout check --links` found.
  package static let badCertificate = Check("bad-certificate", .warning)
  /// An address on another site that has moved for good, as `handout check --links` found.
  package static let movedAddress = Check("moved-address", .warning)
}

/// Links to other sites that led nowhere, or on for good, when they were last asked for.
///
/// Nothing is asked here: what is known is in Content/links.lock.
struct DeadAddresses: SiteCheck {
  var isForAudits: Bool { true }

  func findings(in scope: SiteScope) -> [Diagnostic] {
    let entries = scope.site.linkRecord.entries.filter { Message($0.value, of: $0.key) != nil }
    guard !entries.isEmpty else { return [] }
    return scope.site.outsideLinks.compactMap { link in
      guard let entry = entries[link.address], let message = Message(entry, of: link.address) else {
        return nil
      }
      let check: Check =
        switch entry.verdict {
        case .moved: .movedAddress
        case .unclear: .badCertificate
        case .dead, .alive, .blocked: .deadAddress
        }
      return Diagnostic(check, message, at: scope.site.location(of: link))
    }
  }
}

extension Message {
  /// What is wrong with an address; `nil` where nothing is, or nothing is certain.
  fileprivate init?(_ entry: LinkRecord.Entry, of address: String) {
    switch entry.verdict {
    case .unclear(.certificate):
      self.init(
        "the certificate of '\(address)' is not to be trusted: out of date, for another host, or of nobody known",
        fix: "open it in a browser; if that warns you, link to another page (asked on \(entry.day.text))")
    case .alive, .blocked, .unclear: return nil
    case .moved(let target):
      self.init("'\(address)' has moved for good", fix: "write \(target)")
    case .dead(.privateHost):
      self.init("'\(address)' is an address that readers cannot reach", fix: "leave the link out")
    case .dead(let reason):
      let what =
        reason.text.allSatisfy(\.isNumber)
        ? "its host answered \(reason.text)" : "there is no such host"
      self.init(
        "'\(address)' is gone: \(what)",
        fix: "link to another page, or leave the link out (asked on \(entry.day.text))")
    }
  }
}
