/**
 * Clusters group customers who spend on the same things. Customers see which cluster they are in and anonymous figures
 * of the others there, no fewer than twenty; staff also see the customers most like one. Vectors of the newest quarter
 * are kept in memory shared by threads, and are reloaded when the quarter or the model changes.
 */
export { clusterEntities, createClusters, type ClusterNeighbours, type Clusters } from './module.js';
export type { Placement } from './cluster-placement.js';
export { COUNT_CLUSTERS } from './cluster-counting.js';
export type { ClusterService } from './cluster.service.js';
export { CLUSTER_UNKNOWN_TEXT, clusterName } from './cluster.texts.js';
export { clusterTask } from './cluster.task.js';
export * as similarPolicy from './similar.policy.js';
