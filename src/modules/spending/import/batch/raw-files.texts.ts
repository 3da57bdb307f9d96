import type { Localized } from '../../../../platform/text.js';

export const FILE_CHANGED: Localized = {
  ko: '읽는 동안 파일이 바뀌었습니다.',
  en: 'The file changed while it was read.',
};
