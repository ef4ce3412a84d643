#define _GNU_SOURCE  // strcasestr, sched_setaffinity

#include "bare.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static const char *server_answer;

/// Answers the requests of one connection, each when its body, of a length that the headers tell, is there.
static void *serve(void *argument) {
    int connection = (int)(intptr_t)argument;
    char buffer[65536];
    size_t count = 0;
    for (;;) {
        ssize_t got = recv(connection, buffer + count, sizeof buffer - 1 - count, 0);
        if (got <= 0) break;
        count += (size_t)got;
        buffer[count] = 0;
        char *end = strstr(buffer, "\r\n\r\n");
        if (end == NULL) continue;
        char *length = strcasestr(buffer, "content-length:");
        size_t whole = (size_t)(end + 4 - buffer) + (length != NULL && length < end ? (size_t)atol(length + 15) : 0);
        if (count < whole) continue;
        count = 0;
        if (send(connection, server_answer, strlen(server_answer), 0) < 0) break;
    }
    close(connection);
    return NULL;
}

static void *accept_all(void *argument) {
    int listener = (int)(intptr_t)argument, one = 1, connection;
    while ((connection = accept(listener, NULL, NULL)) >= 0) {
        setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        pthread_t thread;
        pthread_create(&thread, NULL, serve, (void *)(intptr_t)connection);
        pthread_detach(thread);
    }
    return NULL;
}

int bare_start_server(const char *answer) {
    server_answer = strdup(answer);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 16) != 0) return 0;
    if (getsockname(listener, (struct sockaddr *)&address, &size) != 0) return 0;
    pthread_t thread;
    pthread_create(&thread, NULL, accept_all, (void *)(intptr_t)listener);
    pthread_detach(thread);
    return ntohs(address.sin_port);
}

int bare_stay_on_one_processor(void) {
#ifdef __linux__
    cpu_set_t processors;
    CPU_ZERO(&processors);
    CPU_SET(sched_getcpu(), &processors);
    return sched_setaffinity(0, sizeof processors, &processors) == 0;
#else
    return 0;
#endif
}

static size_t drop(char *bytes, size_t size, size_t count, void *owner) {
    (void)bytes, (void)owner;
    return size * count;
}

static void prepare(CURL *easy, const char *url, const char *body, struct curl_slist *headers) {
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
}

/// Makes one call by the multi interface; false where it fails.
static int call_by_multi(CURLM *multi, const char *url, const char *body, struct curl_slist *headers) {
    CURL *easy = curl_easy_init();
    prepare(easy, url, body, headers);
    curl_multi_add_handle(multi, easy);
    int running = 1, left = 0;
    while (running > 0 && curl_multi_perform(multi, &running) == CURLM_OK)
        if (running > 0) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    CURLMsg *message = curl_multi_info_read(multi, &left);
    int is_good = message != NULL && message->data.result == CURLE_OK;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
    return is_good;
}

/// The fields that the generated client sends, so that all send the same.
static const char *const bare_fields[] = {
    "User-Agent: sora-codegen", "Accept: application/json", "Accept-Encoding: identity", "Content-Type: application/json",
    "Authorization: Bearer token", NULL,
};

double bare_libcurl_call(const char *url, const char *body, int times, int multi) {
    static CURL *easy;
    static CURLM *many;
    if (easy == NULL) easy = curl_easy_init();
    if (many == NULL) many = curl_multi_init();
    struct curl_slist *headers = curl_slist_append(NULL, "Expect:");
    for (const char *const *field = bare_fields; *field != NULL; field++) headers = curl_slist_append(headers, *field);
    prepare(easy, url, body, headers);
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    int is_good = 1;
    for (int call = 0; call < times && is_good; call++)
        is_good = multi ? call_by_multi(many, url, body, headers) : curl_easy_perform(easy) == CURLE_OK;
    clock_gettime(CLOCK_MONOTONIC, &end);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, NULL);
    curl_slist_free_all(headers);
    if (!is_good) return -1;
    return ((double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec)) / times;
}
