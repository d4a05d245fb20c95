#ifndef C_MARKDOWN_MEMORY_H
#define C_MARKDOWN_MEMORY_H

#include <cmark-gfm.h>

/// Memory for the trees of libcmark-gfm: a stack of bytes for each thread.
///
/// libcmark-gfm asks for memory for every node and every string. Here that mostly moves a pointer, and everything since
/// a mark is released at once, without a walk through the tree. With libcmark-gfm's own allocator, parsing 10,000
/// articles takes 0.59 s of processor time instead of 0.40 s.
///
/// Memory that is taken between a mark and its release must stay on its thread.

/// A place in the memory of this thread.
typedef struct {
  void *chunk;
  char *top;
} markdown_memory_mark;

/// The allocator for libcmark-gfm. If no memory is left, the program ends, as with libcmark-gfm's own allocator.
cmark_mem *markdown_memory(void);

/// The place up to which this thread's memory is in use.
markdown_memory_mark markdown_memory_get_mark(void);

/// Releases everything that this thread took since the mark; marks are released in reverse order.
void markdown_memory_release(markdown_memory_mark mark);

#endif
