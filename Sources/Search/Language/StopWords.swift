/// Words that stand in every text, so that finding them finds nothing.
///
/// They are looked for in titles and headings alone. Words that carry a question or change its meaning are not among them:
/// "without", "after", "long", "stop".
enum StopWords {
  /// The words of a language; none where nobody has made a list.
  static func of(_ language: String) -> Set<String> { lists[language] ?? [] }

  private static let lists: [String: Set<String>] = [
    "en": list(
      """
      a an the and or but nor so if then than that this these those there here i me my mine we us our you your he him his she her
      it its they them their who whom whose which what when where how why is are was were be been being am do does did doing done
      have has had having will would shall should can could may might must of in on at to for from by with into onto about as up
      out off over not no any some such also very just too only own same other each all both more most few s t ive im id
      """),
    "es": list(
      """
      el la los las lo un una unos unas y e o u pero ni que quien quienes cual cuales cuando donde como cuanto porque si no es son
      era eran fue fueron ser sido siendo está están estar estaba ha han haber había de del a al en por para con sobre entre hasta
      desde se me te le les nos su sus mi mis tu tus este esta estos estas ese esa esos esas esto eso aquel aquella más muy ya
      también solo todo toda todos todas otro otra otros otras qué quién cuál cuándo dónde cómo cuánto puede pueden hay yo usted
      """),
    "fr": list(
      """
      le la les l un une des du de d et ou mais ni que qui quoi dont où quand comment pourquoi si ne pas est sont était étaient
      être été a ont avait avoir à au aux en dans par pour avec sur sous entre se me te lui leur leurs nous vous il elle ils elles
      on je tu ce cet cette ces son sa ses mon ma mes ton ta tes notre votre plus très aussi tout toute tous toutes autre autres
      quel quelle quels quelles peut peuvent y s n c j m t qu
      """),
    "de": list(
      """
      der die das den dem des ein eine einen einem einer eines und oder aber noch dass wer was wann wo wie warum wenn ob nicht kein
      keine keinen ist sind war waren sein gewesen bin hat haben hatte hatten wird werden wurde wurden kann können soll sollen muss
      müssen darf in im an am auf zu zum zur von vom bei mit nach für um aus über unter durch als auch nur sich ich du er sie es
      wir ihr mich mir dich dir ihn ihm uns euch mein meine dein deine seine ihre unser diese dieser dieses diesen diesem jede
      jeder jedes alle mehr sehr so da hier dort welche welcher welches man
      """),
    "ar": list(
      """
      في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم أنا أنت نحن ما ماذا متى أين كيف لماذا هل أن إن كان كانت يكون
      تكون قد لا لم لن ليس أو ثم و ف ب ل ك كل بعض بين عند حتى إذا أي أيضا غير
      """),
  ]

  private static func list(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
