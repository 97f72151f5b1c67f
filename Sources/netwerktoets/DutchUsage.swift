/// Dutch for what the library for the command line says itself in English.
enum DutchUsage {
  /// Longer texts before the shorter ones that are part of them.
  private static let words: [(english: String, dutch: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "GEBRUIK: "),
    ("Usage: ", "Gebruik: "),
    ("ARGUMENTS:", "ARGUMENTEN:"),
    ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"),
    ("<subcommand>", "<opdracht>"),
    ("[<options>]", "[<opties>]"),
    ("<options>", "<opties>"),
    ("Show help information.", "Toon deze hulp."),
    ("Show subcommand help information.", "Toon hulp bij een opdracht."),
    ("Show the version.", "Toon de versie."),
    ("  See 'netwerktoets help <opdracht>' for detailed help.", "  Meer hulp: netwerktoets help <opdracht>"),
    ("for more information.", "voor meer uitleg."),
    ("for detailed help.", "voor meer hulp."),
    ("See '", "Zie '"),
    ("Error: Missing expected argument ", "fout: er ontbreekt: "),
    ("Error: Missing value for ", "fout: er ontbreekt een waarde bij "),
    ("Error: Unknown option ", "fout: onbekende optie "),
    ("Error: Unexpected argument ", "fout: onverwacht: "),
    ("Error: ", "fout: "),
    ("Did you mean ", "Bedoelde u "),
    ("unexpected arguments: ", "onverwacht: "),
    (" is invalid for ", " kan niet bij "),
    ("The value ", "de waarde "),
    ("Help:  ", "Hulp:  "),
    ("(values:", "(keuze:"),
    ("(default:", "(standaard:"),
    ("; default:", "; standaard:"),
    ("' or '", "' of '"),
    ("Please provide one of the following:", "Kies uit:"),
    ("Please provide one of ", "Kies uit "),
  ]

  /// The text with all those words in Dutch.
  static func translated(_ text: String) -> String {
    words.reduce(text) { text, word in text.replacing(word.english, with: word.dutch) }
  }
}
