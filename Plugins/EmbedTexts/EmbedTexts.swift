import Foundation
import PackagePlugin

/// Builds text files into a target: the shipped frameworks into FrameworkFiles, the templates into Rendering.
@main struct EmbedTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let shipped = context.package.directoryURL.appending(path: "Frameworks")
    let templates = context.package.directoryURL.appending(path: "Sources/\(target.name)/Templates")
    let root = FileManager.default.fileExists(atPath: templates.path) ? templates : shipped
    let kinds = root == templates ? ["mustache", "css", "js"] : ["yaml"]
    let files = (FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? [])
      .compactMap { $0 as? URL }
      .filter { kinds.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) texts of \(root.lastPathComponent)",
        executable: try context.tool(named: "EmbedTextsTool").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }
}
