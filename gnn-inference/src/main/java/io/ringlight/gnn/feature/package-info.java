/**
 * What the network is told of each account: measures of its own and of its neighbours, by relation
 * and hop, in a fixed and named order. Imports the JDK and the snapshot only; whoever wants another
 * model can take the same columns from {@code ringlight score --features}.
 */
package io.ringlight.gnn.feature;
