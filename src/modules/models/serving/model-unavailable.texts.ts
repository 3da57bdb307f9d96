import type { Localized } from '../../../platform/text.js';

export const noModelText = (task: string, reason: string, at: string): Localized => ({
  ko: `현재 사용할 수 있는 예측 모델이 없습니다(${task}: ${reason}${at}).`,
  en: `No model can answer this now (${task}: ${reason}${at}).`,
});
