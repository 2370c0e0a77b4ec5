/**
 * The evidence graph: accounts on one side, tokens (shared things, moments of acting together,
 * direct links) on the other, and how much each token counts. Works on primitive arrays; near
 * linear in links and orders, whatever the largest hub.
 */
package io.ringlight.ring.evidence;
