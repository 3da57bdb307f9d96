import type { Localized } from '../../../platform/text.js';

/** What each figure of a window is that drift is measured by. */
export const WINDOW_COLUMN_TEXTS = {
  isSeasonal: { ko: '계절성이 있는지', en: 'Whether a season was found' },
  logSpread: { ko: '한 단계 변화 대비 흩어진 정도', en: 'How far values spread, against a step' },
  logScale: { ko: '로그 값의 한 단계 변화 크기', en: 'Size of a step of the logarithm' },
  logSeason: { ko: '한 단계 변화 대비 계절 변동', en: 'Size of the season, against a step' },
  thetaFirst: { ko: '쎄타 방법의 첫 단계', en: 'First step of the Theta method' },
  thetaSpan: { ko: '쎄타 방법의 전체 이동 폭', en: 'How far the Theta method goes' },
} as const satisfies Readonly<Record<string, Localized>>;
