#ifndef NETWERKTOETS_CBYTESEARCH_THIN_H
#define NETWERKTOETS_CBYTESEARCH_THIN_H

/* Thins XML in UTF-8 of which nobody reads the texts: each letter outside ASCII in a text becomes one letter of ASCII,
   which parsers pass over many times as fast. Lines and columns in characters stay the same. Tags, references, comments,
   CDATA and processing instructions are left as they are, and so is whatever is not exactly a character of UTF-8 that
   XML allows, and the no-break space, which counts as a blank. */

#include "search.h"

/* Where the thinner is; all zero at the start of a file. */
typedef struct {
  enum {
    nt_in_text,
    nt_after_less_than,
    nt_after_exclamation,
    nt_in_tag,
    nt_in_reference,
    nt_until_closed,
    nt_untouched
  } state;
  /* In a tag: the quotation mark that is open, or zero. */
  uint8_t quote;
  /* What is to come before a comment or CDATA has begun, and what ends it before its ">". */
  const char *opening;
  uint8_t closing[2];
  /* The last two bytes of what is to be closed. */
  uint8_t before[2];
  /* The first bytes of a character that was not there whole. */
  uint8_t held[4];
  size_t held_count;
} nt_thinner;

enum { nt_thin_letter = 'x' };

/* Whether a character may become another: not the no-break space, and not two that XML does not allow. */
static inline int nt_may_thin(const uint8_t *character, size_t size) {
  if (size == 2) return character[0] != 0xC2 || character[1] != 0xA0;
  return size != 3 || character[0] != 0xEF || character[1] != 0xBF || character[2] < 0xBE;
}

/* Completes a character whose first bytes were held back; gives how many bytes of the text that took. */
static inline size_t nt_thin_held(nt_thinner *thinner, const uint8_t *text, size_t length, uint8_t **output) {
  size_t size = nt_utf8_size(thinner->held[0]), taken = 0;
  while (thinner->held_count < size) {
    if (taken == length) return taken;
    if ((text[taken] & 0xC0) != 0x80) break;
    thinner->held[thinner->held_count++] = text[taken++];
  }
  if (nt_utf8_character(thinner->held, thinner->held_count) == size && nt_may_thin(thinner->held, size)) {
    *(*output)++ = nt_thin_letter;
  } else {
    memcpy(*output, thinner->held, thinner->held_count);
    *output += thinner->held_count;
  }
  thinner->held_count = 0;
  return taken;
}

/* Thins text up to what is no text; gives how many bytes that took. */
static inline size_t nt_thin_text(nt_thinner *thinner, const uint8_t *text, size_t length, uint8_t **output) {
  uint8_t *out = *output;
  size_t offset = 0;
  while (offset < length) {
    size_t plain = 0;
    while (length - offset >= nt_block_size) {
      nt_block block = nt_load(text + offset);
      memcpy(out, text + offset, nt_block_size);
      uint32_t found = nt_find_high(block) | nt_find(block, '<') | nt_find(block, '&');
      plain = found ? (size_t)__builtin_ctz(found) : nt_block_size;
      offset += plain;
      out += plain;
      if (found) break;
    }
    if (offset == length) break;
    uint8_t byte = text[offset];
    if (byte < 0x80) {
      *out++ = byte;
      offset++;
      if (byte == '<' || byte == '&') {
        thinner->state = byte == '<' ? nt_after_less_than : nt_in_reference;
        break;
      }
      continue;
    }
    size_t size = nt_utf8_size(byte);
    if (size > length - offset) {
      memcpy(thinner->held, text + offset, length - offset);
      size_t known = 1;
      while (known < length - offset && (thinner->held[known] & 0xC0) == 0x80) known++;
      if (known == length - offset) {
        thinner->held_count = known;
        offset = length;
        break;
      }
    } else if (size > 1 && nt_utf8_character(text + offset, size) == size) {
      if (nt_may_thin(text + offset, size)) {
        *out++ = nt_thin_letter;
      } else {
        memcpy(out, text + offset, size);
        out += size;
      }
      offset += size;
      continue;
    }
    *out++ = byte;
    offset++;
  }
  *output = out;
  return offset;
}

/* Which bits have an odd number of bits up to and including their own. */
static inline uint32_t nt_parity_so_far(uint32_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  return bits ^ bits << 8;
}

/* Passes over a tag up to its end; gives how many bytes that took. */
static inline size_t nt_pass_tag(nt_thinner *thinner, const uint8_t *text, size_t length) {
  const uint32_t all = ((uint32_t)1 << nt_block_size) - 1;
  size_t offset = 0;
  while (offset < length) {
    if (length - offset >= nt_block_size && thinner->quote != '\'') {
      nt_block block = nt_load(text + offset);
      uint32_t quotes = nt_find(block, '"'), ends = nt_find(block, '>');
      if (!nt_find(block, '\'')) {
        uint32_t quoted = (nt_parity_so_far(quotes) ^ (thinner->quote ? all : 0)) & all;
        ends &= ~quoted;
        if (ends) {
          thinner->quote = 0;
          thinner->state = nt_in_text;
          return offset + (size_t)__builtin_ctz(ends) + 1;
        }
        thinner->quote = quoted >> (nt_block_size - 1) ? '"' : 0;
        offset += nt_block_size;
        continue;
      }
    }
    size_t stop = length - offset < nt_block_size ? length : offset + nt_block_size;
    while (offset < stop) {
      uint8_t byte = text[offset++];
      if (thinner->quote) {
        if (byte == thinner->quote) thinner->quote = 0;
      } else if (byte == '"' || byte == '\'') {
        thinner->quote = byte;
      } else if (byte == '>') {
        thinner->state = nt_in_text;
        return offset;
      }
    }
  }
  return offset;
}

/* Passes over a comment, CDATA or processing instruction up to its end; gives how many bytes that took. */
static inline size_t nt_pass_until_closed(nt_thinner *thinner, const uint8_t *text, size_t length) {
  for (size_t offset = 0; offset < length; offset++) {
    int ends = text[offset] == '>' && thinner->before[1] == thinner->closing[1] &&
               (!thinner->closing[0] || thinner->before[0] == thinner->closing[0]);
    if (ends) {
      thinner->state = nt_in_text;
      return offset + 1;
    }
    thinner->before[0] = thinner->before[1];
    thinner->before[1] = text[offset];
  }
  return length;
}

/* Looks at one byte after "<" or "<!"; gives how many bytes that took. */
static inline size_t nt_pass_opening(nt_thinner *thinner, uint8_t byte) {
  thinner->before[0] = thinner->before[1] = 0;
  if (thinner->state == nt_after_less_than) {
    thinner->opening = 0;
    thinner->closing[0] = 0;
    thinner->closing[1] = '?';
    thinner->state = byte == '!' ? nt_after_exclamation : byte == '?' ? nt_until_closed : nt_in_tag;
    return thinner->state == nt_in_tag ? 0 : 1;
  }
  if (!thinner->opening) {
    thinner->opening = byte == '-' ? "-" : byte == '[' ? "CDATA[" : "";
    thinner->closing[0] = thinner->closing[1] = byte == '-' ? '-' : ']';
    if (!*thinner->opening) thinner->state = nt_untouched;
  } else if ((uint8_t)*thinner->opening != byte) {
    thinner->state = nt_untouched;
  } else if (!*++thinner->opening) {
    thinner->state = nt_until_closed;
  }
  return 1;
}

/* Thins the next bytes of a file; the output holds as many, and the room of a block more.

   Gives the number of bytes of the output. */
static inline size_t nt_thin(nt_thinner *thinner, const uint8_t *text, size_t length, uint8_t *output) {
  uint8_t *out = output;
  size_t offset = thinner->held_count ? nt_thin_held(thinner, text, length, &out) : 0;
  while (offset < length) {
    const uint8_t *rest = text + offset;
    size_t left = length - offset, taken = left;
    switch (thinner->state) {
      case nt_in_text:
        offset += nt_thin_text(thinner, rest, left, &out);
        continue;
      case nt_after_less_than:
      case nt_after_exclamation:
        taken = nt_pass_opening(thinner, *rest);
        break;
      case nt_in_tag:
        taken = nt_pass_tag(thinner, rest, left);
        break;
      case nt_in_reference: {
        const uint8_t *end = memchr(rest, ';', left);
        if (end) {
          taken = (size_t)(end - rest) + 1;
          thinner->state = nt_in_text;
        }
        break;
      }
      case nt_until_closed:
        taken = nt_pass_until_closed(thinner, rest, left);
        break;
      case nt_untouched:
        break;
    }
    memcpy(out, rest, taken);
    out += taken;
    offset += taken;
  }
  return (size_t)(out - output);
}

#endif
