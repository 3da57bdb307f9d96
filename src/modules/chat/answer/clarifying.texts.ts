import { said } from '../../../platform/assistant/index.js';

/** Before questions of which one may have been meant. */
export const MEANT = said(
  '질문을 정확히 이해하지 못했습니다. 혹시 이런 내용을 물어보셨나요?',
  'I am not sure what you would like to know. Is it one of these?',
);

/** What a question that names a term may have asked instead of a figure. */
export const MEANING = said('이 말이 무슨 뜻인가요?', 'What does this word mean?');
