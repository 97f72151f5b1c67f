#ifndef NETWERKTOETS_CZIP_SHIM_H
#define NETWERKTOETS_CZIP_SHIM_H

#include <zip.h>

#endif
