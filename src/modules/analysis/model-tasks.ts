import type { ModelTask } from '../models/index.js';
import { defectTask } from './defects/index.js';

/** What models are trained for by files that people have. */
export const analysisTasks: readonly ModelTask[] = [defectTask];
