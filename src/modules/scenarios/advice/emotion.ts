/** How somebody who asks seems to feel. It may change the tone of an answer and nothing else. */
export const EMOTIONS = ['NEUTRAL', 'HAPPY', 'SAD', 'WORRIED', 'ANGRY'] as const;
export type Emotion = (typeof EMOTIONS)[number];
