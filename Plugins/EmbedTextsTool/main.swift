import Foundation

// Writes one Swift file that holds the given text files, by their path below a folder, and the nodes of those in YAML.
//
// Usage: EmbedTextsTool OUTPUT ROOT FILE…
guard CommandLine.arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTextsTool OUTPUT ROOT FILE…\n".utf8))
  exit(2)
}
let output = CommandLine.arguments[1]
let root = CommandLine.arguments[2]
let files = try CommandLine.arguments.dropFirst(3).sorted().map { path in
  (path: String(path.dropFirst(root.count + 1)), text: try String(contentsOfFile: path, encoding: .utf8))
}

/// The lines of a literal, with as many number signs as the text needs, so that no character has to be escaped.
func literal(_ text: String) -> String {
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}

var lines = [
  "/// The text files that were built in, by their path below `\(URL(fileURLWithPath: root).lastPathComponent)`.",
  "enum EmbeddedTexts {",
  "  static let all: [(path: String, text: String)] = [",
]
for file in files { lines.append("    (path: \"\(file.path)\", text: \(literal(file.text))),") }
lines.append("  ]")
if files.contains(where: { $0.path.hasSuffix(".yaml") }) {
  lines.append("")
  lines.append("  /// The nodes of each text, in the same order; empty where it has none.")
  lines.append("  static let nodes: [String] = [")
  for file in files { lines.append("    \(literal(WrittenNodes.of(file.text))),") }
  lines.append("  ]")
}
lines += ["}", ""]
try lines.joined(separator: "\n").write(toFile: output, atomically: true, encoding: .utf8)
