#ifndef NETWERKTOETS_CBYTESEARCH_RECORD_H
#define NETWERKTOETS_CBYTESEARCH_RECORD_H

/* Finds the cells of a record of CSV of which the form is right, 64 bytes at a time. Whatever is not plainly right is left
   to who looks at it byte by byte. No function reads a byte outside the text. */

#include <stdbool.h>

#include "search.h"

typedef struct {
  /* Where the value begins and ends: in the bytes as written, or among those whose quotation marks were resolved. */
  uint32_t start, end;
  /* Where the cell begins in the bytes as written. */
  uint32_t origin;
  bool is_unescaped;
  /* Whether the quotation marks in it are doubled, so that they are still to be resolved. */
  bool is_doubled;
} nt_cell;

typedef struct {
  /* Whether the record is there whole and its form is right; else nothing else is told. */
  bool is_clean;
  /* Whether a cell is doubled. */
  bool has_doubled;
  size_t cells;
  /* Where the last cell ends, and where the next record begins. */
  size_t end, next;
  /* The line feeds in it, that of its end included. */
  size_t line_feeds;
} nt_record;

/* Where a byte stands among 64: a bit per byte. */
static inline uint64_t nt_find_in_64(const uint8_t *text, uint8_t byte) {
  uint64_t found = 0;
  for (size_t part = 0; part < 64; part += nt_block_size)
    found |= (uint64_t)nt_find(nt_load(text + part), byte) << part;
  return found;
}

/* Where one of three bytes stands among 64. */
static inline uint64_t nt_find_three_in_64(const uint8_t *text, uint8_t first, uint8_t second, uint8_t third) {
  uint64_t found = 0;
  for (size_t part = 0; part < 64; part += nt_block_size) {
    nt_block block = nt_load(text + part);
#if defined(__SSE2__)
    nt_block equal = _mm_or_si128(
        _mm_cmpeq_epi8(block, _mm_set1_epi8((char)first)),
        _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8((char)second)),
                     _mm_cmpeq_epi8(block, _mm_set1_epi8((char)third))));
    found |= (uint64_t)nt_find_high(equal) << part;
#else
    found |= (uint64_t)(nt_find(block, first) | nt_find(block, second) | nt_find(block, third)) << part;
#endif
  }
  return found;
}

static inline bool nt_has_three_in_64(const uint8_t *text, uint8_t first, uint8_t second, uint8_t third) {
#if defined(__SSE2__)
  nt_block any = _mm_setzero_si128();
  for (size_t part = 0; part < 64; part += nt_block_size) {
    nt_block block = nt_load(text + part);
    any = _mm_or_si128(any, _mm_cmpeq_epi8(block, _mm_set1_epi8((char)first)));
    any = _mm_or_si128(any, _mm_cmpeq_epi8(block, _mm_set1_epi8((char)second)));
    any = _mm_or_si128(any, _mm_cmpeq_epi8(block, _mm_set1_epi8((char)third)));
  }
  return nt_find_high(any) != 0;
#else
  return nt_find_three_in_64(text, first, second, third) != 0;
#endif
}

/* Which bits have an odd number of bits up to and including their own. */
static inline uint64_t nt_parity_of_64(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/* The number of bits; there are few. */
static inline size_t nt_count_few(uint64_t bits) {
  size_t count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}

/* Whether the quotation marks between these places come in pairs. */
static inline bool nt_are_doubled(const uint8_t *text, size_t start, size_t end) {
  while (start < end) {
    const uint8_t *found = (const uint8_t *)memchr(text + start, '"', end - start);
    if (!found) return true;
    start = (size_t)(found - text) + 2;
    if (start > end || found[1] != '"') return false;
  }
  return true;
}

/* Notes the cell between two places, which has this many quotation marks; whether its form is right. */
static inline bool nt_note_cell(const uint8_t *text, size_t start, size_t end, size_t quotes, nt_cell *cell,
                                bool *has_doubled) {
  cell->origin = (uint32_t)start;
  cell->is_unescaped = cell->is_doubled = false;
  if (start < end && text[start] == '"') {
    if (quotes < 2 || text[end - 1] != '"') return false;
    start++;
    end--;
    if (quotes > 2) {
      if (!nt_are_doubled(text, start, end)) return false;
      cell->is_doubled = *has_doubled = true;
    }
  } else if (quotes) {
    return false;
  }
  cell->start = (uint32_t)start;
  cell->end = (uint32_t)end;
  return true;
}

/* Finds the cells of the record at the start of a text, at most as many as there is room for. */
static inline nt_record nt_clean_record(const uint8_t *text, size_t length, uint8_t delimiter, nt_cell *cells,
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
    if (inside_before && !nt_has_three_in_64(block, '"', '\n', 0)) continue;
    uint64_t quotes = nt_find_in_64(block, '"');
    uint64_t inside = quotes ? nt_parity_of_64(quotes) ^ inside_before : inside_before;
    uint64_t ends = nt_find_three_in_64(block, delimiter, '\n', '\r') & ~inside & valid;
    uint64_t quotes_of_cell = quotes;
    for (; ends; ends &= ends - 1) {
      uint32_t place = (uint32_t)__builtin_ctzll(ends);
      uint64_t below = ((uint64_t)1 << place) - 1;
      size_t end = offset + place;
      if (record.cells == room) return unclean;
      if (!nt_note_cell(text, cell_start, end, quotes_before + nt_count_few(quotes_of_cell & below),
                        cells + record.cells, &record.has_doubled))
        return unclean;
      record.cells++;
      if (block[place] != delimiter) {
        record.end = end;
        record.next = end + 1;
        if (block[place] == '\r') {
          if (record.next == length || text[record.next] != '\n') return unclean;
          record.next++;
        }
        if (nt_find_in_64(block, 0) & below) return unclean;
        record.line_feeds += nt_count_few(nt_find_in_64(block, '\n') & inside & below) + 1;
        record.is_clean = true;
        return record;
      }
      cell_start = end + 1;
      quotes_before = 0;
      quotes_of_cell &= ~below;
    }
    if (nt_has_three_in_64(block, 0, 0, 0)) return unclean;
    quotes_before += nt_count_few(quotes_of_cell);
    if (inside) record.line_feeds += nt_count_few(nt_find_in_64(block, '\n') & inside);
    inside_before = inside >> 63 ? ~(uint64_t)0 : 0;
  }
  return unclean;
}

#endif
