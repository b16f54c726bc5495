/* What older systems have under other names only, or not at all; hidden, so that nobody else meets it. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>

#if defined(__x86_64__)
#define STAT_VERSION 1
#else
#define STAT_VERSION 0
#endif
#define HIDDEN __attribute__((visibility("hidden")))

int __xstat64(int version, const char *path, struct stat64 *out);
int __lxstat64(int version, const char *path, struct stat64 *out);
int __fxstat64(int version, int file, struct stat64 *out);

HIDDEN int stat64(const char *path, struct stat64 *out) { return __xstat64(STAT_VERSION, path, out); }
HIDDEN int lstat64(const char *path, struct stat64 *out) { return __lxstat64(STAT_VERSION, path, out); }
HIDDEN int fstat64(int file, struct stat64 *out) { return __fxstat64(STAT_VERSION, file, out); }

/* std::__throw_bad_array_new_length, since GCC 11: the code is built without exceptions, so it could only end the program. */
HIDDEN void _ZSt28__throw_bad_array_new_lengthv(void) { abort(); }
