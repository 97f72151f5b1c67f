extension DiagnosticCatalogue {
  /// The Dutch words.
  public static let dutch = DiagnosticCatalogue(
    words: [
      extractWords, xmlWords, csvWords, formWords, inputWords, areaWords, frameworkWords, partWords, feedbackWords,
      decisionWords, conversionWords, tableWords, instrumentWords,
      agendaWords,
      factorModelWords,
      matrixWords,
      selfScanWords,
    ]
    .reduce(into: [:]) { all, part in all.merge(part) { _, last in last } },
    severities: [.error: "fout", .warning: "waarschuwing"]
  )
}
