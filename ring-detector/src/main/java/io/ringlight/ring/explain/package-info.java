/**
 * Looks at one ring: as a small graph with its cut points and paths, as DOT and GraphML for other
 * tools, and in plain words. Uses JGraphT: a ring is small, so its objects cost nothing here.
 */
package io.ringlight.ring.explain;
