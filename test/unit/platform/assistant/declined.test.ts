import { describe, expect, it } from '@jest/globals';
import { declines } from '../../../../src/platform/assistant/index.js';

describe('what somebody declines', () => {
  it.each([
    ...[
      '제시된 조건 거절할래요',
      '조건 거절해 주세요',
      '갈아타고 싶지 않아요',
      '대환 안 할래요',
      '신청한 거 취소해 주세요',
    ],
    ...[
      '중도상환은 안 할게요',
      '철회 취소할래요',
      '그 신청 취하하고 싶어요',
      '이 조건으로는 안 받을래요',
      '상환하기 싫어요',
    ],
    ...['Decline the offer', "I don't want to repay early", 'I do not want to refinance', 'Cancel my withdrawal'],
    ...['please cancel my application', "I'd rather not", 'I no longer want it', 'turn it down for me'],
  ])('is heard: %s', (question) => expect(declines(question)).toBe(true));

  it.each([
    ...['왜 거절됐어요?', '신청을 취소하면 불이익이 있나요?', '대출 신청이 거절당했어요', '철회할 수 있나요?'],
    ...[
      '갈아타면 이득인가요?',
      '조건 수락할게요',
      '카드 해지하고 싶어요',
      '자동이체 취소해 주세요',
      '안내 좀 해 주세요',
    ],
    ...['Why was my application declined?', 'What happens if I cancel my application?', 'Can I withdraw from my loan?'],
    ...[
      'Has my income declined?',
      'I want to refinance',
      'Will you reject my application?',
      'not the rate, the balance',
    ],
    '안 갚으면 어떻게 돼요?',
  ])('is not heard in: %s', (question) => expect(declines(question)).toBe(false));
});
