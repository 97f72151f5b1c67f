import Foundation

/// JSON as it is, to compare.
indirect enum JSON: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  init(_ text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  subscript(key: String) -> JSON? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  var items: [JSON] {
    if case .array(let items) = self { items } else { [] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var keys: Set<String> {
    if case .object(let fields) = self { Set(fields.keys) } else { [] }
  }

  /// Where a value of the expected one is missing or different; further keys are free.
  func differences(fromExpected expected: JSON, at path: String = "") -> [String] {
    switch (self, expected) {
    case (.object(let own), .object(let wanted)):
      wanted.sorted { $0.key < $1.key }.flatMap { key, value in
        own[key].map { $0.differences(fromExpected: value, at: "\(path)/\(key)") } ?? ["\(path)/\(key) is missing"]
      }
    case (.array(let own), .array(let wanted)) where own.count == wanted.count:
      zip(own, wanted).enumerated().flatMap { $1.0.differences(fromExpected: $1.1, at: "\(path)/\($0)") }
    default:
      self == expected ? [] : ["\(path): \(self) instead of \(expected)"]
    }
  }
}
