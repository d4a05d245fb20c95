/* The least that a generator for Markdown has to do: read every file, run libcmark-gfm, write the HTML.
 *
 *     floor CONTENT OUTPUT
 *
 * The same library, options and extensions as the generator, the same folders, one process a core (libcmark-gfm cannot
 * run `strikethrough` and `autolink` in parallel threads), each taking the next files from a shared counter. Like the
 * generator it attaches these two extensions only to texts that may need them. No links, templates or checks.
 */

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const int options = CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
static const int taken_at_once = 16;

static char **paths;
static size_t count, capacity, content_length;

static void stop(const char *what) {
  perror(what);
  exit(1);
}

static int list(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status;
  (void)place;
  size_t length = strlen(path);
  if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (count == capacity) paths = realloc(paths, (capacity = capacity ? 2 * capacity : 1024) * sizeof *paths);
  if (!paths || !(paths[count++] = strdup(path))) stop("memory");
  return 0;
}

static char *read_all(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) stop(path);
  char *text = malloc(status.st_size + 1);
  if (!text || read(file, text, status.st_size) != status.st_size) stop(path);
  close(file);
  text[status.st_size] = 0;
  *length = status.st_size;
  return text;
}

/* Behind the front matter. */
static char *body(char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static bool is_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

static bool may_hold_bare_address(const char *text) {
  if (strstr(text, "www.")) return true;
  for (const char *at = text; (at = strchr(at, '@')); at++)
    if (at > text && is_word(at[-1])) return true;
  for (const char *at = text; (at = strstr(at, "://")); at++) {
    const char *start = at;
    while (start > text && is_word(start[-1])) start--;
    if (start == text || !strchr("(<\"", start[-1])) return true;
  }
  return false;
}

static char *html(char *text, size_t length) {
  cmark_parser *parser = cmark_parser_new(options);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  if (strchr(text, '~')) cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"));
  if (may_hold_bare_address(text))
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("autolink"));
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *result = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return result;
}

/* `a/b.md` becomes `a/b/index.html`, `a/index.md` `a/index.html`. */
static void write_page(const char *output, const char *path, const char *text) {
  char target[4096];
  int stem = strlen(path) - 3;
  bool is_index = stem >= 5 && strncmp(path + stem - 5, "index", 5) == 0;
  snprintf(target, sizeof target, "%s%.*s%s", output, stem, path, is_index ? ".html" : "/index.html");
  int file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) {
    for (char *slash = strchr(target + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
      *slash = 0;
      mkdir(target, 0755);
      *slash = '/';
    }
    file = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  }
  size_t length = strlen(text);
  if (file < 0 || write(file, text, length) != (ssize_t)length) stop(target);
  close(file);
}

static void work(atomic_size_t *next, const char *output) {
  for (;;) {
    size_t first = atomic_fetch_add(next, taken_at_once);
    if (first >= count) return;
    for (size_t index = first; index < count && index < first + taken_at_once; index++) {
      size_t length;
      char *text = read_all(paths[index], &length);
      char *start = body(text);
      char *page = html(start, length - (start - text));
      write_page(output, paths[index] + content_length, page);
      free(page);
      free(text);
    }
  }
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  content_length = strlen(argv[1]);
  if (nftw(argv[1], list, 32, FTW_PHYS) != 0) stop(argv[1]);
  atomic_size_t *next =
      mmap(NULL, sizeof *next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (next == MAP_FAILED) stop("memory");
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) stop("cores");
  for (int core = 0; core < CPU_COUNT(&set); core++) {
    pid_t child = fork();
    if (child < 0) stop("fork");
    if (child == 0) {
      work(next, argv[2]);
      _exit(0);
    }
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status != 0;
  return failed;
}
