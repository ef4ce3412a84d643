// Runs a command and tells what it used: `measure FILE COMMAND ARGUMENT...` writes one line into FILE,
// wall seconds, processor seconds (user and system), peak memory in KiB, exit status.
//
// A process of its own, because Linux counts the memory of whoever starts a command into the command's peak: a Python script's 10 MB and more
// would hide what a small command needs.

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count < 3) {
        fputs("usage: measure FILE COMMAND ARGUMENT...\n", stderr);
        return 2;
    }
    double start = seconds();
    pid_t child = fork();
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        perror(arguments[2]);
        _exit(127);
    }
    int status;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) != child) {
        perror("measure");
        return 1;
    }
    double wall = seconds() - start;
    double user = used.ru_utime.tv_sec + used.ru_utime.tv_usec / 1e6;
    double system = used.ru_stime.tv_sec + used.ru_stime.tv_usec / 1e6;
#ifdef __APPLE__
    long peak = used.ru_maxrss / 1024;
#else
    long peak = used.ru_maxrss;
#endif
    FILE *report = fopen(arguments[1], "w");
    if (report == NULL) {
        perror(arguments[1]);
        return 1;
    }
    fprintf(report, "%.6f %.6f %ld %d\n", wall, user + system, peak, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return fclose(report) == 0 ? 0 : 1;
}
