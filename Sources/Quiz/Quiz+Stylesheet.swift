extension Quiz {
  /// The stylesheet that decides without JavaScript: it agrees with ``Quiz/outcome(of:)`` on every answer sheet.
  ///
  /// **What the page must contain.** Everything stands in one `<form class="quiz">`:
  ///
  /// | element | id |
  /// | --- | --- |
  /// | a question, `<fieldset>` | the question's id: `age` |
  /// | an answer, `<input type="radio">` or `"checkbox"`, named for its question, in its fieldset | `age_1` |
  /// | a result | the result's id: `not-suitable` |
  /// | the reason of an answer that counts, `<li>`; also where the reason is empty | `reason-age_1` |
  /// | the note of an answer, `<li>` | `note-age_1` |
  /// | the points of an answer that adds some, `<li>` | `points-age_1` |
  /// | what holds all reasons, all notes, all points | `quiz-reasons`, `quiz-notes`, `quiz-points` |
  /// | what holds the reasons but for those of results that stop | `quiz-others` |
  /// | the message that questions are open | `quiz-open` |
  /// | in it, an entry per question, `<li>` (may be left out) | `open-age` |
  /// | "these answers exclude each other", in the fieldset of a several-choice question | `clash-age` |
  ///
  /// Elements with these ids are displayed as `block`, or `list-item` for entries, exactly while they apply. Where answers add
  /// points, results that do not stop are visible while they apply, and otherwise hidden without taking room. If the score is
  /// shown, elements with the classes `quiz-total` and `quiz-maximum` get the total and the greatest total of the reader's path.
  /// A browser without `:has()` ignores the sheet. The page gives the attribute `hidden` to what has the classes
  /// `outcome` and `supported`, which the sheet shows, and the messages that answers exclude each other. What has the class
  /// `unsupported` is shown, and says that there is no result.
  ///
  /// **How it works.** `:has()` cannot be nested, so no single selector says "this answer is chosen and its question is
  /// asked", and a list of selectors would grow with the combinations. Instead custom properties on the form are the
  /// wires of a circuit: a property is either empty (true) or not set (false). `var(--a) var(--b)` is then true if both
  /// are, `var(--a,var(--b))` if either is, and `var(--a,x)` with a word as the value of `--a` chooses between two
  /// words. Each selector reads the answers of one question only, and each answer appears in a fixed number of places,
  /// so the sheet grows with the quiz and not with its combinations. Properties: `--q3` question 3 is asked, `--q3-on`
  /// it is asked and does not lead past question 4, `--q3-q7` it leads to question 7, `--r2` a visited answer counts
  /// towards result 2, `--open3` question 3 is asked and not answered.
  ///
  /// Points are numbers instead: `--p3` those of question 3, or not set while it is not asked; `--total` their sum; `--rank`
  /// the position of the result. The sheet grows with the answers, not with the sums.
  public var stylesheet: String {
    var writer = StylesheetWriter(quiz: self)
    return writer.write()
  }
}
