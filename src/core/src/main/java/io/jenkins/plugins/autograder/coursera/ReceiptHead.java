package io.jenkins.plugins.autograder.coursera;

import java.time.Instant;

/**
 * What a new receipt has before anything is asked of it.
 *
 * @param id 32 hexadecimal digits
 * @param begun when
 * @param service the host of the API
 */
record ReceiptHead(String id, Instant begun, String service) {}
