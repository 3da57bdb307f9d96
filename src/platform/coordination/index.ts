/**
 * Coordination is what the nodes of one deployment share beside the database: cache, event log and limits, over Redis
 * when there is one. Without Redis they live in this process, which must then be the only node.
 */
export {
  createCoordination,
  type Coordination,
  type CoordinationHealth,
  type CoordinationParts,
} from './coordination.js';
