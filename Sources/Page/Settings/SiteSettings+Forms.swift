import Diagnostics

extension SiteSettings {
  /// Reads `forms:`, by the names of the forms.
  static func forms(_ fields: inout Fields) -> [FormDestination] {
    fields.group("forms") { group in
      group.eachKey { group, name in
        let place = group.location(of: name) ?? group.location
        return group.group(name) { destination(&$0, name: Located(value: name, location: place)) }
      }
    } ?? []
  }

  private static func destination(_ fields: inout Fields, name: Located<String>) -> FormDestination {
    guard let written = fields.text("endpoint") else {
      let (operatorName, retention) = (fields.text("operator"), fields.text("retention"))
      return FormDestination(
        name: name, endpoint: nil, operatorName: operatorName?.value ?? "", retention: retention?.value ?? "")
    }
    let endpoint = FormDestination.Endpoint(written.value)
    if endpoint == nil {
      fields.complain(
        "a form cannot be sent to '\(written.value)'", at: written.location,
        fix: "write an address with https://, a path such as /cgi-bin/form, or netlify")
    }
    let operatorName = fields.required("operator", "who takes the answers; readers are told")
    let retention = fields.required("retention", "how long they are kept, such as 30 days; readers are told")
    return FormDestination(
      name: name, endpoint: endpoint, operatorName: operatorName?.value ?? "",
      retention: retention?.value ?? "")
  }
}
