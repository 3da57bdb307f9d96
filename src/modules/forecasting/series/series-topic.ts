import { TOPIC_NAMES } from './series-topic.texts.js';

/** What a series is about: questions and news find their series by it. */
export type SeriesTopic = keyof typeof TOPIC_NAMES;

export const TOPICS = Object.keys(TOPIC_NAMES) as SeriesTopic[];
