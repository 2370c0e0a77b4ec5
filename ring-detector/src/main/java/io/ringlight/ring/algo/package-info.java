/**
 * Graph algorithms on primitive arrays: connected components, Leiden communities and peeling to the
 * densest core. Knows nothing of accounts or rings and imports the JDK only. Every result is a
 * function of its arguments and, where one is taken, of the seed; never of the number of threads.
 */
package io.ringlight.ring.algo;
