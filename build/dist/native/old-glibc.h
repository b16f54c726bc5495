/*
 * Included before better-sqlite3's sources: where the building PC's glibc has newer versions of a function, those that
 * 统信UOS 20 (glibc 2.28) and 银河麒麟 V10 (2.31) have as well are linked. Node itself asks for 2.28.
 */
#if defined(__x86_64__)
#define FIRST_VERSION "GLIBC_2.2.5"
#else
#define FIRST_VERSION "GLIBC_2.17"
#endif
#define AS_EVER(name) __asm__(".symver " #name "," #name "@" FIRST_VERSION)
AS_EVER(exp);
AS_EVER(log);
AS_EVER(log2);
AS_EVER(pow);
AS_EVER(dlopen);
AS_EVER(dlsym);
AS_EVER(dlclose);
AS_EVER(dlerror);
AS_EVER(pthread_create);
AS_EVER(pthread_join);
AS_EVER(pthread_once);
AS_EVER(pthread_mutex_trylock);
AS_EVER(pthread_mutexattr_init);
AS_EVER(pthread_mutexattr_settype);
AS_EVER(pthread_mutexattr_destroy);
AS_EVER(__xstat64);
AS_EVER(__lxstat64);
AS_EVER(__fxstat64);
