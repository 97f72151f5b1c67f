import Foundation

// Writes one Swift file that holds the given text files, by their path below a folder.
//
// Usage: EmbedTextsTool OUTPUT ROOT FILE…
guard CommandLine.arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTextsTool OUTPUT ROOT FILE…\n".utf8))
  exit(2)
}
let output = CommandLine.arguments[1]
let root = CommandLine.arguments[2]

var lines = [
  "/// The text files that were built in, by their path below `\(URL(fileURLWithPath: root).lastPathComponent)`.",
  "enum EmbeddedTexts {",
  "  static let all: [(path: String, text: String)] = [",
]
for file in CommandLine.arguments.dropFirst(3).sorted() {
  let text = try String(contentsOfFile: file, encoding: .utf8)
  // As many number signs as the text needs, so that no character of it has to be escaped.
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  lines.append("    (path: \"\(file.dropFirst(root.count + 1))\", text: \(marks)\"\"\"")
  lines.append(text)
  lines.append("\"\"\"\(marks)),")
}
lines += ["  ]", "}", ""]
try lines.joined(separator: "\n").write(toFile: output, atomically: true, encoding: .utf8)
