import type { Localized } from '../../platform/text.js';

/** What verdicts about images are called. */
const IMAGE_LABEL_TEXT: Readonly<Record<string, Localized>> = {
  GOOD: { ko: '양호', en: 'good' },
  BLUR: { ko: '흐림', en: 'blurred' },
  LOW_RESOLUTION: { ko: '해상도 낮음', en: 'low resolution' },
  CUT: { ko: '일부 잘림', en: 'cut off' },
  GLARE: { ko: '빛 반사', en: 'glare' },
  SHADOW: { ko: '그림자', en: 'shadow' },
  STAIN: { ko: '얼룩', en: 'stained' },
  SCRATCH: { ko: '긁힘', en: 'scratched' },
  NORMAL: { ko: '정상', en: 'normal' },
  DEFECT: { ko: '불량', en: 'defective' },
};

/** A verdict in words; a label without words is shown by its code. */
export const labelText = (label: string): Localized => IMAGE_LABEL_TEXT[label] ?? { ko: label, en: label };

const UNKNOWN_DOCUMENT: Localized = {
  ko: '알 수 없음(문서 사진으로 보이지 않습니다)',
  en: 'unknown (it does not look like a photograph of a document)',
};
const UNKNOWN_THING: Localized = {
  ko: '알 수 없음(학습한 사진과 많이 다릅니다)',
  en: 'unknown (it is unlike the photographs that were learnt from)',
};

/** What is said instead of a verdict that is not to be relied on. */
export const unknownImage = (label: string): Localized =>
  label === 'NORMAL' || label === 'DEFECT' ? UNKNOWN_THING : UNKNOWN_DOCUMENT;
