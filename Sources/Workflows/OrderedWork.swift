import Dispatch
import DossierFiles
import Synchronization

/// Pieces of work that several threads do, and of which the results are taken one by one in the order of the pieces, so
/// that nothing depends on the number of threads.
struct OrderedWork<Result: Sendable> {
  /// How many results may wait to be taken, per thread, so that memory does not grow with the number of pieces.
  private static var waitingPerThread: Int { 8 }

  private let pieces: Int
  private let jobs: Int
  private let work: @Sendable (Int) -> Result

  /// Plans the work.
  ///
  /// - Parameters:
  ///   - pieces: the number of pieces.
  ///   - jobs: the number of threads; with one, the thread that takes the results does the work.
  ///   - work: makes the result of the piece with a number.
  init(_ pieces: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.pieces = pieces
    self.jobs = min(jobs, pieces)
    self.work = work
  }

  /// Does the work, and hands on each result in turn.
  ///
  /// - Parameter begin: told the number of the piece whose result comes next.
  func forEachResult(begin: (Int) -> Void = { _ in }, take: (Int, Result) -> Void) {
    guard jobs > 1 else {
      for piece in 0..<pieces {
        begin(piece)
        take(piece, work(piece))
      }
      return
    }
    let shared = Shared(places: jobs * Self.waitingPerThread)
    for _ in 0..<jobs {
      DispatchQueue.global(qos: .userInitiated).async { [pieces, work] in
        while let piece = shared.next(of: pieces) { shared.put(work(piece), of: piece) }
      }
    }
    for piece in 0..<pieces {
      begin(piece)
      take(piece, shared.take(piece))
    }
  }

  /// What the threads share.
  private final class Shared: Sendable {
    private struct State {
      var next = 0
      var results: [Int: Result] = [:]
    }

    private let state = Mutex(State())
    /// One for each result that may still be made before one is taken.
    private let places: DispatchSemaphore
    /// One for each result that was made.
    private let made = DispatchSemaphore(value: 0)

    init(places: Int) { self.places = DispatchSemaphore(value: places) }

    func next(of pieces: Int) -> Int? {
      places.wait()
      let piece = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      if piece < pieces { return piece }
      places.signal()
      return nil
    }

    func put(_ result: Result, of piece: Int) {
      state.withLock { $0.results[piece] = result }
      made.signal()
    }

    func take(_ piece: Int) -> Result {
      while true {
        if let result = state.withLock({ $0.results.removeValue(forKey: piece) }) {
          places.signal()
          return result
        }
        made.wait()
      }
    }
  }
}

extension ExtractReader {
  /// Reads files, several at the same time, and hands on what was read of each in turn.
  ///
  /// - Parameter begin: told the number and the name of the file that comes next.
  func read(
    _ files: [InputFolder.File], jobs: Int, begin: (Int, String) -> Void, take: (Int, ExtractFile) -> Void
  ) {
    let work = OrderedWork(files.count, jobs: jobs) { read(files[$0].path, name: files[$0].name) }
    work.forEachResult {
      begin($0, files[$0].name)
    } take: {
      take($0, $1)
    }
  }
}
