package io.ringlight.ring.quality;

/** A 95 % interval, both ends included. */
public record Interval(double low, double high) {}
