/* Runs a command and says what it took, as one line of JSON in a file.
 *
 *     measure FILE COMMAND ARGUMENT…
 *
 * A small program does this because a process starts with the memory of the one that starts it, as Linux counts it: started from
 * Python, nothing would seem to need less memory than Python.
 */

#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

/* How many bytes a process that has ended, but is not waited for, gave the system to write. */
static long long written(pid_t process) {
  char path[64], line[128];
  long long bytes = -1;
  snprintf(path, sizeof path, "/proc/%d/io", process);
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file)) sscanf(line, "wchar: %lld", &bytes);
  if (file) fclose(file);
  return bytes;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child == 0) {
    // Who ends the benchmark ends what it measures.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execvp(argv[2], argv + 2);
    perror(argv[2]);
    _exit(127);
  }
  siginfo_t info;
  if (child < 0 || waitid(P_PID, child, &info, WEXITED | WNOWAIT) != 0) return 1;
  clock_gettime(CLOCK_MONOTONIC, &end);
  long long bytes = written(child);
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 1;
  FILE *file = fopen(argv[1], "w");
  if (!file) return 1;
  fprintf(file, "{\"wall\": %.6f, \"user\": %.6f, \"system\": %.6f, \"memory\": %ld, \"written\": %lld, \"status\": %d}\n",
          end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9, seconds(usage.ru_utime),
          seconds(usage.ru_stime), usage.ru_maxrss * 1024L, bytes, WIFEXITED(status) ? WEXITSTATUS(status) : 128);
  return fclose(file) != 0;
}
