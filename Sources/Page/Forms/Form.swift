/// A form that readers fill in and send: a fenced block `form` in a page.
package struct Form: Sendable {
  /// Its name, under which site.yml says where it is sent.
  package let name: Located<String>
  /// The page that thanks a reader who has sent it.
  package let thanks: Located<String>
  /// What readers get in its place while nobody takes its answers; empty for nothing.
  package let closed: String
  /// The words on the button.
  package let button: String
  /// What it asks for, from top to bottom.
  package let items: [Item]

  /// Something that a form asks for.
  package enum Item: Sendable {
    /// One answer.
    case field(Field)
    /// Several answers of which at least one is needed.
    case oneOf(Group)
  }

  /// One answer.
  package struct Field: Sendable {
    /// The name under which it is sent, unique in the form.
    package let id: String
    /// What it asks for.
    package let label: String
    /// A line of help; empty for none.
    package let hint: String
    /// The message where it is missing or cannot be right.
    package let error: String
    /// Which answers there can be.
    package let kind: Kind
    /// What browsers may fill in: an autofill field name of the HTML Standard, or empty.
    package let autocomplete: String
    /// Whether the form cannot be sent without it.
    package let isRequired: Bool
  }

  /// Which answers a field can have.
  package enum Kind: Sendable, Equatable {
    /// A line of text.
    case text
    /// An email address.
    case email
    /// A phone number.
    case phone
    /// One of several answers.
    case choice([String])
    /// A box to tick.
    case consent
  }

  /// Several answers of which at least one is needed.
  package struct Group: Sendable {
    /// What they have in common.
    package let label: String
    /// A line of help; empty for none.
    package let hint: String
    /// The message where all are missing.
    package let error: String
    /// The answers.
    package let fields: [Field]
  }

  /// All fields, those of groups included.
  package var fields: [Field] {
    items.flatMap { item in
      switch item {
      case .field(let field): [field]
      case .oneOf(let group): group.fields
      }
    }
  }

  /// A field that people do not see and programs fill in.
  ///
  /// The name is Formspree's.
  package static let trap = "_gotcha"
  /// A field with the form's name, which Netlify needs.
  package static let netlifyName = "form-name"
  /// Where the receiver sends the reader afterwards.
  ///
  /// The name is Formspree's.
  package static let next = "_next"
}
