/// What browsers can fill in by themselves.
enum Autofill {
  /// The field names of the HTML Standard (section 4.10.18.7.1) that a form about a person's health may need.
  ///
  /// Without those for passwords and payment, which such forms must not ask for.
  static let names = [
    "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix",
    "nickname",
    "organization", "organization-title", "street-address", "address-line1", "address-line2", "address-line3",
    "address-level4", "address-level3", "address-level2", "address-level1", "country", "country-name",
    "postal-code", "language", "bday", "bday-day", "bday-month", "bday-year", "sex", "tel",
    "tel-country-code",
    "tel-national", "tel-area-code", "tel-local", "email", "url", "off",
  ]
}
