import Page
import Text

extension NewPage {
  /// The first text: front matter that explains itself, and examples of what can be written.
  package var text: String {
    switch kind {
    case .article: article
    case .quiz: quiz
    case .page: path.isIndex ? section : page
    }
  }

  private var start: String {
    """
    ---
    title: \(title.yamlQuoted)

    # One or two sentences for search results and lists. It must be there before readers see the page.
    description:

    """
  }

  private var label: String {
    """

    # The label above the title, for example what the section is called.
    \(category.isEmpty ? "# category: Get help" : "category: \(category.yamlQuoted)")

    """
  }

  private var end: String {
    """

    # Readers do not see this page until you take this line away; 'handout serve --drafts' shows it to you.
    draft: true
    ---

    """
  }

  private var review: String {
    """

    # When you have compared every fact with its source, take away the # of these two lines: say when, and by when you will
    # do so again. After that day Handout reminds you.
    # checked: \(today.iso)
    # check-due: \(today.adding(days: 90).iso)

    # Readers are told that no clinician has reviewed the page. When somebody qualified has read it and stands by it, run
    # handout review \(path.file.shellQuoted) --by "name, profession"

    """
  }

  private var article: String {
    start + label + review + """
      # related: [other-page.md]

      """ + end + """

        Say in two or three short sentences what readers find here.

        ## The first question that readers have

        Name the source of each fact like this: `[@key]`, with a key of `Content/data/references.json`.

        ## What you can do

        - Write short sentences, and say "you".
        - Link to other pages by their files: `[what it says](other-page.md)`.

        ## When to get help

        > [!WARNING]
        > What must not be overlooked stands in a box like this.

        """
  }

  private var page: String {
    start + label + """

      # A simple page: it has no list of its sections, and needs no dates of a review unless it cites a source.
      template: page

      """ + end + """

        Say in two or three short sentences what readers find here.

        ## The first part

        Write here.

        """
  }

  private var section: String {
    start + """

      # The order in which this page lists the pages of its folder, by their files; the others follow by title.
      # pages: [first.md, second.md]

      """ + end + """

        Say in one or two short sentences what readers find in this part of the site.

        """
  }

  private var quiz: String {
    start + label + review + """

      # Questions, answers and results are read from the text below. 'handout quiz \(path.file)' shows what it decides.
      template: quiz

      # What must hold, whatever else is answered: it is proven for all answers.
      # An answer by its words, a result by the id in its heading.
      expect:
        - when: {first: "Yes"}
          at-least: advice-first

      # Answers can add points: write {points=2} at the end of an answer, and {#advice-first from=3} on the result that so many
      # lead to. This tells readers their points:
      # score: shown

      """ + end + """

        Say what this is for, and what it cannot tell.

        ## The first question? {#first}

        Say why you ask. ( ) means: choose one.

        - ( ) Yes → [Ask for advice first](#advice-first)

          The reason, which is shown with the result.

        - ( ) No

        ## Which of these apply to you? {#second}

        [ ] means: choose all that apply.

        - [ ] Something that matters → [Ask for advice first](#advice-first)

          The reason, which is shown with the result.

        - [ ] Something to ask about

          A note that changes nothing, because the answer leads nowhere.

        - [ ] None of these {.none}

        ## Ask for advice first {#advice-first}

        The headings behind the last question are the results, the gravest first. Say what to do now.

        ## Nothing in your answers speaks against it {#nothing-found}

        Never say that somebody is safe, suitable or eligible.

        """
  }
}
