/// A situation with one single indication ("vakje van de matrix"): what can be asked for.
public struct MatrixCell: Hashable, Sendable {
  /// Index into ``MatrixAxes/situations``.
  public let situation: Int
  /// Index into ``MatrixAxes/indications``, of one that covers no others.
  public let indication: Int

  /// Makes a cell.
  public init(situation: Int, indication: Int) {
    self.situation = situation
    self.indication = indication
  }
}

/// What the matrix says of one cell ("antwoord van de matrix"): everything it says, and nothing that it does not.
public struct MatrixAnswer: Hashable, Sendable {
  /// How the table stands to what is asked ("uitkomst").
  public enum Outcome: String, CaseIterable, Sendable {
    /// One pair answers.
    case answered = "beantwoord"
    /// Several pairs answer; the source overlaps.
    case overlapping = "overlap"
    /// No row answers, and the source says why.
    case absent = "niet_in_de_tabel"
    /// No row answers, and the source does not say why.
    case gap = "gat"
  }

  /// What is asked.
  public let cell: MatrixCell
  /// The pairs that answer: indices into ``ResponsibilityMatrix/pairs``.
  public let pairs: [Int]
  /// What the source says of the cell outside its table: indices into ``ResponsibilityMatrix/absences``.
  public let absences: [Int]
  /// The exceptions of those pairs, and those that stand in no row but are about this cell.
  public let exceptions: [Int]
  /// The exceptions among them that stand in no row.
  public let rowlessExceptions: [Int]
  /// The conditions of those pairs and exceptions, and those that always hold.
  public let conditions: [Int]
  /// What doctors do beside.
  public let tasks: [Int]
  /// How it is paid for.
  public let funding: [Int]
  /// The products that are paid for.
  public let products: [Int]

  /// How the table stands to what is asked.
  public var outcome: Outcome {
    if pairs.count > 1 { return .overlapping }
    if !pairs.isEmpty { return .answered }
    return absences.isEmpty ? .gap : .absent
  }

  /// Whether the pairs that answer name different doctors, or settle it differently, for one of these kinds of care.
  public func disagrees(_ matrix: ResponsibilityMatrix, about care: [CareKind] = CareKind.allCases) -> Bool {
    care.contains { kind in
      let divisions = pairs.map { matrix.pairs[$0][kind] }
      return divisions.dropFirst().contains {
        $0.choice != divisions[0].choice || Set($0.doctors) != Set(divisions[0].doctors)
      }
    }
  }
}

extension ResponsibilityMatrix {
  /// All cells, situation by situation.
  public var cells: [MatrixCell] {
    axes.situations.indices.flatMap { situation in
      axes.singleIndications.map { MatrixCell(situation: situation, indication: $0) }
    }
  }

  /// What the matrix says of a cell.
  ///
  /// - Parameter care: the kinds of care that are asked about; what is about others only is left out.
  public func answer(_ cell: MatrixCell, about care: [CareKind] = CareKind.allCases) -> MatrixAnswer {
    let found = pairs.indices.filter { has(pairs[$0].situations, pairs[$0].indication, cell) }
    let isAbout = { (kinds: [CareKind]) in !Set(kinds).isDisjoint(with: care) }
    let rowless = exceptions.indices.filter { number in
      guard let place = exceptions[number].place else { return false }
      return has(place.situations, place.indication, cell) && isAbout(exceptions[number].care)
    }
    let named = exceptions.indices.filter { number in
      isAbout(exceptions[number].care) && exceptions[number].pairs.contains(where: found.contains)
    }
    let all = exceptions.indices.filter { named.contains($0) || rowless.contains($0) }
    let required = Set(all.flatMap { exceptions[$0].conditions })
    let payments = funding.indices.filter { number in
      let paid = funding[number]
      let isTied =
        paid.pairs.contains(where: found.contains) || paid.exceptions.contains(where: all.contains)
        || all.contains { exceptions[$0].funding.contains(number) }
      return isTied && isAbout(paid.care)
    }
    let paidProducts = Set(payments.flatMap { funding[$0].products })
    return MatrixAnswer(
      cell: cell, pairs: found,
      absences: absences.indices.filter { has(absences[$0].situations, absences[$0].indication, cell) },
      exceptions: all, rowlessExceptions: rowless,
      conditions: conditions.indices.filter { number in
        let condition = conditions[number]
        return condition.pairs.isEmpty || condition.pairs.contains(where: found.contains) || required.contains(number)
      },
      tasks: tasks.indices.filter { tasks[$0].pairs.contains(where: found.contains) },
      funding: payments, products: products.indices.filter(paidProducts.contains))
  }

  private func has(_ situations: [Int], _ indication: Int, _ cell: MatrixCell) -> Bool {
    situations.contains(cell.situation) && axes.singles(of: indication).contains(cell.indication)
  }
}

/// What does not fit together in a matrix ("bevindingen van de controle"): found, as the source has it, and not resolved.
public struct MatrixFindings: Hashable, Sendable {
  /// The cells that several pairs answer.
  public let overlaps: [MatrixAnswer]
  /// The cells that no row answers, of which the source does not say why.
  public let gaps: [MatrixAnswer]
  /// The exceptions that stand in no row: indices into ``ResponsibilityMatrix/exceptions``.
  public let rowlessExceptions: [Int]

  /// Looks a matrix through.
  public init(_ matrix: ResponsibilityMatrix) {
    let answers = matrix.cells.map { matrix.answer($0) }
    overlaps = answers.filter { $0.outcome == .overlapping }
    gaps = answers.filter { $0.outcome == .gap }
    rowlessExceptions = matrix.exceptions.indices.filter { matrix.exceptions[$0].place != nil }
  }

  /// Whether there is nothing to report.
  public var isEmpty: Bool { overlaps.isEmpty && gaps.isEmpty && rowlessExceptions.isEmpty }
}
