import type { Localized } from '../../../platform/text.js';

export const shuffledTruthText = (times: number): Localized => ({
  ko: `같은 답을 다른 고객에게 준 것처럼 정답을 ${times}번 섞음`,
  en: `the truth shuffled ${times} times, as if the answers were given to other rows`,
});
