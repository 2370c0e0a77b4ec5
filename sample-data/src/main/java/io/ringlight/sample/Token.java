package io.ringlight.sample;

/**
 * A thing that accounts touch.
 *
 * @param type what it is
 * @param number names it within its type
 * @param look what its attributes are drawn from: two tokens of one look are one thing in the real
 *     world (a device after a reset, a card added twice, a building)
 * @param variant what tells tokens of one look apart: an address's unit and spelling, an
 *     instrument's type
 */
record Token(TokenType type, long number, long look, int variant) {}
