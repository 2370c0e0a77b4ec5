/**
 * The snapshot in memory: accounts, identifiers, links and orders as primitive arrays under dense
 * ids, with CSR indexes both ways. Imports the JDK only; everything downstream (features, risks,
 * rings) works on these types.
 */
package io.ringlight.graph;
