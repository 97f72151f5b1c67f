#ifndef NETWERKTOETS_CLIBXML2_SHIM_H
#define NETWERKTOETS_CLIBXML2_SHIM_H

/* libxml2's headers pull in ICU, which clashes with Foundation: leave it out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/* Where a file cannot be decoded, libxml2 prints its bytes to standard error, past every handler of the parser. */
static inline void netwerktoets_print_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

/* Lets libxml2 print nothing itself in this thread. */
static inline void netwerktoets_silence(void) { xmlSetGenericErrorFunc(0, netwerktoets_print_nothing); }

#endif
