package io.ringlight.sample;

/**
 * A direct link between two accounts.
 *
 * @param hundredths the sum moved, or below zero where no money moves
 */
record Link(long from, long to, String type, long first, long last, int events, long hundredths) {}
