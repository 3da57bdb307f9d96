import { describe, expect, it } from '@jest/globals';
import { feeAsked, feeLead, type Quoted } from '../../../../src/modules/lending/assistant/early/payoff-fee.js';

const TODAY = '2026-11-23';
const spoken = { ko: '신용대출', en: 'Credit loan' };
const quoted = (fee: object): Quoted[] => [{ asked: { spoken }, quote: { fee } } as unknown as Quoted];
const charged = quoted({ basis: 'CHARGED', amountWon: 13_220, freeFrom: '2028-08-13' });

describe('the fee for repaying early', () => {
  it.each([
    [['신용대출 다 갚으려면 얼마예요'], null],
    [['수수료도 있어요?', '신용대출 다 갚으려면 얼마예요'], 'WHETHER'],
    [['does closing my overdraft early cost a fee'], 'WHETHER'],
    [['주담대 조기상환 수수료 지금 얼마나 되죠'], 'HOW_MUCH'],
    [['언제 되면 안 내도 돼요', '주담대 조기상환 수수료 지금 얼마나 되죠'], 'WHEN'],
    [['신용대출 쪽은 언제부터고요?', '주담대 조기상환 수수료 얼마죠', '언제 되면 안 내도 돼요'], 'WHEN'],
    [['지금 다 갚으면 얼마 물어요', '신용대출 중도상환 언제부터 공짜예요'], 'HOW_MUCH'],
    [['오늘 끝내면 얼마를 물게 되나', '신용대출 다 갚으려고요'], 'HOW_MUCH'],
    [['이거 물어봐도 돼요?', '신용대출 잔액이요'], null],
    [['그중 주담대 몫은', '대출 싹 다 갚으면 수수료 합쳐서 얼마'], 'HOW_MUCH'],
    [['what part of it is the mortgage', 'how much are the fees if I repay everything'], 'HOW_MUCH'],
    [['수수료까지 다 쳐서 오늘 완납하려면 얼마 있어야 해요', '수수료 얼마예요'], null],
    [['수수료 포함해서 총 얼마예요'], null],
    [['how much with all fees included'], null],
    [['수수료 다 합치면 얼마'], 'HOW_MUCH'],
    [['when does the fee go away'], 'WHEN'],
    [['same for the mortgage?', 'is there a fee', 'when does the fee go away'], 'WHEN'],
    [['is it the same for the mortgage?', 'when does the fee go away', 'is there a fee'], 'WHETHER'],
    [['and the mortgage', 'when does the fee go away', 'is there a fee at all'], 'WHETHER'],
    [['주담대는요', '수수료 얼마예요', '언제부터 없어지죠'], 'WHEN'],
    [['how much do I need today', 'is there a fee'], null],
    [['언제 갚으면 돼요?', '신용대출 잔액이요'], null],
  ] as const)('%j asks for %s', (asked, form) => {
    expect(feeAsked(asked)).toBe(form);
  });

  it('comes first where it is asked for', () => {
    expect(feeLead({ said: ['수수료도 있어요?'] }, charged, TODAY)?.ko).toBe(
      '네, 오늘 신용대출을 모두 갚으면 중도상환수수료 13,220원이 있습니다. 2028년 8월 13일부터는 없습니다.',
    );
    expect(feeLead({ said: ['수수료 언제 없어져요?'] }, charged, TODAY)?.ko).toMatch(
      /^신용대출 중도상환수수료는 2028년/,
    );
    const free = quoted({ basis: 'FREE', amountWon: 0 });
    expect(feeLead({ said: ['is there a fee?'] }, free, TODAY)?.en).toBe(
      'No, the credit loan has no prepayment fee by contract.',
    );
  });

  it('is given for one loan or for several in all, and not where a rate is unknown', () => {
    const unknown = quoted({ basis: 'RATE_UNKNOWN', amountWon: null });
    expect(feeLead({ said: ['수수료 얼마예요'] }, unknown, TODAY)).toBeNull();
    expect(feeLead({ said: ['수수료 얼마예요'] }, [...charged, ...unknown], TODAY)).toBeNull();
    expect(feeLead({ said: ['수수료 얼마예요'] }, [...charged, ...charged], TODAY)?.ko).toMatch(
      /^오늘 대출 2건을 모두 갚으면 중도상환수수료는 합쳐서 26,440원입니다\. 수수료가 없어지는 날은 /,
    );
    expect(feeLead({ said: ['수수료 언제부터 없어요'] }, [...charged, ...charged], TODAY)?.ko).toMatch(
      /^수수료가 없어지는 날은 신용대출은 2028년 8월 13일/,
    );
  });
});
