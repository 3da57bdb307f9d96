/**
 * Clusters put customers together who spend on the same things. A customer learns which cluster he is in and anonymous
 * figures of the others there, of no fewer than twenty; staff are also shown the customers most like one. Vectors of the
 * newest quarter lie in memory that threads share, and are read anew when it or the model changes.
 */
export { clusterEntities, createClusters, type ClusterNeighbours, type Clusters } from './module.js';
export type { Placement } from './cluster-placement.js';
export { clusterName } from './cluster-profile.js';
export type { ClusterService } from './cluster.service.js';
export { CLUSTER_UNKNOWN_TEXT } from './cluster.texts.js';
export { clusterTask } from './cluster.task.js';
export * as similarPolicy from './similar.policy.js';
