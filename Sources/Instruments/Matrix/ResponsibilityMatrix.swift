public import AssessmentModel

/// Who gives which care in which situation ("verantwoordelijkheidsmatrix"): two axes and pairs of them.
///
/// Situations, indications, doctors, pairs and the rest refer to each other by index. The source may answer twice or not
/// at all; that follows from the lists and nothing here resolves it.
public struct ResponsibilityMatrix: Sendable {
  /// What every instrument has.
  public let head: InstrumentHead
  /// The year for which products and funding hold ("peiljaar"); never shown without it.
  public let referenceYear: Int
  /// The two axes, who gives care, and what the kinds of care are called.
  public let axes: MatrixAxes
  /// The rows of the table, in its order.
  public let rows: [MatrixRow]
  /// The pairs of all rows, in the order of the table.
  public let pairs: [MatrixPair]
  /// What the source says of pairs that stand in no row ("niet in de tabel").
  public let absences: [MatrixAbsence]
  /// The exceptions.
  public let exceptions: [MatrixException]
  /// The conditions.
  public let conditions: [MatrixCondition]
  /// What else a doctor does.
  public let tasks: [MatrixTask]
  /// The products.
  public let products: [MatrixProduct]
  /// How care is paid for.
  public let funding: [MatrixFunding]
  /// The outline of an agreement.
  public let outline: AgreementOutline

  /// Makes a matrix; every index must be one of its own lists.
  public init(
    head: InstrumentHead, referenceYear: Int, axes: MatrixAxes, rows: [MatrixRow], pairs: [MatrixPair],
    absences: [MatrixAbsence], exceptions: [MatrixException], conditions: [MatrixCondition], tasks: [MatrixTask],
    products: [MatrixProduct], funding: [MatrixFunding], outline: AgreementOutline
  ) {
    self.head = head
    self.referenceYear = referenceYear
    self.axes = axes
    self.rows = rows
    self.pairs = pairs
    self.absences = absences
    self.exceptions = exceptions
    self.conditions = conditions
    self.tasks = tasks
    self.products = products
    self.funding = funding
    self.outline = outline
  }
}

/// The axes of a matrix ("assen"): situations and indications, with the words for who gives care and for its kinds.
public struct MatrixAxes: Sendable {
  /// Who gives care ("artsen").
  public let doctors: [MatrixTerm]
  /// What each kind of care is called.
  public let care: [CareKind: MatrixTerm]
  /// What rows are grouped by.
  public let groups: [MatrixTerm]
  /// Where somebody stays.
  public let situations: [MatrixTerm]
  /// What somebody has been indicated for.
  public let indications: [MatrixIndication]

  /// Makes axes; every kind of care must have a term.
  public init(
    doctors: [MatrixTerm], care: [CareKind: MatrixTerm], groups: [MatrixTerm], situations: [MatrixTerm],
    indications: [MatrixIndication]
  ) {
    precondition(CareKind.allCases.allSatisfy { care[$0] != nil })
    self.doctors = doctors
    self.care = care
    self.groups = groups
    self.situations = situations
    self.indications = indications
  }

  /// What a kind of care is called.
  public func label(of kind: CareKind) -> String { care[kind]?.label ?? kind.rawValue }

  /// The indications that are no gathering of others: one side of the cells that can be asked for.
  public var singleIndications: [Int] { indications.indices.filter { indications[$0].covers.isEmpty } }

  /// The single indications that an indication stands for: itself, or those it covers.
  public func singles(of indication: Int) -> [Int] {
    let covered = indications[indication].covers
    return covered.isEmpty ? [indication] : covered
  }
}

/// A kind of medical care ("zorgsoort").
public enum CareKind: String, CaseIterable, Sendable {
  /// What a general practitioner usually gives ("algemene geneeskundige zorg").
  case general = "algemeen"
  /// What asks for the knowledge of a specialist ("specifieke geneeskundige zorg").
  case specific = "specifiek"
}

/// Something a matrix has a name for: a doctor, a situation, a group ("begrip van de matrix").
public struct MatrixTerm: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What it is called.
  public let label: String
  /// What must be known about it.
  public let explanation: String?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a term.
  public init(id: String, label: String, explanation: String? = nil, provenance: Provenance) {
    self.id = id
    self.label = label
    self.explanation = explanation
    self.provenance = provenance
  }
}

/// What somebody has been indicated for ("indicatie").
public struct MatrixIndication: Hashable, Sendable {
  /// Its name.
  public let term: MatrixTerm
  /// The forms in which it is used, in the words of the source ("vormen").
  public let forms: [String]
  /// The indications it gathers ("omvat"); empty where it is one itself.
  public let covers: [Int]

  /// Makes an indication.
  public init(term: MatrixTerm, forms: [String] = [], covers: [Int] = []) {
    self.term = term
    self.forms = forms
    self.covers = covers
  }
}

/// A row of the table, as the source has it ("rij").
public struct MatrixRow: Hashable, Sendable {
  /// Its name.
  public let term: MatrixTerm
  /// The group it stands in: index into ``MatrixAxes/groups``.
  public let group: Int
  /// Its pairs: indices into ``ResponsibilityMatrix/pairs``.
  public let pairs: Range<Int>

  /// Makes a row.
  public init(term: MatrixTerm, group: Int, pairs: Range<Int>) {
    self.term = term
    self.group = group
    self.pairs = pairs
  }
}

/// Who gives one kind of care ("zorgverdeling").
public struct CareDivision: Hashable, Sendable {
  /// Whether it is settled ("keus").
  public enum Choice: String, CaseIterable, Sendable {
    /// One doctor, always ("vast").
    case settled = "vast"
    /// One of several, by where the care is given ("naar locatie").
    case byLocation = "naar_locatie"
  }

  /// Whether it is settled.
  public let choice: Choice
  /// Who: indices into ``MatrixAxes/doctors``.
  public let doctors: [Int]
  /// What must be known about it.
  public let explanation: String?

  /// Makes a division.
  public init(choice: Choice, doctors: [Int], explanation: String? = nil) {
    self.choice = choice
    self.doctors = doctors
    self.explanation = explanation
  }
}

/// Situations with one indication, and who gives care there ("paar").
public struct MatrixPair: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// Its row: index into ``ResponsibilityMatrix/rows``.
  public let row: Int
  /// Its situations: indices into ``MatrixAxes/situations``.
  public let situations: [Int]
  /// Its indication: index into ``MatrixAxes/indications``.
  public let indication: Int
  /// What must be known about the indication here.
  public let indicationNote: String?
  /// Who gives general care.
  public let general: CareDivision
  /// Who gives specific care.
  public let specific: CareDivision
  /// The exceptions the table names here: indices into ``ResponsibilityMatrix/exceptions``.
  public let exceptions: [Int]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a pair.
  public init(
    id: String, row: Int, situations: [Int], indication: Int, indicationNote: String? = nil, general: CareDivision,
    specific: CareDivision, exceptions: [Int] = [], provenance: Provenance
  ) {
    self.id = id
    self.row = row
    self.situations = situations
    self.indication = indication
    self.indicationNote = indicationNote
    self.general = general
    self.specific = specific
    self.exceptions = exceptions
    self.provenance = provenance
  }

  /// Who gives a kind of care.
  public subscript(kind: CareKind) -> CareDivision { kind == .general ? general : specific }
}
