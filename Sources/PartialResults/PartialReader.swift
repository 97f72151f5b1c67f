public import AssessmentModel
import Digests
import Scoring

/// What a file says of itself before it is read whole: enough to know which framework it needs.
public struct PartialHead: Sendable {
  /// The framework it was made under.
  public let framework: PartialResult.FrameworkStamp

  fileprivate let keyCheck: [UInt8]
  fileprivate let hadErrors: Bool
  fileprivate let body: Int
  fileprivate let bytes: [UInt8]

  /// Reads the head; the digest at the end is held against all bytes first.
  public init(_ bytes: [UInt8]) throws(PartialFailure) {
    guard bytes.starts(with: PartialLayout.magic) else { throw .noPart }
    guard bytes.count > PartialLayout.magic.count else { throw .damaged }
    let version = bytes[PartialLayout.magic.count]
    if version > PartialLayout.version { throw .newerVersion }
    let end = bytes.count - PartialLayout.digestLength
    guard version == PartialLayout.version, end > PartialLayout.magic.count else { throw .damaged }
    var digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.append(UnsafeRawBufferPointer(rebasing: $0[..<end])) }
    guard digest.bytes.elementsEqual(bytes[end...]) else { throw .damaged }

    var reader = ByteReader(bytes[..<end], from: PartialLayout.magic.count + 1)
    let flags = try reader.byte()
    guard flags < 2 else { throw .damaged }
    hadErrors = flags == 1
    framework = .init(
      id: try reader.text(), version: try reader.text(), hash: Array(try reader.take(PartialLayout.digestLength)))
    keyCheck = Array(try reader.take(PartialLayout.digestLength))
    body = reader.position
    self.bytes = bytes
  }

  /// Reads the rest, under the framework that the file was made under.
  ///
  /// Every number is held against the framework and against what is left of the file, and every list against its order,
  /// so that a file that was made up cannot fill the memory or reach where nothing is.
  public func read(under known: Framework) throws(PartialFailure) -> PartialResult {
    var reader = ByteReader(bytes[..<(bytes.count - PartialLayout.digestLength)], from: body)
    var collected = CollectedRatings()
    let inspectors = try reader.count(ofAtLeast: PartialLayout.digestLength)
    guard inspectors < CollectedRatings.mostInspectors else { throw .damaged }
    for _ in 0..<inspectors {
      let name = try reader.pseudonym()
      var text = name.description
      let number = text.withUTF8 { collected.inspector(UnsafeRawBufferPointer($0)) }
      guard number == collected.inspectors.count - 1 else { throw .damaged }
    }
    var last: AreaKey?
    for _ in 0..<(try reader.count(ofAtLeast: 8)) {
      let key = try reader.areaKey()
      if let last, key <= last { throw .damaged }
      last = key
      if !collected.hasRoom(for: key) { throw .tooManyAreas }
      try reader.area(collected.area(key), into: &collected, known, inspectors: inspectors + 1)
    }
    guard reader.isAtEnd else { throw .damaged }
    return PartialResult(framework: framework, keyCheck: keyCheck, hadErrors: hadErrors, collected: collected)
  }
}

extension ByteReader {
  fileprivate mutating func pseudonym() throws(PartialFailure) -> ExactName {
    ExactName(Hexadecimal.text(of: try take(PartialLayout.digestLength)))
  }

  fileprivate mutating func name() throws(PartialFailure) -> ExactName {
    let text = try text()
    if text.isEmpty { throw .damaged }
    return ExactName(text)
  }

  fileprivate mutating func areaKey() throws(PartialFailure) -> AreaKey {
    let werkgebied = try name()
    let flags = try byte()
    guard flags < 4 else { throw .damaged }
    let inspection = flags & 1 == 0 ? nil : try name()
    return AreaKey(werkgebied: werkgebied, inspection: inspection, organisation: flags & 2 == 0 ? nil : try name())
  }

  fileprivate mutating func area(
    _ area: Int, into collected: inout CollectedRatings, _ framework: Framework, inspectors: Int
  ) throws(PartialFailure) {
    collected.noteRow(try number(below: Self.mostLines), area: area)
    let lines = try number(below: Self.mostLines)
    var codes: [String] = []
    for _ in 0..<(try count(ofAtLeast: 5)) {
      let code = try text()
      guard code.wholeMatch(of: #/[A-Z][0-9]{3}/#) != nil, codes.last.map({ $0 < code }) ?? true else { throw .damaged }
      codes.append(code)
    }
    collected.omit(Omissions(codes: codes, lines: lines), area: area)
    for _ in 0..<(try count(ofAtLeast: 1)) {
      let day = try number(below: CalendarDate.lastDayNumber + 1)
      collected.note(referenceDate: CalendarDate(dayNumber: day), area: area)
    }
    var organisations: [ExactName] = []
    for _ in 0..<(try count(ofAtLeast: 2)) {
      let name = try name()
      if let last = organisations.last, name <= last { throw .damaged }
      organisations.append(name)
    }
    var last: ExactName?
    for _ in 0..<(try count(ofAtLeast: PartialLayout.digestLength + 3)) {
      let code = try pseudonym()
      if let last, code <= last { throw .damaged }
      last = code
      try client(code, organisations, inArea: area, into: &collected, framework, inspectors: inspectors)
    }
  }

  private mutating func client(
    _ code: ExactName, _ organisations: [ExactName], inArea area: Int, into collected: inout CollectedRatings,
    _ framework: Framework, inspectors: Int
  ) throws(PartialFailure) {
    var text = code.description
    let client = text.withUTF8 { collected.client(UnsafeRawBufferPointer($0), inArea: area) }
    let sources = try number()
    guard sources >> UInt64(framework.sources.count) == 0 else { throw .damaged }
    for source in framework.sources.indices where sources >> UInt64(source) & 1 == 1 {
      collected.note(source: source, client: client, area: area)
    }
    for _ in 0..<(try count(ofAtLeast: 1)) {
      var name = organisations[try number(below: organisations.count)].description
      name.withUTF8 { collected.note(organisation: UnsafeRawBufferPointer($0), client: client, area: area) }
    }
    for _ in 0..<(try count(ofAtLeast: 8)) {
      guard
        let observation = PartialLayout.observation(try eightBytes(), in: framework, inspectors: inspectors),
        sources >> UInt64(observation.source) & 1 == 1
      else { throw .damaged }
      collected.add(observation, client: client, area: area)
    }
  }

  /// More lines than a file could have.
  private static let mostLines = 1 << 48
}
