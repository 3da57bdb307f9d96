import type { Localized } from '../../../platform/text.js';

/** Telephone numbers of the Credit Counseling & Recovery Service (1600-5500) and the Inclusive Finance call centre (1397). */
export const HARDSHIP: Localized = {
  ko: '상환이 어려우시다면 혼자 감당하지 않으셔도 됩니다. 신용회복위원회(1600-5500)에서 채무조정을, 서민금융콜센터(1397)에서 지원 제도를 무료로 상담받으실 수 있습니다. 연체가 시작되기 전에 문의하시면 선택할 수 있는 방법이 더 많습니다.',
  en: 'If repaying has become too hard, you need not face it alone. The Credit Counseling & Recovery Service (1600-5500) advises on debt adjustment and the Inclusive Finance call centre (1397) on support, both free of charge. Asking before a payment is missed leaves more ways open.',
};
