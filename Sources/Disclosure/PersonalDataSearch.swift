/// Searches texts for what may say who somebody is ("zoeken naar persoonsgegevens").
///
/// What is found is a reason for a person to look, no proof; what is not found is no promise. So nothing is taken out
/// by itself: who shows a text outside holds it until somebody has decided, or shows it masked.
public struct PersonalDataSearch: Sendable {
  private let names: NameSearch
  private let counts: SmallCounts?
  private let birthDates: BirthDates

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - names: the codes and names that are known from the input.
  ///   - threshold: numbers of people below this one are found too; `nil` where they may be shown.
  ///   - people: the words for those people.
  ///   - latestBirthYear: the last year in which a whole date is taken for one of birth without a word that says so.
  public init(
    names: [KnownName] = [], countsBelow threshold: Int? = nil, people: [String] = DutchDisclosureWords.people,
    latestBirthYear: Int = 1980
  ) {
    self.names = NameSearch(names)
    counts = threshold.map { SmallCounts(below: $0, people: people) }
    birthDates = BirthDates(latestYear: latestBirthYear)
  }

  /// What is found in a text, in its order; places that overlap are one hit, named after the longest.
  public func hits(in text: String) -> [PersonalDataHit] {
    let folded = FoldedText(text)
    var found: [(kind: PersonalDataHit.Kind, range: Range<Int>)] = []
    func add(_ kind: PersonalDataHit.Kind, _ ranges: [Range<Int>]) { found += ranges.map { (kind, $0) } }
    add(.citizenNumber, CitizenNumbers.ranges(in: folded))
    add(.telephone, TelephoneNumbers.ranges(in: folded))
    add(.email, EmailAddresses.ranges(in: folded))
    add(.address, PostalAddresses.ranges(in: folded))
    add(.birthDate, birthDates.ranges(in: folded))
    found += names.hits(in: folded)
    add(.personName, TitledNames.ranges(in: folded))
    add(.smallCount, counts?.ranges(in: folded) ?? [])
    return Self.merged(found.map { PersonalDataHit(kind: $0.kind, scalars: folded.places(of: $0.range)) })
  }

  /// The text with the name of each kind in the place of what was found, such as "[telefoonnummer]".
  public func masked(_ text: String) -> String { Self.masked(text, hits(in: text)) }

  /// The text with the name of each kind in the place of these hits.
  public static func masked(_ text: String, _ hits: [PersonalDataHit]) -> String {
    var scalars = Array(text.unicodeScalars)
    for hit in hits.reversed() {
      scalars.replaceSubrange(hit.scalars, with: DutchDisclosureWords.mask(hit.kind).unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func merged(_ hits: [PersonalDataHit]) -> [PersonalDataHit] {
    let order = PersonalDataHit.Kind.allCases
    func rank(_ hit: PersonalDataHit) -> Int { order.firstIndex(of: hit.kind) ?? 0 }
    let sorted = hits.sorted {
      ($0.scalars.lowerBound, -$0.scalars.count, rank($0)) < ($1.scalars.lowerBound, -$1.scalars.count, rank($1))
    }
    var merged: [(hit: PersonalDataHit, longest: Int)] = []
    for hit in sorted {
      guard let last = merged.last, hit.scalars.lowerBound < last.hit.scalars.upperBound else {
        merged.append((hit, hit.scalars.count))
        continue
      }
      let end = max(last.hit.scalars.upperBound, hit.scalars.upperBound)
      let isLonger = hit.scalars.count > last.longest
      merged[merged.count - 1] = (
        PersonalDataHit(
          kind: isLonger ? hit.kind : last.hit.kind, scalars: last.hit.scalars.lowerBound..<end),
        max(last.longest, hit.scalars.count)
      )
    }
    return merged.map(\.hit)
  }
}
