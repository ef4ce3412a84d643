#ifndef BARE_CALLS_H
#define BARE_CALLS_H

/// Keeps the calling thread, and those that it will start, on one processor; false where the system cannot.
int bare_stay_on_one_processor(void);

/// Starts a server on loopback, on threads of its own, that gives each request one answer; returns its port, or 0.
int bare_start_server(const char *answer);

/// Sends a JSON body so often by libcurl, over a kept connection; returns the mean nanoseconds of a call, or -1.
///
/// With `multi`, by a new handle of the multi interface for each call, as a client that makes many calls at once needs it; else by
/// `curl_easy_perform` of one handle.
double bare_libcurl_call(const char *url, const char *body, int times, int multi);

#endif
