/**
 * How what is found changes from run to run: rings, accounts and money by typology, and which
 * unknown patterns turn up.
 */
package io.ringlight.ring.trend;
