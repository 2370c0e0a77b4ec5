/**
 * The command line: one class a command, options, progress and exit codes. The only package that
 * prints or exits.
 */
package io.ringlight.cli;
