/**
 * Tells whether accounts still look like those that a model has learnt from: how each feature and
 * the risk were distributed then, and how far a snapshot lies from it. Imports the JDK and the
 * features only, so that any other model can be watched in the same way.
 */
package io.ringlight.gnn.drift;
