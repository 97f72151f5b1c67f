/// A place in a text that may say who somebody is ("persoonsgegeven").
public struct PersonalDataHit: Hashable, Sendable {
  /// What it looks like ("soort persoonsgegeven").
  public enum Kind: String, CaseIterable, Sendable {
    /// A citizen service number ("BSN").
    case citizenNumber = "bsn"
    /// A telephone number ("telefoonnummer").
    case telephone = "telefoonnummer"
    /// An e-mail address ("e-mailadres").
    case email = "e_mailadres"
    /// A postcode with the number of a house ("adres").
    case address = "adres"
    /// A date of birth ("geboortedatum").
    case birthDate = "geboortedatum"
    /// The code of a client of the input ("cliëntcode").
    case clientCode = "clientcode"
    /// The code or name of an organisation of the input ("organisatie").
    case organisation = "organisatie"
    /// The name of a person: one known from the input, or a word with a capital after a form of address ("naam").
    case personName = "naam"
    /// A number of people that is too small to be published ("klein aantal").
    case smallCount = "klein_aantal"
  }

  /// What it looks like.
  public let kind: Kind
  /// Where it stands, in Unicode scalars from the start of the text.
  public let scalars: Range<Int>

  /// Makes a hit.
  public init(kind: Kind, scalars: Range<Int>) {
    self.kind = kind
    self.scalars = scalars
  }
}

/// A code or name that stands in the input and may not stand in a text for outsiders ("bekende naam").
public struct KnownName: Hashable, Sendable {
  /// Whose it is ("van wie een naam is").
  public enum Bearer: Sendable {
    /// A client, known by a code.
    case client
    /// An organisation, by its code or its name.
    case organisation
    /// A person, such as an inspector.
    case person
  }

  /// The code or name.
  public let text: String
  /// Whose it is.
  public let bearer: Bearer

  /// Makes a name.
  public init(_ text: String, of bearer: Bearer) {
    self.text = text
    self.bearer = bearer
  }
}
