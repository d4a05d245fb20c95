#include "CMarkdownMemory.h"

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A run of memory that holds pieces one after the other, aligned as by `malloc`. A header before each piece says how
// many bytes it can hold.
typedef struct chunk {
  struct chunk *previous;
  char *end;
} chunk;

enum { UNIT = 16, HEADER = sizeof(size_t), FIRST_CHUNK = 256 * 1024, CLASSES = 256 };

// The memory of this thread. The first chunk stays until the thread ends; large documents get more while they need it.
static _Thread_local struct {
  chunk *chunk;
  // Where the header of the next piece goes.
  char *top;
  // Freed pieces by size, each with the address of the next in it. Without reuse, libcmark-gfm's failed attempts to read
  // tables would fill the memory.
  void *freed[CLASSES];
} memory;

static pthread_key_t at_thread_end;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void create_key(void) { pthread_key_create(&at_thread_end, free); }

_Noreturn static void out_of_memory(void) {
  fputs("no memory is left to read a Markdown document\n", stderr);
  abort();
}

// The sizes of pieces, header included: every multiple of a unit up to 32 units, then four sizes for each doubling.
typedef struct {
  size_t bytes;
  unsigned number;
} size_class;

static inline size_class class_for(size_t size) {
  if (size > PTRDIFF_MAX / 4)
    out_of_memory();
  size_t units = (size + HEADER + UNIT - 1) / UNIT;
  if (units <= 32)
    return (size_class){units * UNIT, (unsigned)units};
  unsigned shift = 63 - (unsigned)__builtin_clzll(units) - 2;
  size_t steps = (units + ((size_t)1 << shift) - 1) >> shift;
  return (size_class){(steps << shift) * UNIT, 16 + shift * 4 + (unsigned)steps};
}

__attribute__((noinline)) static void add_chunk(size_t needed) {
  size_t size = FIRST_CHUNK;
  if (memory.chunk)
    size = 2 * (size_t)(memory.chunk->end - (char *)memory.chunk);
  if (size < needed + sizeof(chunk) + UNIT)
    size = needed + sizeof(chunk) + UNIT;
  chunk *added = malloc(size);
  if (!added)
    out_of_memory();
  if (!memory.chunk) {
    pthread_once(&once, create_key);
    pthread_setspecific(at_thread_end, added);
  }
  added->previous = memory.chunk;
  added->end = (char *)added + size;
  memory.chunk = added;
  // Aligns what follows the header.
  memory.top = (char *)(added + 1) + (UNIT - HEADER);
}

static inline void *take(size_t size) {
  size_class class = class_for(size);
  void *piece = memory.freed[class.number];
  if (piece) {
    memcpy(&memory.freed[class.number], piece, sizeof(void *));
    return piece;
  }
  if (!memory.chunk || (size_t)(memory.chunk->end - memory.top) < class.bytes)
    add_chunk(class.bytes);
  size_t room = class.bytes - HEADER;
  memcpy(memory.top, &room, HEADER);
  piece = memory.top + HEADER;
  memory.top += class.bytes;
  return piece;
}

static void *zeroed(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes))
    out_of_memory();
  return memset(take(bytes), 0, bytes);
}

static void give_back(void *piece) {
  if (!piece)
    return;
  size_t room;
  memcpy(&room, (char *)piece - HEADER, HEADER);
  void **freed = &memory.freed[class_for(room).number];
  memcpy(piece, freed, sizeof(void *));
  *freed = piece;
}

// A new piece as an empty string: libcmark-gfm ends the text of a block only when it writes into it, so reading the
// text of an empty heading would run past its end.
static void *empty_string(size_t size) {
  char *piece = take(size);
  *piece = 0;
  return piece;
}

// Only the last piece can grow in place, and none shrinks.
static void *resized(void *piece, size_t size) {
  if (!piece)
    return empty_string(size);
  char *header = (char *)piece - HEADER;
  size_t room;
  memcpy(&room, header, HEADER);
  if (size <= room)
    return piece;
  size_class class = class_for(size);
  if ((char *)piece + room == memory.top && (size_t)(memory.chunk->end - header) >= class.bytes) {
    memory.top = header + class.bytes;
    size_t grown = class.bytes - HEADER;
    memcpy(header, &grown, HEADER);
    return piece;
  }
  void *moved = memcpy(take(size), piece, room);
  give_back(piece);
  return moved;
}

static cmark_mem functions = {zeroed, resized, give_back};

cmark_mem *markdown_memory(void) { return &functions; }

markdown_memory_mark markdown_memory_get_mark(void) {
  if (!memory.chunk)
    add_chunk(0);
  return (markdown_memory_mark){memory.chunk, memory.top};
}

void markdown_memory_release(markdown_memory_mark mark) {
  while (memory.chunk != mark.chunk) {
    chunk *unused = memory.chunk;
    memory.chunk = unused->previous;
    free(unused);
  }
  memory.top = mark.top;
  memset(memory.freed, 0, sizeof(memory.freed));
}
