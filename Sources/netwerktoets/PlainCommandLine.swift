/// The command line of most runs: `score` and names of files, perhaps with a number of jobs.
///
/// To read it as any other costs a third of a run over a small file.
enum PlainCommandLine {
  /// The command, where the words are nothing else; whatever is not plainly right is left to who can say so.
  static func score(_ words: some Sequence<String>) -> Score? {
    var words = words.makeIterator()
    guard words.next() == "score" else { return nil }
    var inputs: [String] = []
    var jobs: Int?
    while let word = words.next() {
      if word == "--jobs", jobs == nil {
        guard let number = words.next(), let count = Int(number), String(count) == number,
          ReadingOptions.possibleJobs.contains(count)
        else { return nil }
        jobs = count
      } else if word.isEmpty || word.utf8.first == UInt8(ascii: "-") {
        return nil
      } else {
        inputs.append(word)
      }
    }
    return inputs.isEmpty ? nil : Score(inputs: inputs, jobs: jobs)
  }
}

extension Score {
  /// The command without any option but the number of jobs; the library for arguments wants each to be given.
  fileprivate init(inputs: [String], jobs: Int?) {
    self.init()
    var reading = ReadingOptions()
    (reading.framework, reading.frameworks, reading.peildatum) = (nil, nil, nil)
    (reading.jobs, reading.maxSize, reading.messageFormat) = (jobs, nil, .text)
    var input = InputOptions()
    (input.inputs, input.reading) = (inputs, reading)
    var result = ResultOptions()
    (result.format, result.output, result.clients, result.strict) = (nil, nil, false, false)
    var key = KeyOptions()
    key.file = nil
    (self.input, self.result, self.partial, self.key) = (input, result, false, key)
  }
}
