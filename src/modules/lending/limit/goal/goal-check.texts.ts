import type { Localized } from '../../../../platform/text.js';

export const DEBT_TWICE: Localized = {
  ko: '같은 부채를 두 번 지정할 수 없습니다.',
  en: 'names a debt that is named before',
};

export const pastLastDayText = (lastDay: string): Localized => ({
  ko: `${lastDay}을 넘어갑니다.`,
  en: `leads past ${lastDay}`,
});
