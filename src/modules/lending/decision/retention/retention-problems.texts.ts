import type { Localized } from '../../../../platform/text.js';

export const PUBLISHED_AHEAD: Localized = { ko: '미래일 수 없습니다.', en: 'must not be in the future.' };

export const TYPE_TWICE: Localized = { ko: '대출 종류마다 하나만 입력해 주세요.', en: 'is given once for each type.' };
