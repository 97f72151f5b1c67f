#ifndef NETWERKTOETS_CXLSXWRITER_SHIM_H
#define NETWERKTOETS_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
