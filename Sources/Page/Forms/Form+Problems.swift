extension Form {
  /// What is missing or cannot be right in the answers that were sent, in the words of the form's author.
  ///
  /// - Parameter answers: The answers by the ids of the fields; what was not sent is empty.
  package func problems(in answers: [String: String]) -> [String] {
    items.compactMap { item in
      switch item {
      case .field(let field):
        isMissing(field, answers) ? field.error : nil
      case .oneOf(let group):
        group.fields.allSatisfy { (answers[$0.id] ?? "").isBlank } ? group.error : nil
      }
    }
  }

  private func isMissing(_ field: Field, _ answers: [String: String]) -> Bool {
    let answer = answers[field.id] ?? ""
    if answer.isBlank { return field.isRequired }
    return switch field.kind {
    case .choice(let options): !options.contains(answer)
    case .email: !answer.contains("@")
    case .text, .phone, .consent: false
    }
  }
}
