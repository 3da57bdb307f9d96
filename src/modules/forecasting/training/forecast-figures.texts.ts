import type { Localized } from '../../../platform/text.js';

export const MASE_TITLE: Localized = {
  ko: '평균 절대 척도 오차(MASE, 낮을수록 좋음)',
  en: 'Mean absolute scaled error (MASE, lower is better)',
};

export const TURNED_MASE_TITLE: Localized = {
  ko: 'MASE의 음수(클수록 좋음)',
  en: 'MASE, turned round: greater is better',
};

export const MASE_SAVED_TITLE: Localized = { ko: '줄어든 MASE', en: 'MASE saved' };

export const THETA_MASE_TITLE: Localized = { ko: '쎄타 방법의 MASE', en: 'MASE of the Theta method' };

export const COVERAGE_TITLES = {
  coverage80: { ko: '80% 구간에 든 값의 비율', en: 'Share of values within the 80 % band' },
  coverage95: { ko: '95% 구간에 든 값의 비율', en: 'Share of values within the 95 % band' },
} as const satisfies Readonly<Record<string, Localized>>;

export const COVERAGE_ERROR_TITLE: Localized = {
  ko: '80% 구간 포함률과 80%의 차이',
  en: 'Distance of the 80 % band’s coverage from 80 %',
};

/** What a network is compared with. */
export const LAST_SEASON_TITLE: Localized = { ko: '지난 계절 그대로', en: 'the last season once more' };

export const SEASON_LENGTH_TITLE: Localized = { ko: '계절 길이(관측치 수)', en: 'Observations in a season' };
