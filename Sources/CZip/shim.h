/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The module map beside this file links the library, as with GLPK. */
#ifndef KORRIDOR_CZIP_SHIM_H
#define KORRIDOR_CZIP_SHIM_H
#include <zip.h>
#endif
