/**
 * Writes synthetic marketplaces in which every ring and every honest look-alike is known. Uses the
 * JDK only and shares no code with the engine that is measured on them.
 */
package io.ringlight.sample;
