import type { Localized } from '../../../platform/text.js';
import type { PhotographProblem } from './photograph-problem.js';

/** What a customer sees at once, and what they can do. */
export const PHOTOGRAPH_PROBLEM_TEXT: Readonly<Record<PhotographProblem, Localized>> = {
  BLUR: {
    ko: '사진이 흐려 글자를 읽기 어렵습니다. 휴대전화를 고정하고 초점을 맞춰 다시 찍어 주세요.',
    en: 'The photograph is blurred. Hold the telephone still, let it focus, and take it again.',
  },
  LOW_RESOLUTION: {
    ko: '사진의 해상도가 낮아 글자를 읽기 어렵습니다. 더 가까이에서 찍거나 원본 크기로 다시 보내 주세요.',
    en: 'The photograph has too few pixels to be read. Take it from closer, or send it in its original size.',
  },
  CUT: {
    ko: '서류의 가장자리가 잘렸습니다. 네 모서리가 모두 보이도록 다시 찍어 주세요.',
    en: 'An edge of the paper is cut off. Take it again with all four corners in view.',
  },
  GLARE: {
    ko: '빛이 반사되어 글자가 가려졌습니다. 조명을 피해 다시 찍어 주세요.',
    en: 'A reflection covers part of the paper. Take it again away from the light.',
  },
  UNREADABLE: {
    ko: '사진이 손상되었거나 너무 작아 읽을 수 없습니다. 원본 사진을 다시 보내 주세요.',
    en: 'The photograph is damaged or too small to be read. Send the original again.',
  },
};
