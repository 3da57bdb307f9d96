import type { Localized } from '../../../platform/text.js';

/**
 * Suicide prevention: 109, one number since 2024-01-01 (Ministry of Health and Welfare). Danger at once: 119. Debts: the
 * Inclusive Finance call centre (1397) and the Credit Counseling & Recovery Service (1600-5500).
 */
export const DISTRESS: Localized = {
  ko: [
    '말씀해 주셔서 고맙습니다. 많이 힘드셨을 것 같습니다. 지금의 마음을 혼자 견디지 않으셔도 됩니다.',
    '자살예방상담전화 109에서 24시간 언제든 이야기를 들어 드립니다. 지금 당장 위험하다고 느끼시면 119에 전화하시거나 가까운 사람에게 곁에 있어 달라고 말씀해 주세요.',
    '가까운 분이 걱정되신다면 혼자 두지 마시고, 위험해 보이거나 연락이 닿지 않으면 바로 112나 119에 알려 주세요. 109는 가족과 친구의 이야기도 듣습니다.',
    '빚 때문에 힘드시다면 서민금융콜센터(1397)와 신용회복위원회(1600-5500)에서 해결 방법을 함께 찾아 드립니다. 빚은 조정할 방법이 있습니다.',
  ].join('\n\n'),
  en: [
    'Thank you for telling me. This sounds very hard, and you need not bear it alone.',
    'In Korea, the suicide prevention line 109 listens day and night. If you are in danger right now, call 119, or ask someone close to stay with you.',
    'If you worry about somebody close to you, do not leave them alone; if they seem in danger or cannot be reached, tell 112 or 119 at once. Line 109 listens to families and friends, too.',
    'If debts weigh on you, the Inclusive Finance call centre (1397) and the Credit Counseling & Recovery Service (1600-5500) will look for a way out with you. Debts can be adjusted.',
  ].join('\n\n'),
};
