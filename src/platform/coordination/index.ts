/** Coordination is what the nodes of one deployment share beside the database: cache, event log and limits, over
 *  Redis where there is one. Without, they live in this process, which must then be the only node. */
export {
  createCoordination,
  type Coordination,
  type CoordinationHealth,
  type CoordinationParts,
} from './coordination.js';
