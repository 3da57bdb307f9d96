import { describe, expect, it } from '@jest/globals';
import { advisesTrade } from '../../../../src/modules/chat/gate/sentences/trade-advice.js';

describe('advice to buy, sell or exchange', () => {
  it.each([
    '지금 달러를 사세요.',
    '달러는 지금 사 두시는 게 좋습니다.',
    '지금이 매수 기회입니다.',
    '환전을 서두르시는 편이 좋겠습니다.',
    '환전은 조금 미루시는 것을 권합니다.',
    '주식을 파는 것이 유리해 보입니다.',
    '지금은 분할 매수를 추천합니다.',
    '환전하기 좋은 적기입니다. 환전 타이밍입니다.',
    '달러 환전하세요.',
    '채권에 투자하시면 좋습니다.',
    'You should buy dollars now.',
    'Now is a good time to exchange your won for dollars.',
    'So buy some dollars before the rate rises.',
    'I would recommend selling the shares.',
    'This is a buying opportunity.',
    'Bonds look a bargain.',
  ])('%s', (sentence) => expect(advisesTrade(sentence)).toBe(true));

  it.each([
    '달러를 사실지 파실지는 고객님께서 직접 결정하셔야 합니다.',
    '투자나 환전을 권유하는 것이 아니며, 결정은 고객님께서 직접 하셔야 합니다.',
    '환율이 오르면 환전에 드는 원화가 늘어납니다.',
    '상담사에게 문의하세요.',
    '카드를 사용하세요.',
    '금리가 낮은 상품으로 갈아타시는 것이 유리할 수 있습니다.',
    '큰 지출이나 투자를 앞두고 계시면 상환 계획을 먼저 살펴보세요.',
    '환전 수수료는 은행마다 다릅니다.',
    '기준금리가 내리면 변동금리 대출의 이자가 줄어듭니다.',
    '소비를 줄이시는 것이 좋겠습니다.',
    '지금 달러를 사야 할까요?',
    '자산과 부채를 함께 살펴보시는 것이 좋습니다.',
    'It is no advice to buy, sell or exchange anything: that is for you to decide.',
    'If rates rise, payments of loans with moving rates go up.',
    'You should compare the fee before you refinance.',
    'Consider paying off the loan with the highest rate first.',
    'The won may lose some of its value against the dollar.',
    'Please do share your question with our staff.',
  ])('is not in: %s', (sentence) => expect(advisesTrade(sentence)).toBe(false));
});
