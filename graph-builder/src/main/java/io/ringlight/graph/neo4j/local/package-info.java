/**
 * A Neo4j server on this machine, as a process of its own: for people who have none, and for tests.
 * Neo4j's jars are named to that process and never loaded into this one.
 */
package io.ringlight.graph.neo4j.local;
