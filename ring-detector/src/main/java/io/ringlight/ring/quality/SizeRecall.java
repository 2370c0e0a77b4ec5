package io.ringlight.ring.quality;

/**
 * How many of the known rings of a size are found.
 *
 * @param minMembers the least size of the class
 * @param maxMembers the greatest size; null when there is no limit
 */
public record SizeRecall(int minMembers, Integer maxMembers, Proportion recall) {}
