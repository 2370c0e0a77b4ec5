/** Fits ring scores on groups of which one knows what they are. */
package io.ringlight.ring.fit;
