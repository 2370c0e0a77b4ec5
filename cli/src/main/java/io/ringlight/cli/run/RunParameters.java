package io.ringlight.cli.run;

import io.ringlight.ring.DetectionParameters;

/**
 * How a run was asked to work.
 *
 * @param command {@code run} or {@code detect}
 * @param maxRejects the share of a table's rows that might be rejected; null without an extract
 * @param model that was used; null for none
 * @param known what it was told of neighbours; null for nothing
 * @param decoys how many decoys q-values rest on; 0 for no q-values
 * @param memoryBytes what the user allowed; null where that was left to the machine
 */
public record RunParameters(
    String command,
    Double maxRejects,
    DetectionParameters detection,
    RunModel model,
    KnownTable known,
    int decoys,
    AccountsFormat format,
    Long memoryBytes) {}
