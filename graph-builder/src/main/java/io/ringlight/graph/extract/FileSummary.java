package io.ringlight.graph.extract;

/**
 * What became of a file's rows: {@code rows = accepted + merged + guest + rejected}.
 *
 * @param table the table's name
 * @param file the path inside the extract
 * @param accepted rows that were taken, those outside the time range included
 * @param outside how many of the accepted (or guest) rows lie outside the time range, or belong to
 *     an account that does, and so are not in the snapshot
 * @param merged rows that repeat another one
 * @param guest orders without a buyer
 * @param bytes size of the file
 * @param sha256 digest of the file, in hexadecimal digits
 */
public record FileSummary(
    String table,
    String file,
    long rows,
    long accepted,
    long outside,
    long merged,
    long guest,
    long rejected,
    long bytes,
    String sha256) {}
