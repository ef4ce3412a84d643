#ifndef SORA_CCURL_SHIM_H
#define SORA_CCURL_SHIM_H

#include <curl/curl.h>
#include <stdbool.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

// Swift imports no variadic functions, so every argument type of libcurl's option calls has one wrapper here.

static inline CURLcode sora_easy_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode sora_easy_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode sora_easy_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode sora_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode sora_easy_set_bytes(CURL *easy, CURLoption option, const void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode sora_easy_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

/// Receives or gives bytes: the buffer, the size of an item, the count of items, the owner.
typedef size_t (*sora_bytes_callback)(char *bytes, size_t size, size_t count, void *owner);

/// Moves back in the body that is sent.
typedef int (*sora_seek_callback)(void *owner, curl_off_t offset, int origin);

static inline void sora_easy_set_callbacks(CURL *easy, void *owner, sora_bytes_callback header, sora_bytes_callback write) {
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, owner);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, write);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, owner);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, owner);
}

static inline void sora_easy_set_upload(CURL *easy, void *owner, sora_bytes_callback read, sora_seek_callback seek) {
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, read);
    curl_easy_setopt(easy, CURLOPT_READDATA, owner);
    curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, seek);
    curl_easy_setopt(easy, CURLOPT_SEEKDATA, owner);
}

/// Opens a socket of its owner's for libcurl.
typedef curl_socket_t (*sora_open_callback)(void *owner, curlsocktype purpose, struct curl_sockaddr *address);

/// Closes a socket that the owner opened.
typedef int (*sora_close_callback)(void *owner, curl_socket_t socket);

/// Is asked before a request is sent over a connection, which its local port tells; what is not 0 ends the transfer.
typedef int (*sora_before_sending_callback)(void *owner, char *there, char *here, int there_port, int here_port);

#if LIBCURL_VERSION_NUM >= 0x075000
/// Whether libcurl asks before it sends a request, and before it sends one again.
static const bool SORA_ASKS_BEFORE_SENDING = true;
#else
static const bool SORA_ASKS_BEFORE_SENDING = false;
#endif

static inline void sora_easy_set_sockets(
    CURL *easy, void *owner, sora_open_callback open, sora_close_callback close, void *transfer,
    sora_before_sending_callback before_sending) {
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, owner);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, owner);
#if LIBCURL_VERSION_NUM >= 0x075000
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, before_sending);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer);
#endif
}

/// Lets a transfer speak HTTP and HTTPS alone.
static inline CURLcode sora_easy_allow_only_http(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
    return curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    return curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

static inline long sora_easy_get_long(CURL *easy, CURLINFO item) {
    long value = 0;
    curl_easy_getinfo(easy, item, &value);
    return value;
}

/// The `SSL *` of a transfer's connection; NULL where it has none, or libcurl uses another library than OpenSSL.
static inline void *sora_easy_get_openssl(CURL *easy) {
    struct curl_tlssessioninfo *session = NULL;
    if (curl_easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || session == NULL) return NULL;
    return session->backend == CURLSSLBACKEND_OPENSSL ? session->internals : NULL;
}

static inline curl_off_t sora_easy_get_offset(CURL *easy, CURLINFO item) {
    curl_off_t value = 0;
    curl_easy_getinfo(easy, item, &value);
    return value;
}

static inline CURLMcode sora_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/// Has a multi handle tell which sockets it waits for, and until when.
static inline void sora_multi_set_watch(CURLM *multi, void *owner, curl_socket_callback socket, curl_multi_timer_callback timer) {
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, owner);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, owner);
}

/// What libcurl says of one transfer that ended.
typedef struct sora_ended_transfer {
    CURL *easy;
    void *owner;
    CURLcode result;
} sora_ended_transfer;

/// Takes the next ended transfer from the multi handle; false where there is none.
static inline bool sora_multi_next_ended(CURLM *multi, sora_ended_transfer *ended) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE) continue;
        char *owner = NULL;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &owner);
        ended->easy = message->easy_handle;
        ended->owner = owner;
        ended->result = message->data.result;
        return true;
    }
    return false;
}

#endif
