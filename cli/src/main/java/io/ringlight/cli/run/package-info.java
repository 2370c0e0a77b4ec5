/**
 * The run directory: written whole or not at all, its files, and how runs beside each other are
 * found, continued and pruned.
 */
package io.ringlight.cli.run;
