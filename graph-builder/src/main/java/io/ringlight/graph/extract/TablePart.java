package io.ringlight.graph.extract;

import java.nio.file.Path;

/**
 * A file of a table.
 *
 * @param number its place among all files of the extract; what rows are traced back by
 * @param name the path inside the extract, with slashes
 */
record TablePart(ExtractTable table, int number, Path path, String name, FileFormat format) {}
