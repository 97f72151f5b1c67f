public import AssessmentModel
public import Scoring

/// Who agrees with whom, as a page ("overeenstemming"): inspectors, and sources.
public enum AgreementPage {
  private typealias Words = DutchAgreementWords

  /// The page about some werkgebieden of an input.
  public static func page(of areas: [(area: AssessedArea, agreement: AreaAgreement)], in input: AssessedInput) -> Page {
    let framework = input.framework
    let marks = Set(areas.map { input.mark(of: $0.area) })
    var page = Page(
      title: areas.count == 1 ? areas.map { Words.area($0.area) }.joined() : Words.title,
      subtitle: areas.count == 1 ? Words.title : framework.title, confidentiality: Words.confidentiality,
      mark: marks.count == 1 ? marks.first ?? nil : input.mark)
    page.header = [
      LabelledText(label: Words.framework, text: DutchReportWords.version(framework.version, of: framework.id))
    ]
    page.notices = [Notice(label: Words.reading, text: Words.guidance, isWarning: false)]
    page.sections =
      areas.count == 1
      ? areas.flatMap { sections(of: $0.agreement, framework: framework) }
      : areas.map {
        PageSection(
          heading: Words.area($0.area), blocks: [], sections: sections(of: $0.agreement, framework: framework))
      }
    if areas.contains(where: { $0.agreement.inspectors.units > 0 }) {
      page.sections.append(PageSection(heading: Words.terms, blocks: [.terms(Words.coefficientTerms)]))
    }
    return page
  }

  /// All there is to say about one werkgebied.
  public static func sections(of agreement: AreaAgreement, framework: Framework) -> [PageSection] {
    [
      InspectorAgreementSection(agreement.inspectors, framework: framework).full,
      SourceComparisonSection(agreement.sources, framework: framework).full,
    ]
  }

  /// What matters of it beside a report: totals and norms, and where voices differ most.
  public static func appendixSections(of agreement: AreaAgreement, framework: Framework) -> [PageSection] {
    [
      InspectorAgreementSection(agreement.inspectors, framework: framework).brief,
      SourceComparisonSection(agreement.sources, framework: framework).brief,
    ]
  }
}
