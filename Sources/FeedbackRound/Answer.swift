public import Diagnostics

/// Whether somebody recognises a statement ("herkenning").
public enum Recognition: String, CaseIterable, Sendable {
  /// It is so.
  case recognised = "herkend"
  /// It is partly so.
  case partly = "deels"
  /// It is not so.
  case notRecognised = "niet"
  /// Cannot say.
  case cannotSay = "weet_niet"
}

/// What stands in one place of a form ("antwoord"), as it was written; nothing was held against the round yet.
public struct WrittenAnswer: Hashable, Sendable {
  /// The identifier of the statement, as it stands there.
  public var statement: String
  /// The digest of the statement, where the form has it.
  public var digest: String?
  /// What was chosen, as it stands there; empty where nothing was.
  public var recognition: String
  /// The remark ("opmerking").
  public var remark: String
  /// What is missing ("aanvulling").
  public var addition: String
  /// The text of the statement, as it stands there; `nil` where the form does not give it back.
  public var text: String?
  /// Where it stands.
  public var position: FilePosition

  /// Makes an answer.
  public init(
    statement: String, digest: String?, recognition: String, remark: String = "", addition: String = "",
    text: String? = nil, position: FilePosition
  ) {
    self.statement = statement
    self.digest = digest
    self.recognition = recognition
    self.remark = remark
    self.addition = addition
    self.text = text
    self.position = position
  }

  /// Whether nothing was filled in.
  public var isBlank: Bool { recognition.isEmpty && remark.isEmpty && addition.isEmpty }
}

/// A form that somebody filled in ("antwoordformulier"), as it was written.
public struct AnswerSheet: Hashable, Sendable {
  /// The file.
  public var file: String
  /// A digest of its bytes.
  public var fileDigest: String
  /// The identifier of the round, as it stands there.
  public var round: String
  /// The version of the statements, as it stands there.
  public var version: String
  /// The number of the form, by which two saved versions of the same one are known; `nil` where it has none.
  public var form: String?
  /// How often it was saved; `nil` where the form does not count that.
  public var saves: Int?
  /// The role, as it stands there.
  public var role: String
  /// What was said about all of it.
  public var generalRemark: String
  /// What stands in its places, in the order of the form.
  public var answers: [WrittenAnswer]
  /// Where the head of the form is.
  public var position: FilePosition

  /// Makes a form.
  public init(
    file: String, fileDigest: String, round: String, version: String, form: String?, saves: Int?, role: String,
    generalRemark: String, answers: [WrittenAnswer], position: FilePosition
  ) {
    self.file = file
    self.fileDigest = fileDigest
    self.round = round
    self.version = version
    self.form = form
    self.saves = saves
    self.role = role
    self.generalRemark = generalRemark
    self.answers = answers
    self.position = position
  }
}

/// An answer that counts ("meegeteld antwoord").
public struct CountedAnswer: Hashable, Sendable {
  /// The statement: index into ``Round/statements``.
  public var statement: Int
  /// The role: index into ``Round/roles``.
  public var role: Int
  /// The number of the form it stands on, from one, in the order of files.
  public var sheet: Int
  /// What was chosen; `nil` where there is only a text.
  public var recognition: Recognition?
  /// The remark; empty where there is none.
  public var remark: String
  /// What is missing; empty where nothing was said.
  public var addition: String

  /// Makes an answer.
  public init(
    statement: Int, role: Int, sheet: Int, recognition: Recognition?, remark: String, addition: String
  ) {
    self.statement = statement
    self.role = role
    self.sheet = sheet
    self.recognition = recognition
    self.remark = remark
    self.addition = addition
  }
}

/// An answer that does not count, and why ("apart gehouden antwoord"): nothing that was written is lost.
public struct HeldAnswer: Hashable, Sendable {
  /// Why it does not count.
  public enum Reason: String, CaseIterable, Sendable {
    /// The round has no such statement.
    case unknownStatement = "onbekende_stelling"
    /// The identifier belongs to another statement than the digest beside it.
    case editedIdentifier = "veranderde_stelling"
    /// The statement has another text since.
    case olderText = "eerdere_tekst"
    /// The same form answers the statement twice, in different ways.
    case doubled = "dubbel"
    /// What was chosen is none of the choices.
    case unknownChoice = "onbekende_keuze"
    /// The form belongs to another round.
    case otherRound = "andere_ronde"
    /// The same form was saved again later.
    case savedAgain = "opnieuw_opgeslagen"
  }

  /// Why it does not count.
  public var reason: Reason
  /// What was written.
  public var written: WrittenAnswer
  /// The role, as it was written.
  public var role: String

  /// Makes an answer that does not count.
  public init(reason: Reason, written: WrittenAnswer, role: String) {
    self.reason = reason
    self.written = written
    self.role = role
  }
}

/// A remark or addition that a participant wrote ("reactie"), with the key by which a decision names it.
public struct Response: Hashable, Sendable {
  /// What kind of text it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// About a statement.
    case remark = "opmerking"
    /// What is missing.
    case addition = "aanvulling"
    /// About all of it.
    case general = "algemeen"
  }

  /// What decisions call it: a digest of form, statement and text, so that it stays the same when files are added.
  public var key: String
  /// What kind of text it is.
  public var kind: Kind
  /// The statement: index into ``Round/statements``; `nil` where it is about all of it.
  public var statement: Int?
  /// The role: index into ``Round/roles``.
  public var role: Int
  /// What was chosen beside it.
  public var recognition: Recognition?
  /// The text; it may hold personal data, and is shown outside the team only where that was decided.
  public var text: String

  /// Makes a response.
  public init(
    key: String, kind: Kind, statement: Int?, role: Int, recognition: Recognition?, text: String
  ) {
    self.key = key
    self.kind = kind
    self.statement = statement
    self.role = role
    self.recognition = recognition
    self.text = text
  }
}
