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

/* Whether there is a byte among 64 that matters inside quotation marks. */
static inline bool nt_matters_inside(const uint8_t *text) { return nt_has_three_in_64(text, '"', '\n', 0); }

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

#define NT_FUNCTION nt_clean_record_plain
#define NT_TARGET
#define NT_ONE nt_find_in_64
#define NT_THREE nt_find_three_in_64
#define NT_HAS_INSIDE nt_matters_inside
#include "record_body.h"

#if defined(NT_HAS_AVX2)

NT_AVX2 static inline uint64_t nt_both_halves(__m256i first, __m256i second) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(first) | (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32;
}

NT_AVX2 static inline __m256i nt_load_32(const uint8_t *text) { return _mm256_loadu_si256((const __m256i *)text); }

NT_AVX2 static inline uint64_t nt_find_in_64_avx2(const uint8_t *text, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  return nt_both_halves(_mm256_cmpeq_epi8(nt_load_32(text), wanted), _mm256_cmpeq_epi8(nt_load_32(text + 32), wanted));
}

NT_AVX2 static inline __m256i nt_equals_three(__m256i block, uint8_t first, uint8_t second, uint8_t third) {
  return _mm256_or_si256(_mm256_cmpeq_epi8(block, _mm256_set1_epi8((char)first)),
                         _mm256_or_si256(_mm256_cmpeq_epi8(block, _mm256_set1_epi8((char)second)),
                                         _mm256_cmpeq_epi8(block, _mm256_set1_epi8((char)third))));
}

NT_AVX2 static inline uint64_t nt_find_three_in_64_avx2(const uint8_t *text, uint8_t first, uint8_t second,
                                                        uint8_t third) {
  return nt_both_halves(nt_equals_three(nt_load_32(text), first, second, third),
                        nt_equals_three(nt_load_32(text + 32), first, second, third));
}

NT_AVX2 static inline bool nt_matters_inside_avx2(const uint8_t *text) {
  __m256i found = _mm256_or_si256(nt_equals_three(nt_load_32(text), '"', '\n', 0),
                                  nt_equals_three(nt_load_32(text + 32), '"', '\n', 0));
  return !_mm256_testz_si256(found, found);
}

#define NT_FUNCTION nt_clean_record_avx2
#define NT_TARGET NT_AVX2
#define NT_ONE nt_find_in_64_avx2
#define NT_THREE nt_find_three_in_64_avx2
#define NT_HAS_INSIDE nt_matters_inside_avx2
#include "record_body.h"

#endif

/* Finds the cells of the record at the start of a text, at most as many as there is room for. */
static inline nt_record nt_clean_record_with(const uint8_t *text, size_t length, uint8_t delimiter, nt_cell *cells,
                                             size_t room, bool use_avx2) {
#if defined(NT_HAS_AVX2)
  if (use_avx2) return nt_clean_record_avx2(text, length, delimiter, cells, room);
#endif
  return nt_clean_record_plain(text, length, delimiter, cells, room);
}

/* The same, in the way that the processor does fastest. */
static inline nt_record nt_clean_record(const uint8_t *text, size_t length, uint8_t delimiter, nt_cell *cells,
                                        size_t room) {
  return nt_clean_record_with(text, length, delimiter, cells, room, nt_has_avx2());
}

#endif
