package io.ringlight.cli.model;

/**
 * How large a part of the labelled accounts is.
 *
 * @param accounts how many are in it
 * @param fraud how many of those are fraud
 */
public record PartCounts(int accounts, int fraud) {}
