import ArgumentParser
import Foundation
import PartialResults

/// The key that parties agreed on.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("key-file"),
    help: ArgumentHelp(
      "Bestand met de afgesproken sleutel: ten minste 16 bytes; een regeleinde erna telt niet mee.",
      valueName: "bestand"))
  var file: String?

  /// The pseudonyms under the key, where one is named.
  func pseudonyms() throws -> Pseudonyms? {
    guard let file else { return nil }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: file)) else {
      throw ValidationError("de sleutel “\(file)” is er niet of is niet te lezen.")
    }
    guard let pseudonyms = Pseudonyms(keyFile: Array(bytes)) else {
      throw ValidationError(
        "de sleutel “\(file)” is te kort; neem ten minste \(Pseudonyms.leastKeyLength) bytes die niemand kan raden.")
    }
    return pseudonyms
  }

  /// The pseudonyms under the key, and the file it stands in.
  func required() throws -> (Pseudonyms, file: String) {
    guard let file, let pseudonyms = try pseudonyms() else {
      preconditionFailure("a part without a key was let through")
    }
    return (pseudonyms, file)
  }
}
