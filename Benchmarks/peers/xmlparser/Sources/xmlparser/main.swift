import Foundation
import FoundationXML

/// The whole job with Foundation's XMLParser.
final class Extract: NSObject, XMLParserDelegate {
  struct Client: Hashable {
    let area: String
    let code: String
  }

  private(set) var said: [[UInt8]] = []
  private(set) var numbers: [Client: Int] = [:]
  private var ofRoot = ""
  private var client = 0
  private var source = 0

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "oordeel":
      guard let criterion = attributes["criterium"].flatMap({ Rules.numbers[$0] }),
        let outcome = attributes["waarde"].flatMap({ Rules.outcomes[$0] })
      else { return }
      said[client][4 * criterion + source] = outcome
    case "dossier":
      let key = Client(area: attributes["werkgebied"] ?? ofRoot, code: attributes["client"] ?? "")
      if let known = numbers[key] {
        client = known
      } else {
        client = said.count
        numbers[key] = client
        said.append(Array(repeating: 0, count: 64))
      }
      source = attributes["bron"].flatMap { Rules.sources[$0] } ?? 0
    case "dossierextract": ofRoot = attributes["werkgebied"] ?? ""
    default: break
    }
  }
}

let extract = Extract()
for path in CommandLine.arguments.dropFirst() {
  guard let stream = InputStream(fileAtPath: path) else { fatalError("no file") }
  let parser = XMLParser(stream: stream)
  parser.delegate = extract
  guard parser.parse() else { fatalError("not well-formed") }
}
var counts: [String: [[Int]]] = [:]
for (client, number) in extract.numbers {
  for (norm, outcome) in Rules.ofNorms(extract.said[number]).enumerated() {
    counts[client.area, default: Array(repeating: Array(repeating: 0, count: 6), count: 6)][norm][Int(outcome) - 1] += 1
  }
}
for (area, norms) in counts.sorted(by: { $0.key < $1.key }) {
  for (norm, numbers) in zip(Rules.norms, norms) { print(area, norm, numbers.map(String.init).joined(separator: " ")) }
}
