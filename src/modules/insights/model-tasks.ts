import type { ModelTask } from '../models/index.js';
import { clusterTask } from './clusters/index.js';
import { lifeStageTask } from './life-stage/index.js';
import { riskTask } from './risk/index.js';

/** What models are trained for on the figures of this room. */
export const insightTasks: readonly ModelTask[] = [lifeStageTask, riskTask, clusterTask];
