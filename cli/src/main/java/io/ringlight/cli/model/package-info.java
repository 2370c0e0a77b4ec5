/** The model directory: what was learnt from labels, how it is written, and how it is checked. */
package io.ringlight.cli.model;
