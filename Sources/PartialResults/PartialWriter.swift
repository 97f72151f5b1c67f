import AssessmentModel
import Digests
import Scoring

extension PartialResult {
  /// The bytes of the file: the same for the same ratings, in whatever order they came.
  public var bytes: [UInt8] {
    var writer = PartialWriter()
    writer.write(self)
    return writer.finished
  }
}

/// Writes a part, everything in the order of its names.
private struct PartialWriter {
  private var bytes: [UInt8] = []

  /// All that was written, with its digest after it.
  var finished: [UInt8] {
    var digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.append($0) }
    return bytes + digest.bytes
  }

  mutating func write(_ part: PartialResult) {
    bytes += PartialLayout.magic
    bytes.append(PartialLayout.version)
    bytes.append(part.hadErrors ? 1 : 0)
    write(part.framework.id)
    write(part.framework.version)
    bytes += part.framework.hash
    bytes += part.keyCheck

    let used = Self.usedInspectors(in: part.collected)
    let inspectors = used.filter { $0 != 0 }.map { (number: $0, name: part.collected.inspectors[$0]) }
      .sorted { $0.name < $1.name }
    var numbers = [0: 0]
    write(inspectors.count)
    for (number, inspector) in inspectors.enumerated() {
      bytes += Hexadecimal.bytes(of: inspector.name.description)
      numbers[inspector.number] = number + 1
    }
    write(part.collected.areas.count)
    for area in part.collected.areas.sorted(by: { $0.key < $1.key }) { write(area, inspectorNumbers: numbers) }
  }

  private static func usedInspectors(in collected: CollectedRatings) -> Set<Int> {
    var used: Set<Int> = []
    for area in collected.areas {
      for client in 0..<area.clientCount {
        for observation in area.observations(ofClient: client) { used.insert(observation.inspector) }
      }
    }
    return used
  }

  private mutating func write(_ area: CollectedArea, inspectorNumbers: [Int: Int]) {
    write(area.key.werkgebied.description)
    bytes.append((area.key.inspection == nil ? 0 : 1) | (area.key.organisation == nil ? 0 : 2))
    if let inspection = area.key.inspection { write(inspection.description) }
    if let organisation = area.key.organisation { write(organisation.description) }
    write(area.rows)
    write(area.omissions.lines)
    write(area.omissions.codes.count)
    for code in area.omissions.codes.sorted() { write(code) }
    write(area.referenceDates.count)
    for date in area.referenceDates.sorted() { write(date.dayNumber) }

    let organisations = (0..<area.organisations.count).map { (number: $0, name: area.organisations[$0]) }
      .sorted { $0.name < $1.name }
    var organisationNumbers: [Int: Int] = [:]
    write(organisations.count)
    for (number, organisation) in organisations.enumerated() {
      write(organisation.name.description)
      organisationNumbers[organisation.number] = number
    }
    let clients = (0..<area.clientCount).map { (number: $0, code: area.codes[$0]) }.sorted { $0.code < $1.code }
    write(clients.count)
    for client in clients {
      bytes += Hexadecimal.bytes(of: client.code.description)
      write(UInt64(area.sources(ofClient: client.number)))
      let named = area.organisations(ofClient: client.number).compactMap { organisationNumbers[$0] }.sorted()
      write(named.count)
      for organisation in named { write(organisation) }
      let ratings = area.observations(ofClient: client.number).map { observation in
        PartialLayout.packed(observation.by(inspector: inspectorNumbers[observation.inspector] ?? 0))
      }.sorted()
      write(ratings.count)
      for rating in ratings {
        withUnsafeBytes(of: rating.littleEndian) { bytes += $0 }
      }
    }
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func write(_ number: Int) { write(UInt64(number)) }

  /// Seven bits a byte, lowest first; the highest bit says that more follow.
  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

extension Observation {
  fileprivate func by(inspector: Int) -> Observation {
    Observation(
      criterion: criterion, source: source, outcome: outcome, date: date, isConsensus: isConsensus,
      inspector: inspector)
  }
}
