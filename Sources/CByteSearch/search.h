#ifndef NETWERKTOETS_CBYTESEARCH_H
#define NETWERKTOETS_CBYTESEARCH_H

/* Looks for the few bytes that matter in a text, sixteen at a time where the processor has SSE2, and eight at a time
   elsewhere. No function reads a byte outside the text. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

typedef __m128i nt_block;
enum { nt_block_size = 16 };

static inline nt_block nt_load(const uint8_t *text) { return _mm_loadu_si128((const __m128i *)text); }

/* Where a byte stands in a block: a bit per byte. */
static inline uint32_t nt_find(nt_block block, uint8_t byte) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8((char)byte)));
}

/* Where bytes from 0x80 up stand in a block. */
static inline uint32_t nt_find_high(nt_block block) { return (uint32_t)_mm_movemask_epi8(block); }

#else

typedef uint64_t nt_block;
enum { nt_block_size = 8 };

static inline nt_block nt_load(const uint8_t *text) {
  nt_block block;
  memcpy(&block, text, sizeof block);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  block = __builtin_bswap64(block);
#endif
  return block;
}

/* Gathers the top bit of each byte. */
static inline uint32_t nt_find_high(nt_block block) {
  return (uint32_t)(((block & 0x8080808080808080u) >> 7) * 0x0102040810204080u >> 56);
}

static inline uint32_t nt_find(nt_block block, uint8_t byte) {
  uint64_t other = block ^ (0x0101010101010101u * byte);
  uint64_t low = (other & 0x7F7F7F7F7F7F7F7Fu) + 0x7F7F7F7F7F7F7F7Fu;
  return nt_find_high(~(low | other));
}

#endif

/* Some functions have a second form for processors with AVX2, which is chosen while running. */
#if defined(__x86_64__) && defined(__SSE2__)
#include <immintrin.h>
#define NT_HAS_AVX2 1
#define NT_AVX2 __attribute__((target("avx2,bmi,popcnt")))
static inline bool nt_has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}
#else
static inline bool nt_has_avx2(void) { return false; }
#endif

/* The offset of the first byte that ends a cell without quotation marks, or cannot stand in one: the delimiter, a line
   feed, a carriage return, a quotation mark or NUL; the length where there is none. */
static inline size_t nt_plain_end(const uint8_t *text, size_t length, uint8_t delimiter) {
  size_t offset = 0;
  for (; length - offset >= nt_block_size; offset += nt_block_size) {
    nt_block block = nt_load(text + offset);
    uint32_t found = nt_find(block, delimiter) | nt_find(block, '\n') | nt_find(block, '\r') | nt_find(block, '"') |
                     nt_find(block, 0);
    if (found) return offset + (size_t)__builtin_ctz(found);
  }
  for (; offset < length; offset++) {
    uint8_t byte = text[offset];
    if (byte == delimiter || byte == '\n' || byte == '\r' || byte == '"' || byte == 0) return offset;
  }
  return length;
}

/* The offset of the first quotation mark or NUL, or the length; counts the line feeds before it. */
static inline size_t nt_quoted_end(const uint8_t *text, size_t length, size_t *line_feeds) {
  size_t offset = 0;
  for (; length - offset >= nt_block_size; offset += nt_block_size) {
    nt_block block = nt_load(text + offset);
    uint32_t feeds = nt_find(block, '\n');
    uint32_t found = nt_find(block, '"') | nt_find(block, 0);
    if (found) {
      uint32_t first = (uint32_t)__builtin_ctz(found);
      *line_feeds += (size_t)__builtin_popcount(feeds & (((uint32_t)1 << first) - 1));
      return offset + first;
    }
    if (feeds) *line_feeds += (size_t)__builtin_popcount(feeds);
  }
  for (; offset < length; offset++) {
    if (text[offset] == '"' || text[offset] == 0) return offset;
    if (text[offset] == '\n') *line_feeds += 1;
  }
  return length;
}

/* The number of bytes of the UTF-8 character that begins here; zero where none does, or not all of it is there. */
static inline size_t nt_utf8_character(const uint8_t *text, size_t length) {
  uint8_t first = text[0];
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || length < 2) return 0;
  uint8_t second = text[1];
  if (first < 0xE0) return (second & 0xC0) == 0x80 ? 2 : 0;
  uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high || length < 3 || (text[2] & 0xC0) != 0x80) return 0;
  if (first < 0xF0) return 3;
  return length >= 4 && (text[3] & 0xC0) == 0x80 ? 4 : 0;
}

/* The number of bytes that a UTF-8 character takes which begins with this byte; zero where none does. */
static inline size_t nt_utf8_size(uint8_t first) {
  return first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
}

#endif
