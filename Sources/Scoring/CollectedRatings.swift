public import AssessmentModel

/// What scoring keeps of all that was read ("verzamelde oordelen"): per werkgebied and client the ratings in packed
/// form, and no text.
///
/// Collections of several files are merged in any order and grouping, with the same result.
public struct CollectedRatings: Sendable {
  /// The werkgebieden, in the order in which they were met.
  public private(set) var areas: [CollectedArea] = []
  /// The names of the inspectors; number zero is the empty name.
  public private(set) var inspectors = NameTable()
  private var numbers: [AreaKey: Int] = [:]

  /// How many werkgebieden fit in one run, each toetsing and each rated organisation counting for one: several times as
  /// many as there are, so that names in the wrong column do not fill the memory.
  public static let mostAreas = 10_000

  /// Makes an empty collection.
  public init() {
    _ = inspectors.number(of: ExactName(""))
  }

  /// The number of a werkgebied, new where it was not met before.
  public mutating func area(_ key: AreaKey) -> Int {
    if let number = numbers[key] { return number }
    areas.append(CollectedArea(key: key))
    numbers[key] = areas.count - 1
    return areas.count - 1
  }

  /// Whether a werkgebied was met before, or fits.
  public func hasRoom(for key: AreaKey) -> Bool { areas.count < Self.mostAreas || numbers[key] != nil }

  /// What was collected of a werkgebied, or nothing where it was not met.
  public func collectedArea(_ key: AreaKey) -> CollectedArea? { numbers[key].map { areas[$0] } }

  /// The number of a client in a werkgebied, new where it was not met before.
  public mutating func client(_ code: UnsafeRawBufferPointer, inArea area: Int) -> Int {
    areas[area].client(code)
  }

  /// The number of an inspector, or nothing where there are more names than fit.
  public mutating func inspector(_ name: UnsafeRawBufferPointer) -> Int? {
    if let number = inspectors.existingNumber(of: name) { return number }
    return inspectors.count < PackedRating.mostInspectors ? inspectors.number(of: name) : nil
  }

  /// Whether the names of inspectors of both fit together.
  public func canMerge(_ other: CollectedRatings) -> Bool {
    inspectors.count + other.inspectors.count <= PackedRating.mostInspectors
  }

  /// Whether the werkgebieden of both fit together.
  public func canMergeAreas(of other: CollectedRatings) -> Bool {
    areas.count + other.areas.count <= Self.mostAreas
      || areas.count + other.areas.count(where: { numbers[$0.key] == nil }) <= Self.mostAreas
  }

  /// Notes that there is a row of this source for a client, whatever it says.
  public mutating func note(source: Int, client: Int, area: Int) {
    areas[area].note(source: source, client: client)
  }

  /// Notes that an organisation was named for a client.
  public mutating func note(organisation: UnsafeRawBufferPointer, client: Int, area: Int) {
    areas[area].note(organisation: organisation, client: client)
  }

  /// Adds what was said about a criterion.
  public mutating func add(_ observation: Observation, client: Int, area: Int) {
    areas[area].add(PackedRating(observation), client: client)
  }

  /// Notes what was left out of an area without its rows being met.
  public mutating func omit(_ omissions: Omissions, area: Int) { areas[area].omissions.merge(omissions) }

  /// Notes that a line of an area was left out, and under which code that was said.
  public mutating func omit(_ code: String, lines: Int = 1, area: Int) {
    areas[area].omissions.add(code, lines: lines)
  }

  /// Leaves out all that was read about an area, and says so with it.
  public mutating func leaveOutAll(under code: String, area: Int) {
    var empty = CollectedArea(key: areas[area].key)
    empty.rows = areas[area].rows
    empty.omissions = areas[area].omissions
    empty.omissions.add(code, lines: empty.rows)
    areas[area] = empty
  }

  /// Counts what was left out of a werkgebied without it being known of which organisation, with each of those that are
  /// rated there: it may have been of any of them.
  public mutating func shareOmissionsAmongOrganisations() {
    let organisations = Dictionary(grouping: areas.indices.filter { areas[$0].key.organisation != nil }) {
      areas[$0].key.withoutOrganisation
    }
    for area in areas where area.key.organisation == nil {
      for organisation in organisations[area.key] ?? [] {
        areas[organisation].omissions.merge(area.omissions)
        areas[organisation].rows += area.rows
      }
    }
    areas.removeAll { $0.key.organisation == nil && organisations[$0.key] != nil }
    numbers = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.key, $0) })
  }

  /// Notes that a row of an area was met, or several.
  public mutating func noteRow(_ count: Int = 1, area: Int) { areas[area].rows += count }

  mutating func renameInspectors(_ name: (UnsafeRawBufferPointer) -> ExactName) {
    inspectors = inspectors.renamed(name)
  }

  mutating func renameClients(_ name: (UnsafeRawBufferPointer) -> ExactName) {
    for area in areas.indices { areas[area].renameClients(name) }
  }

  /// Notes the reference date that an extract gives for an area; the latest of several counts.
  public mutating func note(referenceDate: CalendarDate, area: Int) {
    areas[area].referenceDates.insert(referenceDate)
  }

  /// Adds all of another collection, which must fit.
  public mutating func merge(_ other: consuming CollectedRatings) {
    if areas.isEmpty {
      self = other
      return
    }
    let inspectorNumbers = (0..<other.inspectors.count).map { number in
      other.inspectors.withBytes(of: number) { inspectors.number(of: $0) }
    }
    for incoming in other.areas {
      areas[area(incoming.key)].merge(incoming, inspectorNumbers: inspectorNumbers)
    }
  }
}

/// What scoring keeps of one werkgebied ("verzamelde oordelen").
public struct CollectedArea: Sendable {
  /// Which one it is.
  public let key: AreaKey
  /// What was left out of the input.
  public internal(set) var omissions = Omissions()
  /// The number of rows that were read about it, also of those left out.
  public internal(set) var rows = 0
  /// The earliest and the latest date of its ratings.
  public private(set) var dates: ClosedRange<CalendarDate>?
  /// The reference dates that extracts gave for it.
  public internal(set) var referenceDates: Set<CalendarDate> = []
  /// The names of the organisations of the sources that the framework looks at.
  public private(set) var organisations = NameTable()
  /// The codes of the clients.
  public internal(set) var codes = NameTable()
  private(set) var clients: [ClientState] = []
  private(set) var ratings = RatingLog()
  /// Of clients of more than one organisation those after the first: numbers in the table, lowest first.
  private var furtherOrganisations: [Int: [Int]] = [:]

  init(key: AreaKey) { self.key = key }

  mutating func client(_ code: UnsafeRawBufferPointer) -> Int {
    let number = codes.number(of: code)
    if number == clients.count { clients.append(ClientState()) }
    return number
  }

  mutating func note(source: Int, client: Int) { clients[client].sources |= 1 << UInt64(source) }

  mutating func note(organisation: UnsafeRawBufferPointer, client: Int) {
    let number = organisations.number(of: organisation)
    let first = clients[client].organisation
    if first < 0 {
      clients[client].organisation = Int32(number)
    } else if Int(first) != number {
      furtherOrganisations[client, default: []].insertSorted(number)
    }
  }

  /// The organisations that were named for a client: numbers in the table.
  func organisations(of client: Int) -> [Int] {
    let first = clients[client].organisation
    return first < 0 ? [] : [Int(first)] + (furtherOrganisations[client] ?? [])
  }

  /// What was said about a client, in the order of reading.
  func ratings(of client: Int) -> [PackedRating] {
    var all: [PackedRating] = []
    ratings.forEach(of: clients[client].ratings) { all.append($0) }
    return all
  }

  /// Adds what was said about a client.
  mutating func add(_ rating: PackedRating, client: Int) {
    if ratings.append(rating, to: &clients[client].ratings), let date = rating.date { widenDates(to: date) }
  }

  private mutating func widenDates(to date: CalendarDate) {
    guard let known = dates else {
      dates = date...date
      return
    }
    if !known.contains(date) { dates = min(known.lowerBound, date)...max(known.upperBound, date) }
  }

  mutating func merge(_ other: CollectedArea, inspectorNumbers: [Int]) {
    omissions.merge(other.omissions)
    rows += other.rows
    referenceDates.formUnion(other.referenceDates)
    if let dates = other.dates {
      widenDates(to: dates.lowerBound)
      widenDates(to: dates.upperBound)
    }
    for (number, state) in other.clients.enumerated() {
      let client = other.codes.withBytes(of: number) { self.client($0) }
      clients[client].sources |= state.sources
      for organisation in other.organisations(of: number) {
        other.organisations.withBytes(of: organisation) { note(organisation: $0, client: client) }
      }
      other.ratings.forEach(of: state.ratings) { rating in
        add(rating.renumbered(inspector: inspectorNumbers[rating.inspector]), client: client)
      }
    }
  }
}

/// What scoring keeps of one client.
///
/// The order of its parts leaves no room between them: it takes 32 bytes.
struct ClientState: Sendable {
  /// The sources of which there is a row: a bit each.
  var sources: UInt64 = 0
  /// Where its ratings stand.
  var ratings = RatingLog.Entry()
  /// The organisation that was named first: its number in the area's table, or −1.
  var organisation: Int32 = -1
}

extension [Int] {
  /// Puts a number in its place, once; the highest so far goes last without a search.
  fileprivate mutating func insertSorted(_ number: Int) {
    if last.map({ $0 < number }) ?? true { return append(number) }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    if self[low] != number { insert(number, at: low) }
  }
}

/// What was left out of the input of a werkgebied ("weggelaten").
public struct Omissions: Hashable, Sendable {
  /// The number of lines.
  public private(set) var lines = 0
  /// The codes of what was said about them.
  public private(set) var codes: Set<String> = []

  /// Nothing left out.
  public init() {}

  /// Lines left out under some codes.
  public init(codes: [String], lines: Int) {
    self.codes = Set(codes)
    self.lines = lines
  }

  /// Whether nothing was left out.
  public var isEmpty: Bool { codes.isEmpty }

  /// Adds lines, or with none a whole file of which the lines are not known.
  public mutating func add(_ code: String, lines: Int) {
    self.lines += lines
    codes.insert(code)
  }

  /// Adds what else was left out.
  public mutating func merge(_ other: Omissions) {
    lines += other.lines
    codes.formUnion(other.codes)
  }
}
