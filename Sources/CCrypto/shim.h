// The plain functions of SHA-256 are deprecated in favour of an interface that looks up its algorithm for each digest, which
// takes longer than the digest of a short text, and pulls all of the library into a program that is linked statically.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
