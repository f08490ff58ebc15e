/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Debian's libglpk-dev ships no pkg-config file: the module map beside this file links the library. */
#ifndef KORRIDOR_CGLPK_SHIM_H
#define KORRIDOR_CGLPK_SHIM_H
#include <glpk.h>
#endif
