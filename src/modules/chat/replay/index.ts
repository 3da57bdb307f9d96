/** The replay asks past questions of customers again, as a candidate model or the present program answers them, and
 *  compares the answers. It keeps nothing, and shows no word that could identify the asker. */
export { createAnswersReplay, type AnswersReplays } from './module.js';
export * as replayPolicy from './answers-replay.policy.js';
