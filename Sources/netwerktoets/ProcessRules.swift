import Foundation

/// How the process behaves where something goes wrong that no code foresaw.
enum ProcessRules {
  /// No picture of the memory, which may hold dossiers: no core file and no backtrace. A disk that is full, or a limit on
  /// the length of files, makes writing fail instead of ending the run halfway. Who started it can always end it, also
  /// where it was started by a program that lets its own signals wait.
  static func set() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if os(Linux)
      _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      _ = setrlimit(RLIMIT_CORE, &none)
    #endif
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { _ = signal(number, SIG_DFL) }
    _ = signal(SIGXFSZ, SIG_IGN)
    var endings = sigset_t()
    sigemptyset(&endings)
    for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&endings, number) }
    sigprocmask(SIG_UNBLOCK, &endings, nil)
  }
}
