public import AssessmentModel

/// Why a situation with an indication stands in no row, as the source says it ("niet in de tabel").
public struct MatrixAbsence: Hashable, Sendable {
  /// Why it stands in no row ("reden").
  public enum Reason: String, CaseIterable, Sendable {
    /// It cannot be.
    case excluded = "uitgesloten"
    /// The table calls it something else.
    case otherName = "heet_anders"
  }

  /// Its situations.
  public let situations: [Int]
  /// Its indication.
  public let indication: Int
  /// Why.
  public let reason: Reason
  /// What the source says.
  public let text: String
  /// The pairs to look at instead.
  public let instead: [Int]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an absence.
  public init(
    situations: [Int], indication: Int, reason: Reason, text: String, instead: [Int] = [], provenance: Provenance
  ) {
    self.situations = situations
    self.indication = indication
    self.reason = reason
    self.text = text
    self.instead = instead
    self.provenance = provenance
  }
}

/// What may be otherwise than the table says ("uitzondering").
public struct MatrixException: Hashable, Sendable {
  /// A situation and an indication ("plaats van een uitzondering").
  public struct Place: Hashable, Sendable {
    /// The situations.
    public let situations: [Int]
    /// The indication.
    public let indication: Int

    /// Makes a place.
    public init(situations: [Int], indication: Int) {
      self.situations = situations
      self.indication = indication
    }
  }

  /// The identifier.
  public let id: String
  /// The pairs it holds for; empty where it stands in no row.
  public let pairs: [Int]
  /// Where it holds, where it stands in no row; else `nil`.
  public let place: Place?
  /// The kinds of care it is about.
  public let care: [CareKind]
  /// Who gives that care then.
  public let doctors: [Int]
  /// What it says.
  public let text: String
  /// What must be met for it.
  public let conditions: [Int]
  /// How it is paid for.
  public let funding: [Int]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an exception.
  public init(
    id: String, pairs: [Int], place: Place? = nil, care: [CareKind], doctors: [Int], text: String,
    conditions: [Int] = [], funding: [Int] = [], provenance: Provenance
  ) {
    self.id = id
    self.pairs = pairs
    self.place = place
    self.care = care
    self.doctors = doctors
    self.text = text
    self.conditions = conditions
    self.funding = funding
    self.provenance = provenance
  }
}

/// What must be met ("voorwaarde").
public struct MatrixCondition: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The pairs it holds for; empty where it always holds.
  public let pairs: [Int]
  /// When it counts ("bij").
  public let occasion: String
  /// What must be met.
  public let text: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a condition.
  public init(id: String, pairs: [Int], occasion: String, text: String, provenance: Provenance) {
    self.id = id
    self.pairs = pairs
    self.occasion = occasion
    self.text = text
    self.provenance = provenance
  }
}

/// What a doctor does beside giving care ("taak van een arts").
public struct MatrixTask: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// Who.
  public let doctor: Int
  /// The pairs it holds for.
  public let pairs: [Int]
  /// The sentence above the list.
  public let text: String
  /// What there is to do.
  public let points: [String]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a task.
  public init(id: String, doctor: Int, pairs: [Int], text: String, points: [String], provenance: Provenance) {
    self.id = id
    self.doctor = doctor
    self.pairs = pairs
    self.text = text
    self.points = points
    self.provenance = provenance
  }
}

/// Something that can be asked of a doctor ("product").
public struct MatrixProduct: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// Its name.
  public let name: String
  /// What it is.
  public let text: String
  /// What comes of it.
  public let result: String?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a product.
  public init(id: String, name: String, text: String, result: String? = nil, provenance: Provenance) {
    self.id = id
    self.name = name
    self.text = text
    self.result = result
    self.provenance = provenance
  }
}

/// How care is paid for, in the reference year ("bekostiging").
public struct MatrixFunding: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The pairs it is about; empty where it is about exceptions only.
  public let pairs: [Int]
  /// The exceptions it is about.
  public let exceptions: [Int]
  /// The kinds of care it pays for.
  public let care: [CareKind]
  /// Who is paid.
  public let doctor: Int
  /// By which scheme ("regeling").
  public let scheme: String
  /// How.
  public let text: String
  /// The codes of what is claimed ("prestaties").
  public let codes: [String]
  /// The products it pays for.
  public let products: [Int]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes funding.
  public init(
    id: String, pairs: [Int], exceptions: [Int] = [], care: [CareKind], doctor: Int, scheme: String, text: String,
    codes: [String] = [], products: [Int] = [], provenance: Provenance
  ) {
    self.id = id
    self.pairs = pairs
    self.exceptions = exceptions
    self.care = care
    self.doctor = doctor
    self.scheme = scheme
    self.text = text
    self.codes = codes
    self.products = products
    self.provenance = provenance
  }
}

/// The chapters of an agreement between doctors ("opzet van een samenwerkingsovereenkomst").
public struct AgreementOutline: Hashable, Sendable {
  /// What a chapter is filled in from ("vult in").
  public enum Filling: String, CaseIterable, Sendable {
    /// What is known of the area.
    case area = "werkgebied"
    /// Who gives which care.
    case matrix = "matrix"
    /// The products.
    case products = "producten"
    /// What each doctor does beside.
    case tasks = "taken"
    /// The conditions.
    case conditions = "voorwaarden"
    /// How it is paid for.
    case funding = "bekostiging"
    /// Nothing: those who sign write it themselves.
    case themselves = "zelf"
  }

  /// A chapter ("hoofdstuk").
  public struct Chapter: Hashable, Sendable {
    /// Its name.
    public let term: MatrixTerm
    /// What those who sign have to answer.
    public let question: String
    /// What it is filled in from; this project's own choice.
    public let fillings: [Filling]

    /// Makes a chapter.
    public init(term: MatrixTerm, question: String, fillings: [Filling]) {
      self.term = term
      self.question = question
      self.fillings = fillings
    }
  }

  /// The title.
  public let title: String
  /// Its chapters, in order.
  public let chapters: [Chapter]
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an outline.
  public init(title: String, chapters: [Chapter], provenance: Provenance) {
    self.title = title
    self.chapters = chapters
    self.provenance = provenance
  }
}
