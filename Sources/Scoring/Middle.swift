import AssessmentModel

/// The middle of a few ratings of one client ("midden"); nothing of nothing.
///
/// An odd number gives the middle one, an even number the level halfway between the two middle ones, rounded down. A
/// convention of this project, printed as such.
func middle(of ratings: [Rating]) -> Rating? {
  guard !ratings.isEmpty else { return nil }
  let sorted = ratings.sorted()
  let upper = sorted[sorted.count / 2]
  guard sorted.count.isMultiple(of: 2) else { return upper }
  return Rating(rank: (sorted[sorted.count / 2 - 1].rank + upper.rank) / 2)
}
