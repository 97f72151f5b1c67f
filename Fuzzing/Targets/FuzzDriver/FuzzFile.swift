import Glibc

/// A file without a name that holds one input after another, as readers open files by their path.
public enum FuzzFile {
  private static let descriptor: CInt = {
    var name = Array("/tmp/netwerktoets-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    unlink(name)
    return descriptor
  }()

  /// Where readers find it.
  public static let path = "/proc/self/fd/\(descriptor)"

  /// Puts an input in the place of the one before.
  public static func hold(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    ftruncate(descriptor, 0) == 0 && (count == 0 || pwrite(descriptor, bytes, count, 0) == count)
  }
}
