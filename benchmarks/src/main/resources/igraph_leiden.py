"""Runs igraph's Leiden on an edge file; prints seconds and writes one label a node.

Arguments: edge file, label file, nodes, edges, objective (CPM or modularity), resolution, iterations.
The edge file holds all from ends, then all to ends (int32), then all weights (float32), little-endian.
"""
import array
import os
import random
import sys
import time

import igraph

edge_file, label_file, nodes, edges, objective, resolution, iterations = sys.argv[1:8]
edges = int(edges)
ends_from, ends_to, weights = array.array("i"), array.array("i"), array.array("f")
with open(edge_file, "rb") as stream:
    for part in (ends_from, ends_to, weights):
        part.fromfile(stream, edges)
graph = igraph.Graph(n=int(nodes), edges=zip(ends_from, ends_to), directed=False)
weights = list(weights)
random.seed(0)

cpu = time.process_time()
wall = time.perf_counter()
clusters = graph.community_leiden(
    objective_function=objective,
    weights=weights,
    resolution_parameter=float(resolution),
    n_iterations=int(iterations),
)
wall = time.perf_counter() - wall
cpu = time.process_time() - cpu

with open(label_file, "wb") as stream:
    array.array("i", clusters.membership).tofile(stream)
print(wall, cpu)
