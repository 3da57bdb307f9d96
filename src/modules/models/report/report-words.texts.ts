import type { Localized } from '../../../platform/text.js';

/** Headings of the card and of the page. */
export const HEADINGS = {
  purpose: { ko: '용도', en: 'Purpose' },
  data: { ko: '데이터', en: 'Data' },
  figures: { ko: '성능', en: 'Figures' },
  plainFigures: { ko: '단순 기준', en: 'Plain way' },
  comparison: { ko: '단순 기준과의 비교', en: 'Against the plain way' },
  cardComparison: { ko: '비교', en: 'Against the plain way' },
  gates: { ko: '승격 기준', en: 'Gates' },
  roc: { ko: '판별력', en: 'ROC' },
  calibration: { ko: '확률 보정', en: 'Calibration' },
  confusion: { ko: '혼동 행렬', en: 'Confusion' },
  importance: { ko: '변수 중요도', en: 'Importance' },
  groups: { ko: '집단별 결과', en: 'By group' },
  columns: { ko: '입력 변수', en: 'What it reads' },
  limits: { ko: '한계', en: 'Limits' },
} satisfies Record<string, Localized>;

/** Heads of columns and of rows. */
export const HEADS = {
  figure: { ko: '지표', en: 'figure' },
  value: { ko: '값', en: 'value' },
  valueAndInterval: { ko: '값 (95 % 구간)', en: 'value (95 % interval)' },
  interval: { ko: '구간', en: 'interval' },
  method: { ko: '구간 산출', en: 'interval by' },
  gate: { ko: '기준', en: 'gate' },
  bound: { ko: '한도', en: 'bound' },
  of: { ko: '대상', en: 'of' },
  outcome: { ko: '결과', en: 'outcome' },
  attribute: { ko: '속성', en: 'attribute' },
  group: { ko: '집단', en: 'group' },
  remark: { ko: '비고', en: 'remark' },
  gap: { ko: '격차', en: 'gap' },
  column: { ko: '변수', en: 'column' },
  meaning: { ko: '의미', en: 'meaning' },
  unit: { ko: '단위', en: 'unit' },
  range: { ko: '범위', en: 'range' },
  allowed: { ko: '허용', en: 'range' },
  trainedOn: { ko: '학습 10–90 %', en: 'trained on' },
  unknown: { ko: '결측', en: 'unknown' },
  shift: { ko: '학습→평가 PSI', en: 'train to test' },
  item: { ko: '항목', en: 'item' },
  options: { ko: '학습 설정', en: 'options' },
  description: { ko: '설명', en: 'what' },
  split: { ko: '분할', en: 'split' },
  rows: { ko: '행', en: 'rows' },
  trainRows: { ko: '학습', en: 'train' },
  testRows: { ko: '평가', en: 'test' },
  quarters: { ko: '분기', en: 'quarters' },
} satisfies Record<string, Localized>;

export const MODEL: Localized = { ko: '모델', en: 'the model' };
export const DIFFERENCE: Localized = { ko: '차이', en: 'difference' };

/** Axes of charts. */
export const AXES = {
  predicted: { ko: '예측', en: 'predicted' },
  observed: { ko: '실제', en: 'observed' },
  falsePositives: { ko: '위양성률', en: 'false positive rate' },
  truePositives: { ko: '재현율', en: 'true positive rate' },
  truthByPrediction: { ko: '실제 \\ 예측', en: 'truth \\ predicted' },
} satisfies Record<string, Localized>;

export const columnCount = (count: number): Localized => ({ ko: `변수 ${count}개`, en: `${count} columns` });
