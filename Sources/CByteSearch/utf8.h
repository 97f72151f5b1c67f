#ifndef NETWERKTOETS_CBYTESEARCH_UTF8_H
#define NETWERKTOETS_CBYTESEARCH_UTF8_H

/* Tells how much of a text is UTF-8, 64 bytes at a time. No function reads a byte outside the text. */

#include <stdbool.h>

#include "search.h"

#if defined(__SSE2__)

/* The number of the next 64 bytes, which begin a character, that are whole characters of UTF-8; zero where they need to be
   looked at one by one: they hold a mistake, or a character of which the second byte has bounds of its own. */
static inline size_t nt_utf8_stretch(const uint8_t *text) {
  uint64_t high = 0, leads = 0, leads_of_three = 0, special = 0;
  for (int part = 0; part < 4; part++) high |= (uint64_t)nt_find_high(nt_load(text + part * 16)) << part * 16;
  if (!high) return 64;
  for (int part = 0; part < 4; part++) {
    /* As signed numbers the bytes from 0x80 up are below zero, in the same order. */
    nt_block block = nt_load(text + part * 16);
    __m128i even = _mm_and_si128(block, _mm_set1_epi8((char)0xFE));
    __m128i odd = _mm_or_si128(_mm_cmpeq_epi8(even, _mm_set1_epi8((char)0xC0)),
                               _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8((char)0xE0)),
                                            _mm_cmpeq_epi8(block, _mm_set1_epi8((char)0xED))));
    __m128i from_f0 = _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8((char)0xEF)), block);
    leads |= (uint64_t)nt_find_high(_mm_cmpgt_epi8(block, _mm_set1_epi8((char)0xBF))) << part * 16;
    leads_of_three |= (uint64_t)nt_find_high(_mm_cmpgt_epi8(block, _mm_set1_epi8((char)0xDF))) << part * 16;
    special |= (uint64_t)nt_find_high(_mm_or_si128(odd, from_f0)) << part * 16;
  }
  leads &= high;
  leads_of_three &= high;
  if (special || (high & ~leads) != (leads << 1 | leads_of_three << 2)) return 0;
  return 64 - (leads >> 63 ? 1 : leads_of_three >> 62 ? 2 : 0);
}

#endif

#if defined(NT_HAS_AVX2)

/* How many bytes from a place on, of which those before are whole characters and two at least, are whole characters;
   stops where fewer than 64 bytes are left, or at 64 that need to be looked at one by one.

   A byte must continue a character where the byte before begins one of two bytes or more, or the byte before that one of
   three, and nowhere else. What begins with C0, C1, E0, ED or F0 and up has other rules. */
NT_AVX2 static inline size_t nt_utf8_stretches_avx2(const uint8_t *text, size_t length) {
  const __m256i low_half = _mm256_set1_epi8(0x0F), top = _mm256_set1_epi8((char)0x80);
  /* A bit for each of C, E and F as the first half of a byte: which second halves have other rules. */
  const __m256i by_low_half = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(7, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 4, 4));
  const __m256i by_high_half = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 4));
  size_t offset = 0;
  for (; length - offset >= 64; offset += 64) {
    __m256i wrong = _mm256_setzero_si256();
    for (size_t part = 0; part < 64; part += 32) {
      const uint8_t *here = text + offset + part;
      __m256i block = _mm256_loadu_si256((const __m256i *)here);
      __m256i before = _mm256_loadu_si256((const __m256i *)(here - 1));
      __m256i second_before = _mm256_loadu_si256((const __m256i *)(here - 2));
      __m256i wanted = _mm256_or_si256(_mm256_subs_epu8(before, _mm256_set1_epi8(0x40)),
                                       _mm256_subs_epu8(second_before, _mm256_set1_epi8(0x60)));
      __m256i found = _mm256_andnot_si256(_mm256_add_epi8(block, block), block);
      __m256i special = _mm256_and_si256(
          _mm256_shuffle_epi8(by_low_half, _mm256_and_si256(block, low_half)),
          _mm256_shuffle_epi8(by_high_half, _mm256_and_si256(_mm256_srli_epi16(block, 4), low_half)));
      wrong = _mm256_or_si256(wrong, special);
      wrong = _mm256_or_si256(wrong, _mm256_and_si256(_mm256_xor_si256(wanted, found), top));
    }
    if (!_mm256_testz_si256(wrong, wrong)) break;
  }
  /* The last character may not be whole. */
  if (offset && text[offset - 1] >= 0xC0) return offset - 1;
  if (offset && text[offset - 2] >= 0xE0) return offset - 2;
  return offset;
}

#endif

/* The number of bytes from the start that are whole characters of UTF-8. */
static inline size_t nt_utf8_prefix_with(const uint8_t *text, size_t length, bool use_avx2) {
  size_t offset = 0;
  while (offset < length) {
    size_t stop = length;
#if defined(__SSE2__)
    if (length - offset >= 64) {
      stop = offset + 64;
#if defined(NT_HAS_AVX2)
      if (use_avx2) {
        if (offset >= 2) offset += nt_utf8_stretches_avx2(text + offset, length - offset);
        stop = offset + (offset ? 64 : 2);
        if (stop > length) stop = length;
      } else
#endif
      {
        size_t whole = nt_utf8_stretch(text + offset);
        offset += whole;
        if (whole) continue;
      }
    }
#else
    (void)use_avx2;
#endif
    while (offset < stop) {
      size_t size = nt_utf8_character(text + offset, length - offset);
      if (size == 0) return offset;
      offset += size;
    }
  }
  return offset;
}

/* The same, in the way that the processor does fastest. */
static inline size_t nt_utf8_prefix(const uint8_t *text, size_t length) {
  return nt_utf8_prefix_with(text, length, nt_has_avx2());
}

#endif
