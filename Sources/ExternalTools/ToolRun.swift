import Dispatch
import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// A program of the system that is run without a shell, within a time and with a bound on what it writes ("hulpprogramma").
struct ToolRun: Sendable {
  /// Why it gave nothing.
  enum Failure: Error, Hashable {
    /// It is not installed.
    case missing
    /// It took too long and was stopped.
    case tooSlow
    /// It ended with this status, or wrote more than it may.
    case failed(Int32?)
  }

  let program: String
  let arguments: [String]
  let input: [UInt8]
  /// The folder it works in: the only one it is told of.
  let folder: String
  /// The seconds after which it is stopped.
  let seconds: Int
  /// The most bytes it may write.
  let mostBytes: Int

  /// What it may know of its surroundings: no home, no language but the plain one, and one day, so that what it makes
  /// is the same each time.
  private var environment: Environment {
    .custom([
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder, "TMPDIR": folder,
      "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "SOURCE_DATE_EPOCH": "946684800",
    ])
  }

  /// What it wrote on its standard output.
  ///
  /// It waits, and what it waits for are tasks: call it from a thread that runs none.
  func output() throws(Failure) -> [UInt8] {
    // Commands are synchronous; the one place that waits is here.
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<[UInt8], Failure>>(.failure(.failed(nil)))
    Task.detached {
      let ended = await run()
      result.withLock { $0 = ended }
      done.signal()
    }
    done.wait()
    return try result.withLock { $0 }.get()
  }

  private func run() async -> Result<[UInt8], Failure> {
    await withTaskGroup(of: Result<[UInt8], Failure>?.self) { group in
      group.addTask { await runToItsEnd() }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return Task.isCancelled ? nil : .failure(.tooSlow)
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? .failure(.failed(nil))
    }
  }

  private func runToItsEnd() async -> Result<[UInt8], Failure> {
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(500))]
    do {
      let run = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), environment: environment,
        workingDirectory: FilePath(folder), platformOptions: options, input: .array(input),
        output: .bytes(limit: mostBytes), error: .discarded)
      guard case .exited(let status) = run.terminationStatus else { return .failure(.failed(nil)) }
      return status == 0 ? .success(run.standardOutput) : .failure(.failed(status))
    } catch let error as SubprocessError {
      return .failure(error.code == .executableNotFound ? .missing : .failed(nil))
    } catch {
      return .failure(.failed(nil))
    }
  }
}
