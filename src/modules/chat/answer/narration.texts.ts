import type { Localized } from '../../../platform/text.js';

/** Telephone numbers of the Credit Counseling & Recovery Service (1600-5500) and the Inclusive Finance call centre (1397). */
export const HARDSHIP: Localized = {
  ko: '상환이 어려우시다면 혼자 감당하지 않으셔도 됩니다. 신용회복위원회(1600-5500)에서 채무조정을, 서민금융콜센터(1397)에서 지원 제도를 무료로 상담받으실 수 있습니다. 연체가 시작되기 전에 문의하시면 선택할 수 있는 방법이 더 많습니다.',
  en: 'If repaying has become too hard, you need not face it alone. The Credit Counseling & Recovery Service (1600-5500) advises on debt adjustment and the Inclusive Finance call centre (1397) on support, both free of charge. Asking before a payment is missed leaves more ways open.',
};

export const NOBODY: Localized = {
  ko: '이 대화에는 고객이 지정되어 있지 않아 조회할 자료가 없습니다. 고객을 지정해 새 대화를 열어 주세요.',
  en: 'This conversation names no customer, so there is no data to look at. Please open one that does.',
};
