#ifndef SORA_CCRYPTO_SHIM_H
#define SORA_CCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/hmac.h>

#endif
