/// Instruments as text for a terminal.
package enum InstrumentText {
  /// A line per instrument.
  package static func list(_ instruments: [(id: String, kind: String?, title: String?)]) -> String {
    var table = TextTable([.left, .left, .left])
    table.add(["instrument", "soort", "titel"])
    table.addRule()
    for (id, kind, title) in instruments { table.add([id, kind ?? "onbekend", title ?? ""]) }
    return table.text()
  }
}
