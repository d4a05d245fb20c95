extension StudyColumn {
  /// How to write the file of studies, as Markdown: every column, and what became of the columns of earlier files.
  package static let guide = """
    # Content/data/studies.csv

    One row for each study and outcome. The first row names the columns, in any order; only `key` and `about` must be there.
    Commas, semicolons or tabs separate. Numbers have a decimal point. What is left empty reads "not in our source".

    A study with several outcomes has several rows. What is "of the study" must agree in all of them, or be left empty in all but one.

    \(table)

    ## From an earlier file

    An earlier file has one row a study and knows one treatment, which its columns name: `n_…` stands for `n_` and that name.
    Write the name of the treatment into `arm-1`, what it was compared with into `arm-2`, and rename the columns. What `design` says
    of chance and of who knew goes into `allocation` and `blinding`, too: nothing is read from its words. Where counts and an
    effect belong to different outcomes, give each outcome its row.

    \(FormerColumn.table)
    """
}
