package io.ringlight.ring;

import java.math.BigDecimal;

/**
 * Money that went through a ring's orders in one currency.
 *
 * @param currency as the extract writes it; empty where it does not say
 * @param amount sum over the orders, in major units, exact
 * @param orders how many orders
 * @param refunded share of the orders that were refunded, cancelled or charged back, 0 to 1
 */
public record Exposure(String currency, BigDecimal amount, int orders, double refunded) {}
