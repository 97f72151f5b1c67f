public import Diagnostics

extension CollectedAnswers {
  /// Holds forms against a round: what counts, what does not and why, and all there is to say about it.
  ///
  /// Nothing that was written is lost: an answer counts, or is in ``CollectedAnswers/held``. A form that is there twice
  /// counts once; that is known by its number, by its bytes, or by the words in it.
  ///
  /// - Parameters:
  ///   - sheets: the forms, in the order of their files.
  ///   - digest: the hexadecimal digest of a text.
  public static func collect(
    _ sheets: [AnswerSheet], for round: Round, digest: (String) -> String
  ) -> (answers: CollectedAnswers, diagnostics: [Diagnostic]) {
    var collection = AnswerCollection(round)
    for sheet in AnswerCollection.once(sheets, &collection) { collection.add(sheet) }
    return (collection.answers(digest), collection.diagnostics)
  }
}

/// The answers of a round while they are being collected.
private struct AnswerCollection {
  let round: Round
  var diagnostics: [Diagnostic] = []
  private var counted: [CountedAnswer] = []
  private var general: [(role: Int, text: String)] = []
  private var held: [HeldAnswer] = []
  private var sheets = 0
  private var sheetsPerRole: [Int]
  private let numbers: [String: Int]
  private let byDigest: [String: Int]
  private let choices: [String: Recognition]
  private let roles: [String: Int]

  init(_ round: Round) {
    self.round = round
    sheetsPerRole = round.roles.map { _ in 0 }
    let indices = round.statements.enumerated()
    numbers = Dictionary(indices.map { ($1.id, $0) }) { first, _ in first }
    byDigest = Dictionary(indices.map { ($1.digest, $0) }) { first, _ in first }
    choices = Dictionary(
      Recognition.allCases.flatMap { choice in
        [choice.rawValue, DutchRoundWords.choice(choice), DutchRoundWords.column(choice)].map { ($0.folded, choice) }
      }
    ) { first, _ in first }
    roles = Dictionary(round.roles.enumerated().flatMap { [($1.id.folded, $0), ($1.label.folded, $0)] }) { first, _ in
      first
    }
  }

  // MARK: Which forms

  /// The forms without those that are there again.
  static func once(_ sheets: [AnswerSheet], _ collection: inout AnswerCollection) -> [AnswerSheet] {
    var kept: [AnswerSheet] = []
    for sheet in sheets {
      let same = kept.indices.filter { kept[$0].isSame(as: sheet) }
      guard let place = same.first(where: { kept[$0].says == sheet.says }) ?? same.first else {
        let isBlank = sheet.answers.allSatisfy(\.isBlank) && sheet.generalRemark.isEmpty
        if !isBlank, let twin = kept.first(where: { $0.form == nil && sheet.form == nil && $0.says == sheet.says }) {
          collection.diagnostics.append(.looksTheSame(as: twin.file, at: sheet.position))
        }
        kept.append(sheet)
        continue
      }
      let earlier = kept[place]
      if earlier.says == sheet.says || earlier.fileDigest == sheet.fileDigest {
        collection.diagnostics.append(.sameForm(as: earlier.file, at: sheet.position))
      } else if let first = earlier.saves, let second = sheet.saves, first != second {
        let (newer, older) = first < second ? (sheet, earlier) : (earlier, sheet)
        kept[place] = newer
        collection.hold(older, .savedAgain)
        collection.diagnostics.append(.savedAgain(newer.file, at: older.position))
      } else {
        collection.diagnostics.append(.sameNumber(as: earlier.file, at: sheet.position))
        kept.append(sheet)
      }
    }
    return kept
  }

  private mutating func hold(_ sheet: AnswerSheet, _ reason: HeldAnswer.Reason) {
    held += sheet.answers.filter { !$0.isBlank }.map { HeldAnswer(reason: reason, written: $0, role: sheet.role) }
    guard !sheet.generalRemark.isEmpty else { return }
    let remark = WrittenAnswer(
      statement: "", digest: nil, recognition: "", remark: sheet.generalRemark, position: sheet.position)
    held.append(HeldAnswer(reason: reason, written: remark, role: sheet.role))
  }

  // MARK: What counts of a form

  mutating func add(_ sheet: AnswerSheet) {
    guard sheet.round == round.id else {
      diagnostics.append(.otherRound(sheet.round, expected: round.id, at: sheet.position))
      return hold(sheet, .otherRound)
    }
    let answers = sheet.answers.filter { !$0.isBlank || changedText(in: $0) != nil }
    if answers.isEmpty, sheet.generalRemark.isEmpty {
      diagnostics.append(.nothingFilledIn(at: sheet.position))
      return
    }
    let role = role(of: sheet)
    var older = 0
    var found: [(statement: Int, answer: WrittenAnswer)] = []
    for answer in answers {
      switch place(of: answer, isCurrent: sheet.version == round.version) {
      case .success(let statement): found.append((statement, answer))
      case .failure(let flaw):
        if flaw.reason == .olderText { older += 1 }
        if let diagnostic = flaw.diagnostic { diagnostics.append(diagnostic) }
        held.append(HeldAnswer(reason: flaw.reason, written: answer, role: sheet.role))
      }
    }
    if sheet.version != round.version {
      diagnostics.append(.olderVersion(kept: found.count, aside: older, at: sheet.position))
    }
    let before = counted.count
    for statement in round.statements.indices {
      count(found.filter { $0.statement == statement }.map(\.answer), statement, role: role, of: sheet)
    }
    guard counted.count > before || !sheet.generalRemark.isEmpty else { return }
    sheets += 1
    sheetsPerRole[role] += 1
    if !sheet.generalRemark.isEmpty { general.append((role, sheet.generalRemark)) }
  }

  private mutating func role(of sheet: AnswerSheet) -> Int {
    if let role = roles[sheet.role.folded] { return role }
    diagnostics.append(sheet.role.isEmpty ? .noRole(at: sheet.position) : .unknownRole(at: sheet.position))
    return round.roles.count - 1
  }

  private struct Flaw: Error {
    let reason: HeldAnswer.Reason
    let diagnostic: Diagnostic?
  }

  /// The statement that an answer is about.
  private func place(of answer: WrittenAnswer, isCurrent: Bool) -> Result<Int, Flaw> {
    let owner = answer.digest.flatMap { byDigest[$0] }
    guard let number = numbers[answer.statement] else {
      if let owner { return .failure(edited(answer, of: owner)) }
      let candidate = NearMiss.candidate(for: answer.statement, among: round.statements.map(\.id))
      return .failure(
        Flaw(
          reason: .unknownStatement,
          diagnostic: .unknownStatement(answer.statement, candidate: candidate, at: answer.position)))
    }
    guard let digest = answer.digest else {
      return isCurrent ? .success(number) : .failure(Flaw(reason: .olderText, diagnostic: nil))
    }
    if digest == round.statements[number].digest { return .success(number) }
    if let owner { return .failure(edited(answer, of: owner)) }
    guard isCurrent else { return .failure(Flaw(reason: .olderText, diagnostic: nil)) }
    return .failure(
      Flaw(
        reason: .editedIdentifier, diagnostic: .editedDigest(answer.statement, at: answer.position)))
  }

  private func edited(_ answer: WrittenAnswer, of owner: Int) -> Flaw {
    Flaw(
      reason: .editedIdentifier,
      diagnostic: .editedIdentifier(answer.statement, of: round.statements[owner].id, at: answer.position))
  }

  /// Counts what one form says about one statement: once, unless it says two things.
  private mutating func count(_ answers: [WrittenAnswer], _ statement: Int, role: Int, of sheet: AnswerSheet) {
    guard let first = answers.first else { return }
    let isSame = answers.dropFirst().allSatisfy {
      $0.recognition.folded == first.recognition.folded && $0.remark == first.remark && $0.addition == first.addition
    }
    let id = round.statements[statement].id
    if answers.count > 1 {
      diagnostics.append(
        isSame
          ? .doubledAlike(id, at: answers[1].position)
          : .doubled(id, times: answers.count, at: answers[1].position))
    }
    guard isSame else {
      held += answers.map { HeldAnswer(reason: .doubled, written: $0, role: sheet.role) }
      return
    }
    let changed = changedText(in: first)
    if changed != nil { diagnostics.append(.changedText(id, at: first.position)) }
    let choice = choices[first.recognition.folded]
    if choice == nil, !first.recognition.isEmpty {
      diagnostics.append(.unknownChoice(id, at: first.position))
      held.append(HeldAnswer(reason: .unknownChoice, written: first, role: sheet.role))
      return
    }
    counted.append(
      CountedAnswer(
        statement: statement, role: role, sheet: sheets + 1, recognition: choice, remark: first.remark,
        addition: [first.addition, changed.map(DutchRoundWords.changed) ?? ""].filter { !$0.isEmpty }
          .joined(separator: "\n")))
  }

  /// The text of a statement where somebody wrote in it: on the form of this version, it is another than was asked.
  private func changedText(in answer: WrittenAnswer) -> String? {
    guard let text = answer.text, let number = numbers[answer.statement] else { return nil }
    let statement = round.statements[number]
    guard answer.digest == statement.digest, text.words != statement.text.words else { return nil }
    return text
  }

  // MARK: What it comes to

  func answers(_ digest: (String) -> String) -> CollectedAnswers {
    var keys = ResponseKeys()
    let tallies = round.statements.indices.map { statement in
      var tally = StatementTally(statement: statement)
      let own = counted.filter { $0.statement == statement }
      for answer in own {
        if let choice = answer.recognition { tally.all.add(choice) }
        for (kind, text) in [(Response.Kind.remark, answer.remark), (.addition, answer.addition)] where !text.isEmpty {
          tally.responses.append(
            Response(
              key: keys.next(
                [kind.rawValue, round.statements[statement].id, round.roles[answer.role].id, text], digest), kind: kind,
              statement: statement, role: answer.role, recognition: answer.recognition, text: text))
        }
      }
      tally.perRole = round.roles.indices.compactMap { role in
        var counts = RecognitionCounts()
        for answer in own where answer.role == role {
          if let choice = answer.recognition { counts.add(choice) }
        }
        return counts.total == 0 ? nil : RoleCounts(role: role, counts: counts)
      }
      return tally
    }
    let general = general.map { role, text in
      Response(
        key: keys.next([Response.Kind.general.rawValue, "", round.roles[role].id, text], digest), kind: .general,
        statement: nil, role: role,
        recognition: nil, text: text)
    }
    return CollectedAnswers(
      round: round, sheets: sheets, sheetsPerRole: sheetsPerRole, tallies: tallies, general: general, held: held)
  }
}

/// Keys of responses that stay the same when other forms come in; equal texts get a number.
private struct ResponseKeys {
  private var used: [String: Int] = [:]

  mutating func next(_ parts: [String], _ digest: (String) -> String) -> String {
    let key = "R" + digest(parts.joined(separator: "\n")).prefix(8)
    used[key, default: 0] += 1
    let number = used[key] ?? 1
    return number == 1 ? key : "\(key)-\(number)"
  }
}

// MARK: Messages

extension Diagnostic {
  fileprivate static func otherRound(_ round: String, expected: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T103", ["ronde": round.asIdentifier, "verwacht": expected], at: position)
  }

  fileprivate static func unknownStatement(
    _ id: String, candidate: String?, at position: FilePosition
  ) -> Diagnostic {
    guard let candidate else { return Diagnostic(.error, "T104", ["stelling": id.asIdentifier], at: position) }
    return Diagnostic(.error, "T105", ["stelling": id.asIdentifier, "kandidaat": candidate], at: position)
  }

  fileprivate static func editedIdentifier(_ id: String, of owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T106", ["stelling": id.asIdentifier, "eigenaar": owner], at: position)
  }

  fileprivate static func editedDigest(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T107", ["stelling": id], at: position)
  }

  fileprivate static func doubled(_ id: String, times: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "T108", ["stelling": id, "keren": String(times)], at: position)
  }

  fileprivate static func doubledAlike(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T109", ["stelling": id], at: position)
  }

  fileprivate static func unknownChoice(_ id: String, at position: FilePosition) -> Diagnostic {
    let choices = Recognition.allCases.map(DutchRoundWords.choice).joined(separator: ", ")
    return Diagnostic(.error, "T110", ["stelling": id, "keuzes": choices], at: position)
  }

  fileprivate static func changedText(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T126", ["stelling": id], at: position)
  }

  fileprivate static func olderVersion(kept: Int, aside: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T111", ["tellen": String(kept), "apart": String(aside)], at: position)
  }

  fileprivate static func sameForm(as file: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T112", ["eerste": file], at: position)
  }

  fileprivate static func savedAgain(_ file: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T113", ["later": file], at: position)
  }

  fileprivate static func sameNumber(as file: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T114", ["eerste": file], at: position)
  }

  fileprivate static func looksTheSame(as file: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T115", ["eerste": file], at: position)
  }

  fileprivate static func noRole(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T116", at: position)
  }

  fileprivate static func unknownRole(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T117", at: position)
  }

  fileprivate static func nothingFilledIn(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T118", at: position)
  }
}

extension String {
  /// The text where it may be an identifier; what somebody wrote in the place of one stays out of messages.
  fileprivate var asIdentifier: String { count <= 40 && !contains(where: \.isWhitespace) ? self : "…" }
}
