/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The module map beside this file links the library, as with GLPK. */
#ifndef KORRIDOR_CXLSXWRITER_SHIM_H
#define KORRIDOR_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
