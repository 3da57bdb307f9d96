import { said } from '../../../../platform/assistant/index.js';

/** Asks for the change against the same quarter of the year before. */
export const CHANGE_OVER_YEAR = said(
  '작년 같은 분기보다 카드 소비가 몇 퍼센트 변했나요?',
  'By what percent has my card spending changed compared with a year ago?',
);
