/// What the answers of several respondents come to ("uitkomst van een zelfscan"): texts beside each other, by who says
/// them; nothing is rated or added up.
public struct ScanResult: Hashable, Sendable {
  /// Respondents who do the same ("groep invullers").
  public struct Group: Hashable, Sendable {
    /// What they do in their own words, or else as whom of the scan they answer.
    public let label: String
    /// As whom of the scan; `nil` where that is not known.
    public let role: Int?
    /// The respondents.
    public let members: [Int]
  }

  /// Something that is wished for ("stap"), with how it is now; who does it and when is for people to fill in.
  public struct Step: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The entries with a wish; of an open row those about one subject.
    public let wishes: [ScanEntry]
    /// The entries that say how it is now.
    public let present: [ScanEntry]
  }

  /// A row about which groups do not say equally much ("verschil tussen rollen").
  public struct Difference: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The groups that say how it is now.
    public let present: [Int]
    /// The groups that wish for something.
    public let wishing: [Int]
    /// The groups that were asked and filled in nothing.
    public let silent: [Int]
  }

  /// The answers.
  public let answers: ScanAnswers
  /// The groups, by role and then by label.
  public let groups: [Group]

  /// Groups the respondents.
  public init(_ answers: ScanAnswers) {
    self.answers = answers
    let scan = answers.scan
    var groups: [(key: String, group: Group)] = []
    for (number, respondent) in answers.respondents.enumerated() {
      let role = respondent.role.map { scan.respondents[$0].label } ?? DutchScanPageWords.unknownRole
      let label = respondent.function.isEmpty ? role : respondent.function
      if let place = groups.firstIndex(where: { $0.key == label.foldedWord && $0.group.role == respondent.role }) {
        let old = groups[place].group
        groups[place].group = Group(label: old.label, role: old.role, members: old.members + [number])
      } else {
        groups.append((label.foldedWord, Group(label: label, role: respondent.role, members: [number])))
      }
    }
    let last = scan.respondents.count
    self.groups = groups.sorted { ($0.group.role ?? last, $0.key) < ($1.group.role ?? last, $1.key) }.map(\.group)
  }

  /// The group of a respondent.
  public func group(of respondent: Int) -> Int { groups.firstIndex { $0.members.contains(respondent) } ?? 0 }

  /// The parts of which there is something to say: somebody was asked, or answered all the same.
  public var parts: [Int] {
    let answered = Set(answers.entries.map { answers.scan.rows[$0.row].part })
    return answers.scan.parts.indices.filter { part in
      answered.contains(part) || answers.respondents.contains { $0.notAsked(answers.scan.parts[part]) == nil }
    }
  }

  /// What was filled in for a row, by group and then by line.
  public func entries(of row: Int) -> [ScanEntry] {
    answers.entries.filter { $0.row == row }.sorted { first, second in
      (group(of: first.respondent), first.respondent, first.line)
        < (group(of: second.respondent), second.respondent, second.line)
    }
  }

  /// What follows: each row with a wish, and of an open row each subject that somebody added.
  public var steps: [Step] {
    let scan = answers.scan
    return scan.rows.indices.flatMap { row -> [Step] in
      let entries = entries(of: row)
      let wishes = entries.filter { $0.text(.wish, of: scan) != nil }
      if wishes.isEmpty { return [] }
      if scan.rows[row].isOpen {
        return wishes.map { Step(row: row, wishes: [$0], present: $0.text(.present, of: scan) == nil ? [] : [$0]) }
      }
      return [Step(row: row, wishes: wishes, present: entries.filter { $0.text(.present, of: scan) != nil })]
    }
  }

  /// The rows about which some groups say something and others, who were asked, do not; open rows are nobody's duty.
  public var differences: [Difference] {
    let scan = answers.scan
    return scan.rows.indices.filter { !scan.rows[$0].isOpen }.compactMap { row in
      let entries = entries(of: row)
      if entries.isEmpty { return nil }
      func saying(_ kind: ScanField.Kind) -> [Int] {
        groups.indices.filter { group in
          entries.contains { self.group(of: $0.respondent) == group && $0.text(kind, of: scan) != nil }
        }
      }
      let (present, wishing) = (saying(.present), saying(.wish))
      let silent = groups.indices.filter { group in
        !present.contains(group) && !wishing.contains(group)
          && groups[group].members.contains { answers.state(of: row, for: $0) == .notAnswered }
      }
      let kinds = Set(scan.rows[row].fields.map { scan.fields[$0].kind })
      let isUneven = kinds.contains(.present) && kinds.contains(.wish) && present != wishing
      return silent.isEmpty && !isUneven
        ? nil : Difference(row: row, present: present, wishing: wishing, silent: silent)
    }
  }
}
