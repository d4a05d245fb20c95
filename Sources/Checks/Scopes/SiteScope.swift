package import Diagnostics
package import Site

/// The whole site with all of its texts.
///
/// What is found in it can change with every file: only what no smaller scope shows is checked in it.
package struct SiteScope {
  let site: Site

  package init(_ site: Site) { self.site = site }

  /// What is wrong with the site.
  package func findings(isAudit: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for check in CheckRegistry.siteChecks where isAudit || !check.isForAudits {
      found += check.findings(in: self)
    }
    return found
  }
}
