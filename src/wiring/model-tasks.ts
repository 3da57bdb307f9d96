import { analysisTasks } from '../modules/analysis/index.js';
import { chatTasks } from '../modules/chat/index.js';
import { forecastTask } from '../modules/forecasting/index.js';
import { insightTasks } from '../modules/insights/index.js';
import type { ModelTask } from '../modules/models/index.js';

/** Everything that models are trained for, from the rooms that have the data. */
export const modelTasks: readonly ModelTask[] = [...insightTasks, ...chatTasks, forecastTask, ...analysisTasks];
