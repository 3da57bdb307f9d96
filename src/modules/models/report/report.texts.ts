import type { WindowContract } from '../../../platform/forecasting/index.js';
import type { Localized } from '../../../platform/text.js';
import {
  LEAST_COMPARED,
  outcomeOf,
  type Gate,
  type GateName,
  type GateOutcome,
  type LeftOut,
} from '../record/index.js';
import type { Figure } from '../task/index.js';
import { formatNumber } from '../../../platform/amount.texts.js';

/** Both languages, Korean first: a report is one file for everybody. */
export const both = ({ ko, en }: Localized): string => (ko === en ? ko : `${ko} / ${en}`);

/** Four digits that count, without an exponent where a person would write none. */
export function short(value: number | null): string {
  if (value === null) return '–';
  if (Number.isInteger(value)) return formatNumber(value);
  const size = Math.abs(value);
  if (size >= 1_000) return formatNumber(Math.round(value));
  return size < 0.0001 ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}

/** A figure with its interval: `0.8123 (0.8011 – 0.8229)`. */
export const withInterval = ({ value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>): string =>
  low === null || high === null ? short(value) : `${short(value)} (${short(low)} – ${short(high)})`;

export const GATE_TEXT: Readonly<Record<GateName, Localized>> = {
  BETTER_THAN_BASELINE: {
    ko: '단순 기준보다 우수(차이의 95% 구간 하한이 0 초과)',
    en: 'Better than the plain way (lower end of the 95 % interval of the difference above 0)',
  },
  ABOVE_NOISE: {
    ko: '섞은 데이터에서 우연히 나올 수 있는 수준을 넘음',
    en: 'Beyond what shuffled data come to by chance',
  },
  STABLE: {
    ko: '다른 표본에서도 같은 결과가 나옴',
    en: 'Found again in other samples of the same rows',
  },
  CALIBRATED: { ko: '확률 보정 오차가 한도 이내', en: 'Calibration error within its bound' },
  NO_LANGUAGE_WORSE: {
    ko: '사용 중인 버전보다 나빠진 언어가 없음',
    en: 'No language understood worse than by the version in service',
  },
  ANSWERS_KEPT: {
    ko: '지난 질문에 대한 도움말·거절·수치가 사라지지 않음(사라진 질문 수)',
    en: 'No past question loses help, a refusal or all its figures (questions that would)',
  },
  EVEN_FOR_ALL: { ko: '집단 간 격차가 한도 이내', en: 'Gap between groups within its bound' },
  CONTRACT_KNOWN: { ko: '입력 규격이 현재 프로그램과 일치', en: 'Reads what the program provides now' },
};

const OUTCOME: Readonly<Record<GateOutcome, Localized>> = {
  PASSED: { ko: '통과', en: 'passed' },
  FAILED: { ko: '미달', en: 'failed' },
  NOT_JUDGED: { ko: '판정 불가(표본 부족)', en: 'not judged: too few' },
  NOT_APPLICABLE: { ko: '해당 없음', en: 'does not apply' },
};

/** The outcome of a gate; for a gate that could not be judged, what is missing. */
export function verdict(gate: Pick<Gate, 'passed' | 'isUnjudged' | 'leastRows'>): Localized {
  const said = OUTCOME[outcomeOf(gate)];
  if (gate.leastRows === undefined) return said;
  return {
    ko: `${said.ko}: 비교할 두 집단 이상에 평가 행이 각각 ${short(gate.leastRows)}개 이상 필요`,
    en: `${said.en}; two groups or more need ${short(gate.leastRows)} rows each to be judged by`,
  };
}

/** How windows are made, of what reads series. */
export const windowsText = ({ length, horizon, periods, normalisation, quantiles }: WindowContract): Localized => ({
  ko: `마지막 값 ${length}개로 다음 값 ${horizon}개를 예측. 이름으로 아는 계절 길이 ${periods.join(', ')}. 분위수 ${quantiles.join(', ')}. 정규화: ${normalisation}`,
  en: `The last ${length} values tell the next ${horizon}. Seasons known by name: ${periods.join(', ')}. Quantiles ${quantiles.join(', ')}. Normalised: ${normalisation}`,
});

/** Why a group is left out of a gap. */
export const LEFT_OUT_TEXT: Readonly<Record<LeftOut, Localized>> = {
  TOO_FEW_ROWS: {
    ko: `비교 제외: 행 ${LEAST_COMPARED}개 미만`,
    en: `not compared: fewer than ${LEAST_COMPARED} rows`,
  },
  INTERVAL_TOO_WIDE: {
    ko: '비교 제외: 구간이 한도보다 넓음',
    en: 'not compared: its interval is wider than the bound allows',
  },
};

/** The gap of an attribute in words. */
export const gapText = (gap: number | null): string => (gap === null ? '판정 불가 / not judged' : short(gap));
