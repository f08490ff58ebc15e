/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digests only, none of the rest: the module map beside this file links the library. */
#ifndef KORRIDOR_COPENSSL_SHIM_H
#define KORRIDOR_COPENSSL_SHIM_H
#include <openssl/sha.h>
#endif
