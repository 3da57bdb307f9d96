/**
 * What is said to somebody about a label: templates of our own, so that it reads the same every time and can be checked
 * by people beforehand. How somebody feels changes the tone of the opening only, never a figure, a right or a number to
 * call; in hard times nothing is sold.
 */
export { adviceOf } from './advice.js';
export { EMOTIONS, type Emotion } from './emotion.js';
export { FAMILY_OF, type LabelFamily } from './openings.texts.js';
export { ScenarioAdviceResolver } from './scenario-advice.resolver.js';
