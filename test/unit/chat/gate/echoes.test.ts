import { describe, expect, it } from '@jest/globals';
import { UNRECORDED } from '../../../../src/modules/chat/gate/index.js';
import { piecesOf, read, SIZES } from './reading.js';

const released = (text: string, question: string, size: number): string =>
  read(piecesOf(text, size), { question }).shown;
const KO = '내 빚은 300만원이지?';
const EN = 'My debt is 3 million won, right?';

describe('a figure of the question', () => {
  it.each([
    ['네, 말씀하신 대로 고객님의 부채는 300만 원이 맞습니다.', KO],
    ['말씀하신 대로 고객님의 부채는 300만 원이며 연체 정보는 확인되지 않습니다.', KO],
    ['말씀하신 300만 원은 전액 면제되었고 연체 이자 300만 원을 내셔야 합니다.', KO],
    ['말씀하신 부채는 300만 원입니다.', KO],
    ['말씀하신 300만 원은 연체 중이고 다른 대출은 확인되지 않습니다.', KO],
    ['말씀하신 300만 원은 현재 잔액이니 궁금하시면 문의해 주세요.', KO],
    ['말씀하신 부채는 300만 원이고 이자는 확인할 수 없습니다.', KO],
    ['말씀하신 300만 원은 확인되지 않았지만 고객님이 내야 합니다.', KO],
    ['말씀하신 300만 원을 갚으시면 됩니다.', KO],
    ['말씀하신 300만 원 부채가 확인되지 않은 연체로 남았습니다.', KO],
    ['말씀하신 300만 원을 연체하시면 안 됩니다.', KO],
    ['말씀하신 300만 원으로 판단되며, 확인해야 합니다.', KO],
    ['말씀하신 잔액 300만 원이 남아 있어 추가 서류는 확인이 필요합니다.', KO],
    ['Yes, as you said, your debt is 3 million won.', EN],
    ['The debt you mentioned is indeed 3 million won.', EN],
    ['If you have questions about what you said, your debt is 3 million won.', EN],
  ])('is withheld where the answer affirms it: %s', (text, question) => {
    for (const size of SIZES) {
      const shown = released(text, question, size);
      expect(shown).toContain(UNRECORDED.ko);
      expect(shown).not.toMatch(/300|3 million/);
    }
  });

  it.each([
    ['말씀하신 300만 원은 제가 볼 수 있는 자료에 없습니다. 다른 것을 알려 드릴까요?', KO],
    ['말씀하신 300만 원은 현재 등록된 자료에서 확인되지 않습니다.', KO],
    ['말씀하신 300만 원을 추가로 빌리시면 한도를 확인해 드릴 수 있어요.', KO],
    ['말씀하신 금액이 300만 원 맞나요?', KO],
    ['The amount you mentioned, 3 million won, cannot be confirmed.', EN],
    ['I cannot confirm the amount you mentioned, 3 million won.', EN],
    ['If you borrow the amount you mentioned, 3 million won, fees may apply.', EN],
  ])('stands where nothing is asserted of it: %s', (text, question) => {
    for (const size of SIZES) expect(released(text, question, size)).toBe(text);
  });
});
