import { by, not, type Reach } from './reach.js';

const STAFF = not('for staff or administrators alone, and no question of a customer');
const SITUATION = by('situation');
const PAST = not('what was judged in earlier months is shown as a course; the answer speaks of today');

/** What the room of scenarios shows. */
export const SCENARIOS_REACH: Reach = {
  fields: {
    'Customer.scenario': SITUATION,
    'Customer.scenarioHistory': PAST,
    'Customer.scenarioEpisodes': PAST,
    'Query.scenarioRuleSets': STAFF,
    'Query.thresholdVersions': STAFF,
  },
  types: {
    ScenarioEvaluation: SITUATION,
    ScenarioLabelResult: SITUATION,
    ScenarioAdvice: SITUATION,
    ScenarioCounterfactual: SITUATION,
    ScenarioChange: SITUATION,
    ScenarioKeyMetric: SITUATION,
    ScenarioCalibration: not('how a score became a probability; the situation is told in words'),
    ScenarioEpisode: PAST,
  },
};
