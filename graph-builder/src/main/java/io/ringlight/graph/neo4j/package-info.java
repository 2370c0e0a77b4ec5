/**
 * Neo4j over Bolt: loads a snapshot into it and takes one out of it. The only package that knows
 * the driver, but for the publishing of rings.
 */
package io.ringlight.graph.neo4j;
