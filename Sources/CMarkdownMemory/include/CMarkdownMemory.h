#ifndef C_MARKDOWN_MEMORY_H
#define C_MARKDOWN_MEMORY_H

#include <cmark-gfm.h>

/// Memory for the trees of libcmark-gfm: a stack of bytes for each thread.
///
/// libcmark-gfm asks for memory for every node and every string. Here that mostly moves a pointer, and what was asked for
/// since a mark is forgotten all at once, without a walk through the tree.
///
/// What is taken between a mark and its release stays on the thread that took it.

/// A place in the memory of this thread.
typedef struct {
  void *chunk;
  char *top;
} markdown_memory_mark;

/// What libcmark-gfm is given to ask for memory. Where none is left, the program ends, as with its own allocator.
cmark_mem *markdown_memory(void);

/// The place at which this thread's memory is used up to now.
markdown_memory_mark markdown_memory_get_mark(void);

/// Forgets everything this thread took since the mark; marks are released in the reverse order.
void markdown_memory_release(markdown_memory_mark mark);

#endif
