internal import CXLSXWriter

/// How cells look, each look made once per workbook.
final class CellFormats {
  /// What makes a look.
  struct Look: Hashable {
    /// What kind of thing the cell holds, or is to be filled in with.
    enum Content: Hashable {
      case general
      case day
      /// Text that stays text, also where it is filled in and looks like a number or a day.
      case text
    }

    var style: CellDraft.Style
    var content = Content.general
    var isOpen = false
    /// Whether the cell is several: only then a title is wrapped, as it runs on over empty cells otherwise.
    var isMerged = false
  }

  private static let ink: lxw_color_t = 0x1F2933
  private static let softInk: lxw_color_t = 0x52606D
  private static let headingGround: lxw_color_t = 0xE4E9EE
  private static let inputGround: lxw_color_t = 0xFFFAE6
  private static let line: lxw_color_t = 0x7B8794

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// The format of a look; `nil` where the library cannot make it.
  subscript(look: Look) -> UnsafeMutablePointer<lxw_format>? {
    if let format = made[look] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_font_color(format, Self.ink)
    setFont(of: format, look.style)
    if look.isWrapped { format_set_text_wrap(format) }
    if look.isOpen { format_set_unlocked(format) }
    switch look.content {
    case .general: break
    case .day:
      format_set_num_format(format, DutchWorkbookWords.dayFormat)
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .text: format_set_num_format(format, "@")
    }
    made[look] = format
    return format
  }

  private func setFont(of format: UnsafeMutablePointer<lxw_format>, _ style: CellDraft.Style) {
    format_set_font_size(format, style.fontSize)
    switch style {
    case .plain: break
    case .title, .heading: format_set_bold(format)
    case .columnHeading:
      format_set_bold(format)
      format_set_bg_color(format, Self.headingGround)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, Self.line)
    case .note: format_set_font_color(format, Self.softInk)
    case .input:
      format_set_bg_color(format, Self.inputGround)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, Self.line)
    }
  }
}

extension CellFormats.Look {
  /// Whether its text goes on in a next line.
  var isWrapped: Bool { isMerged || style != .title && style != .heading }
}

extension CellDraft.Style {
  /// The size of its letters, in points.
  var fontSize: Double {
    switch self {
    case .title: 16
    case .heading: 13
    case .plain, .columnHeading, .input: 11
    case .note: 10
    }
  }

  /// Whether its letters are bold, and so wider.
  var isBold: Bool { self == .title || self == .heading || self == .columnHeading }
}
