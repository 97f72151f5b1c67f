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

#endif
