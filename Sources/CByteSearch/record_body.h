/* Included once for each way to look for bytes: NT_FUNCTION is defined with NT_ONE, NT_THREE and NT_HAS_INSIDE. */

/* Finds the cells of the record at the start of a text, at most as many as there is room for. */
NT_TARGET static inline nt_record NT_FUNCTION(const uint8_t *text, size_t length, uint8_t delimiter, nt_cell *cells,
                                              size_t room) {
  nt_record record = {false, false, 0, 0, 0, 0};
  const nt_record unclean = record;
  /* Whether the bytes before are inside quotation marks: no bit or all. */
  uint64_t inside_before = 0;
  /* The quotation marks of the cell at hand before the block at hand. */
  size_t quotes_before = 0, cell_start = 0;
  for (size_t offset = 0; offset < length; offset += 64) {
    uint8_t last[64];
    const uint8_t *block = text + offset;
    uint64_t valid = ~(uint64_t)0;
    if (length - offset < 64) {
      memset(last, 'x', sizeof last);
      memcpy(last, block, length - offset);
      valid = ((uint64_t)1 << (length - offset)) - 1;
      block = last;
    }
    if (inside_before && !NT_HAS_INSIDE(block)) continue;
    uint64_t quotes = NT_ONE(block, '"');
    uint64_t inside = quotes ? nt_parity_of_64(quotes) ^ inside_before : inside_before;
    uint64_t ends = NT_THREE(block, delimiter, '\n', '\r') & ~inside & valid;
    uint64_t quotes_of_cell = quotes;
    for (; ends; ends &= ends - 1) {
      uint32_t place = (uint32_t)__builtin_ctzll(ends);
      uint64_t below = ((uint64_t)1 << place) - 1;
      size_t end = offset + place;
      if (record.cells == room) return unclean;
      size_t marks = quotes_before + nt_count_few(quotes_of_cell & below);
      if (marks) {
        if (!nt_note_cell(text, cell_start, end, marks, cells + record.cells, &record.has_doubled)) return unclean;
      } else {
        cells[record.cells] = (nt_cell){(uint32_t)cell_start, (uint32_t)end, (uint32_t)cell_start, false, false};
      }
      record.cells++;
      if (block[place] != delimiter) {
        record.end = end;
        record.next = end + 1;
        if (block[place] == '\r') {
          if (record.next == length || text[record.next] != '\n') return unclean;
          record.next++;
        }
        if (NT_ONE(block, 0) & below) return unclean;
        record.line_feeds += nt_count_few(NT_ONE(block, '\n') & inside & below) + 1;
        record.is_clean = true;
        return record;
      }
      cell_start = end + 1;
      quotes_before = 0;
      quotes_of_cell &= ~below;
    }
    if (NT_ONE(block, 0)) return unclean;
    quotes_before += nt_count_few(quotes_of_cell);
    if (inside) record.line_feeds += nt_count_few(NT_ONE(block, '\n') & inside);
    inside_before = inside >> 63 ? ~(uint64_t)0 : 0;
  }
  return unclean;
}

#undef NT_FUNCTION
#undef NT_TARGET
#undef NT_ONE
#undef NT_THREE
#undef NT_HAS_INSIDE
