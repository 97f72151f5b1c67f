/// What somebody does to a form, and what is said of it: codes with cells.
struct FormSpoiling: Sendable, CustomStringConvertible {
  let description: String
  let changes: [String]
  let said: [String]

  init(_ description: String, _ changes: [String], _ said: [String]) {
    (self.description, self.changes, self.said) = (description, changes, said)
  }

  static let rating = ["Huisarts!D24=Voldoet", "Huisarts!E24@2019-04-10"]

  static let all: [FormSpoiling] = [
    FormSpoiling("another client", rating + ["Huisarts!D8=BE-17"], ["F104 Huisarts!D8"]),
    FormSpoiling("another werkgebied", rating + ["Huisarts!D7=emmen"], ["F104 Huisarts!D7"]),
    FormSpoiling("another source", rating + ["Huisarts!D9=wijkverpleging"], ["F104 Huisarts!D9"]),
    FormSpoiling("a client on a sheet with nothing on it", ["Huisarts!D8=BE-17"], []),
    FormSpoiling("a code of another question", rating + ["Huisarts!A24=CC1.2"], ["F105 Huisarts!A24"]),
    FormSpoiling("a code that is none", rating + ["Huisarts!A24=CC9.9"], ["F105 Huisarts!A24"]),
    FormSpoiling("no code", rating + ["Huisarts!A24="], ["F105 Huisarts!A24"]),
    FormSpoiling("a spare row of no criterion", ["Huisarts!D40=Voldoet"], ["D101 Huisarts!A40"]),
    FormSpoiling("an unknown criterion in a spare row", ["Huisarts!D40=VG", "Huisarts!A40=X1"], ["D103 Huisarts!A40"]),
    FormSpoiling("a value outside of the list", ["Huisarts!D24=Prima"], ["D105 Huisarts!D24"]),
    FormSpoiling("an explanation without a rating", ["Huisarts!G24=tekst"], ["D101 Huisarts!D24"]),
    FormSpoiling("a day that is none", ["Huisarts!D24=V", "Huisarts!E24=31-02-2019"], ["D109 Huisarts!E24"]),
    FormSpoiling("a low rating with nothing beside it", ["Huisarts!D24=Voldoet niet"], ["D133 Huisarts!D24"]),
    FormSpoiling("a remark beside the table", rating + ["Huisarts!L24=navragen"], ["F121 Huisarts!L24"]),
    FormSpoiling("a remark in the place of a question", ["Huisarts!B25=navragen"], ["F121 Huisarts!B25"]),
    FormSpoiling("a remark under the tables", ["Huisarts!A90=navragen"], ["F121 Huisarts!A90"]),
    FormSpoiling("a remark above the tables", ["Huisarts!A4=navragen"], ["F121 Huisarts!A4"]),
    FormSpoiling("a remark that looks like a number", ["Huisarts!M2#12.5"], ["F121 Huisarts!M2"]),
    FormSpoiling("a sheet of notes", rating + ["+Notities", "Notities!B3=tekst"], ["F127 Notities!B3"]),
    FormSpoiling("an empty sheet", rating + ["+Notities"], []),
    FormSpoiling("a sheet that was taken away", rating + ["-Mantelzorger"], ["F126 "]),
    FormSpoiling("a sheet with another name", rating + ["~Mantelzorger>Dochter"], []),
    FormSpoiling("a copy of a sheet", rating + ["*Huisarts>Huisarts B", "Huisarts B!J24=i5"], []),
    FormSpoiling("rows that were put in", [">Huisarts!24", ">Huisarts!12", "Huisarts!D26=Voldoet"], []),
    FormSpoiling("rows in another order", rating + ["%Huisarts!24:37"], []),
    FormSpoiling("a row less", rating + ["<Huisarts!30"], []),
    FormSpoiling("headings that are gone", rating + ["<Huisarts!23"], ["F116 Huisarts!A23"]),
    FormSpoiling(
      "a heading with another name", rating + ["Huisarts!E23=Wanneer"], ["F121 Huisarts!E23", "F121 Huisarts!E24"]),
    FormSpoiling(
      "an unknown field", ["Huisarts!A15=geslacht", "Huisarts!B15=", "Huisarts!C15=", "Huisarts!D15=v"],
      ["F106 Huisarts!D15"]),
    FormSpoiling(
      "a field twice",
      [
        "Huisarts!D12#84", "Huisarts!A15=leeftijd", "Huisarts!B15=Leeftijd",
        "Huisarts!C15=In hele jaren.", "Huisarts!D15#85",
      ], ["F107 Huisarts!D15"]),
    FormSpoiling("an age in words", ["Huisarts!D12=oud"], ["D112 Huisarts!D12"]),
    FormSpoiling("a vulnerability since no day", ["Huisarts!D18=val", "Huisarts!E18=kort"], ["D109 Huisarts!E18"]),
    FormSpoiling("a fact of the wrong kind", ["Huisarts!D53=soms"], ["D111 Huisarts!D53"]),
    FormSpoiling("an error of the spreadsheet", rating + ["Huisarts!G24=#N/A"], ["F109 Huisarts!G24"]),
    FormSpoiling("not seen, but filled in", rating + ["Huisarts!D11=nee"], ["F123 Huisarts!D11"]),
    FormSpoiling("perhaps seen", ["Huisarts!D11=deels"], ["F128 Huisarts!D11"]),
    FormSpoiling("seen, and nothing else", ["Huisarts!D11=ja"], []),
    FormSpoiling("a text that became a day", rating + ["Huisarts!F24@2019-04-03"], ["F124 Huisarts!F24"]),
    FormSpoiling("a hidden value", rating + ["netwerktoets_formulier!B7=BE-17"], ["F101 netwerktoets_formulier!B2"]),
    FormSpoiling("no hidden sheet", rating + ["-netwerktoets_formulier"], ["F101 "]),
    FormSpoiling("no hidden client", rating + ["netwerktoets_formulier!A7="], ["F101 netwerktoets_formulier"]),
    FormSpoiling("a later layout", rating + ["netwerktoets_formulier!B1=2"], ["F102 netwerktoets_formulier!B1"]),
  ]
}
