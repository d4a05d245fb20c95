#include "CBuild.h"

#include <cmark-gfm_version.h>
#include <libdeflate.h>
#include <openssl/opensslv.h>

const char *handout_commit(void) { return HANDOUT_COMMIT; }

const char *handout_packages(void) { return HANDOUT_PACKAGES; }

const char *handout_libraries(void) {
  return "libcmark-gfm " CMARK_GFM_VERSION_STRING ", libdeflate " LIBDEFLATE_VERSION_STRING
         ", OpenSSL " OPENSSL_VERSION_STR;
}
