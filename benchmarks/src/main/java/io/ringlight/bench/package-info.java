/**
 * Measures the engine: JMH benchmarks of the algorithms, and runs side by side with other libraries
 * on the same generated graphs. Not published.
 */
package io.ringlight.bench;
