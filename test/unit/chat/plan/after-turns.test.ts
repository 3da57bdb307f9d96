import { beforeAll, describe, expect, it } from '@jest/globals';
import { planOf, type Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const loans = [{ place: 1, name: { ko: '신용대출(끝번호 0123)', en: 'Personal loan (ending 0123)' } }];
const asked = (text: string) => ({ text, understood: understanding.understand(text) });
const planned = (...questions: readonly string[]): Plan =>
  planAfter(understanding, { loans, today: '2026-11-22' }, questions);
const readAfter: Understanding['readAfter'] = (...of) => understanding.readAfter(...of);
const known = { loans, readAfter, today: '2026-11-22' };
const threeLoans = [
  { place: 1, name: { ko: '주택담보대출(끝번호 0001)', en: 'Home loan (ending 0001)' } },
  { place: 2, name: { ko: '신용대출(끝번호 0002)', en: 'Personal loan (ending 0002)' } },
  { place: 3, name: { ko: '마이너스통장(끝번호 0003)', en: 'Overdraft (ending 0003)' } },
];

describe('the plan of a question after others', () => {
  it.each([
    [['신용대출 얼마 남았어요?', '그럼 그건 언제 갚아?'], 'NEXT_INSTALMENT', { kind: 'CREDIT' }],
    [['신용대출 한도 얼마나 나와요', '금리는 5%로'], 'LIMIT_SIMULATION', { kind: 'CREDIT', annualRatePercent: 5 }],
    [['신용대출 한도 얼마나 나와요', '금리는 5%로', '6%로 다시'], 'LIMIT_SIMULATION', { annualRatePercent: 6 }],
    [['지난 분기에 카드 얼마 썼나요', '왜 늘었어?'], 'SPENDING_CHANGE', {}],
    [['어떤 대출이 있나요?', '그중에 제일 급한 게 뭐예요?'], 'REPAYMENT_ORDER', {}],
    [['주담대 만기 언제예요', '아니 신용대출이요'], 'LOAN_MATURITY', { kind: 'CREDIT' }],
    [
      ['신용대출 500만원 미리 갚으면 얼마 아껴요', '천만원이면요?'],
      'PREPAYMENT',
      { kind: 'CREDIT', amountWon: 10_000_000 },
    ],
    [['제 DSR 몇이에요', '그게 무슨 뜻이에요?'], 'GLOSSARY', { term: 'DSR' }],
    [['How much is left on my personal loan?', 'And when does it end?'], 'LOAN_MATURITY', { kind: 'CREDIT' }],
    [['what did I spend on restaurants', 'and travel?'], 'SPENDING_CATEGORY', { category: 'TRAVEL_AND_LEISURE' }],
  ] as const)('%j rests on the turns before', (questions, intent, slots) => {
    const plan = planned(...questions);
    expect(plan.asks[0]?.intent).toBe(intent);
    expect(plan.asks[0]?.slots).toMatchObject(slots);
  });

  it('compares the two that were asked of, with neither of them named any more', () => {
    const plan = planned('주담대 금리 알려주세요', '신용대출 금리는요?', '둘 중 뭐가 더 높아?');
    expect(plan.asks).toEqual([
      { intent: 'LOAN_RATE', slots: expect.not.objectContaining({ kind: expect.anything() }) },
    ]);
  });

  it('says what carries over, and nothing where the question names it itself', () => {
    expect(planned('신용대출 얼마 남았어요?', '그럼 그건 언제 갚아?').carried).toEqual({
      ko: '신용대출',
      en: 'the personal loan',
    });
    expect(planned('주담대 만기 언제예요', '아니 신용대출이요').carried).toBeNull();
  });

  it('gives nothing of the asker for somebody else who is asked about next', () => {
    for (const turns of [
      ['제 신용점수 알려줘', '그럼 남편은요?'],
      ['my credit score?', "and my wife's?"],
    ])
      expect(planned(...turns)).toMatchObject({ asks: [], carried: null, whose: 'OTHER' });
    expect(planned('제 생애주기 뭐예요', '소비유형은요?').whose).toBe('SELF');
  });

  it.each([
    [['여친 신용점수 몇점임', '안되네ㅋ 내꺼는'], 'CREDIT_SCORE'],
    [["my flatmate's credit rating please", 'fine, mine then'], 'CREDIT_SCORE'],
    [['와이프 대출 잔액 얼마예요', '그러면 제 거는요'], 'LOAN_BALANCE'],
    [['제 대출 잔액 알려줘', '남편 거는요?', '그럼 내 거는'], 'LOAN_BALANCE'],
  ] as const)('asks of the asker what was asked of somebody else: %j', (questions, intent) => {
    expect(planned(...questions)).toMatchObject({ asks: [{ intent }], whose: 'SELF' });
  });

  it.each([
    [['how much does my son owe?', 'his score?']],
    [['남편 대출 얼마 있어?', '부부인데도?']],
    [['우리 아들 신용점수 좀 봐주세요', '위임장 있으면요?']],
  ])('stays with somebody else until the asker is named: %j', (questions) => {
    expect(planned(...questions)).toMatchObject({ asks: [], whose: 'OTHER' });
  });

  it('hears words that ask something by themselves after a question about somebody else', () => {
    expect(planned('남편 대출 얼마 있어?', '상담원 연결해 주세요').asks[0]?.intent).toBe('HUMAN_AGENT');
    expect(planned('남편 대출 얼마 있어?', '내 카드 한도 얼마야').asks[0]?.intent).toBe('CARD_USE');
  });

  it('forgets nothing over a word of thanks, and leans on nothing where all loans are asked for', () => {
    expect(planned('신용대출 잔액 알려줘', '감사합니다', '만기는 언제예요?').asks[0]?.slots).toMatchObject({
      kind: 'CREDIT',
    });
    expect(planned('신용대출 잔액 알려줘', '대출 전부 합쳐서 얼마예요?').asks[0]?.slots.kind).toBeUndefined();
  });

  it.each([
    ['신용대출 금리 얼마예요', '엄마가 나 대출 얼마 남았냐고 자꾸 물어보는데 얼마야?', 'LOAN_BALANCE'],
    ['신용점수 알려줘', '동생 등록금 대느라 받은 대출인데 이자로 매달 얼마씩 나가고 있나요', 'NEXT_INSTALMENT'],
    ['이번 분기 카드값은', 'My mum keeps asking how much I still owe. What is it?', 'LOAN_BALANCE'],
  ])('is the asker’s own after %j though others are named: %j', (before, question, intent) => {
    const { asks, whose } = planned(before, question);
    expect(whose).toBe('SELF');
    expect(asks[0]?.intent).toBe(intent);
  });

  it.each([
    [
      'Which loan has the highest rate?',
      'The highest rate is 5.87% a year, on the home loan.',
      'How much is left on it?',
    ],
    [
      '개중에 이자 쎈 놈은',
      '금리가 가장 높은 대출은 주택담보대출로, 연 5.87%입니다(신용대출 연 5.4%).',
      '그놈 잔액은 얼만데',
    ],
    [
      '다음 상환일이 언제예요?',
      '다음 상환일은 12월 12일이고, 주택담보대출 164,239원을 내시면 됩니다.',
      '그거 잔액은요?',
    ],
  ])('asks of what the answer before spoke of: "%s" "%s" "%s"', (first, answer, question) => {
    const before = [{ ...asked(first), answer }];
    const plan = planOf({ question: asked(question), before, ...known });
    expect(plan.asks).toEqual([{ intent: 'LOAN_BALANCE', slots: { kind: 'MORTGAGE' } }]);
  });

  it('asks of a category that the answer before picked, and of none where it named several loans', () => {
    const question = asked('거기 얼마 나갔는데');
    const told = (first: string, answer: string) =>
      planOf({ question, before: [{ ...asked(first), answer }], ...known }).asks[0];
    expect(told('젤 많이 쓴 데가 어디야', '가장 많이 쓰신 업종은 여행/레져/문화입니다.')?.slots.category).toBe(
      'TRAVEL_AND_LEISURE',
    );
    const several = told('대출 금리 알려줘', '대출 금리는 주택담보대출 연 5.87%, 신용대출 연 5.4%입니다.');
    expect(several?.slots.kind).toBeUndefined();
  });

  it.each([
    [['최근 분기 소비 총액', '그 전 분기는요?'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [['최근 분기 소비 총액', '그 전 분기는요?', '그 다음 분기엔'], 'CARD_SPENDING', { quarter: '2026Q3' }],
    [['올해 3월부터 신용대출 이자 얼마 냈어요'], 'INTEREST_PAID', { since: '2026-03-01', until: '2026-11-22' }],
    [['interest paid on the mortgage since January?'], 'INTEREST_PAID', { since: '2026-01-01' }],
    [['신용대출 싹 갚으려면 얼마 준비하면 돼요'], 'PAYOFF_AMOUNT', { kind: 'CREDIT' }],
    [['주담대 잔액이요', '만기는요?'], 'LOAN_MATURITY', { kind: 'MORTGAGE' }],
    [['신용대출 다 갚으려면 얼마예요', '주담대는 얼마예요?'], 'PAYOFF_AMOUNT', { kind: 'MORTGAGE' }],
    [['알림 왔어?', '안 본 거 또 있나'], 'NOTIFICATIONS', {}],
    [['이번 달에 돈 얼마나 썼어?'], 'CARD_SPENDING', {}],
    [['지금 달러 살까요?'], 'FORECAST', {}],
    [['환율 앞으로 어떻게 될까?', '1년 뒤에는?'], 'FORECAST', { monthsAhead: 12 }],
    [['오늘 금융 뉴스 요약해줘'], 'NEWS_DIGEST', {}],
    [['환율 뉴스 있어?'], 'NEWS_DIGEST', {}],
    [['any finance news today?'], 'NEWS_DIGEST', {}],
    [['제 신용대출 잔액', '물가 관련 기사도 있나요? 헤드라인만요'], 'NEWS_DIGEST', {}],
    [['뉴스에서 봤는데 신용대출 금리 얼마예요?'], 'LOAN_RATE', { kind: 'CREDIT' }],
    [['good news, what is my loan balance?'], 'LOAN_BALANCE', {}],
    [['what if rates rise by 1 point?', 'and by 2?'], 'RATE_CHANGE', { rateChangePoints: 2 }],
    [['금리 1%p 내리면 얼마 덜 내요?', '2면?'], 'RATE_CHANGE', { rateChangePoints: -2 }],
    [['주담대 갈아타기 신청 어떻게 됐어요', '언제까지 답해야 해?'], 'APPLICATION_STATE', { kind: 'MORTGAGE' }],
  ] as const)('%s asks for what it says after what was said', (questions, intent, slots) => {
    expect(planned(...questions).asks[0]).toMatchObject({ intent, slots });
  });

  it('asks for all applications after a question about a loan of another kind', () => {
    const { asks } = planned('전세대출 한도 얼마나 나와요?', '지난번 신청은 어떻게 됐어?');
    expect(asks).toEqual([{ intent: 'APPLICATION_STATE', slots: {} }]);
  });

  it.each([
    [['제시된 조건을 거절하고 싶어요']],
    [['대환대출 신청은 어떻게 됐어요?', 'Decline the offer']],
    [['Can I withdraw from my loan?', 'I do not want to repay early']],
    [['갈아타면 이득인가요?', '갈아타고 싶지 않아요']],
    [['중도상환은 안 할래요']],
  ])('of somebody who declines asks what is under way: %j', (questions) => {
    expect(planned(...questions).asks.map(({ intent }) => intent)).toEqual(['APPLICATION_STATE']);
  });

  it.each([
    [['신용대출 완납 금액이요', '마통도 같이 알려주실래요'], 'PAYOFF_AMOUNT', { kind: 'OVERDRAFT' }],
    [['주담대 조기상환 수수료 지금 얼마나 되죠', '언제 되면 안 내도 돼요'], 'PAYOFF_AMOUNT', { kind: 'MORTGAGE' }],
    [['Am I spending more than similar customers?', 'where do I rank, then?'], 'PEER_COMPARISON', {}],
    [['How many messages have I not read?', 'the newest says what?'], 'NOTIFICATIONS', {}],
    [['My debt service ratio, what is it?', 'and the highest it may be?'], 'DEBT_SERVICE_RATIO', {}],
    [['분기 카드 소비 합계 보여주세요', '작년 같은 때는?'], 'CARD_SPENDING', { quarter: '2025Q3' }],
    [['total card spending, most recent quarter', 'same time last year?'], 'CARD_SPENDING', { quarter: '2025Q3' }],
    [
      ['3천만원을 주담대에 넣어볼까 하는데 이자 절감액은?', '주담대 말고 신용대출에 넣는 거면'],
      'PREPAYMENT',
      { kind: 'CREDIT', amountWon: 30_000_000 },
    ],
    [['Can I pay my home loan off today?', 'and at the end of the year?'], 'PAYOFF_AMOUNT', { date: '2026-12-31' }],
    [
      ['신용대출 오늘 다 갚으려면 얼마예요?', '그럼 그걸 다음 달 말에 갚으면?'],
      'PAYOFF_AMOUNT',
      { date: '2026-12-31' },
    ],
    [['What if rates rise by 2 points?', 'And fall by 1?'], 'RATE_CHANGE', { rateChangePoints: -1 }],
    [
      ['how much can I borrow', 'at 4 percent?', 'and if I clear the overdraft?'],
      'LIMIT_SIMULATION',
      { annualRatePercent: 4, repaid: ['OVERDRAFT'] },
    ],
    [['what if rates go up 1 point', 'and if they fall?'], 'RATE_CHANGE', { rateChangePoints: -1 }],
    [['금리가 2%p 오르면요?', '1 내리면?'], 'RATE_CHANGE', { rateChangePoints: -1 }],
    [['Would refinancing pay off?', 'And over 3 years only?'], 'REFINANCE_COMPARISON', { termMonths: 36 }],
    [['1년 동안 한도가 어떻게 달라지나요?', '내년 6월에는?'], 'LIMIT_PATH', { monthsAhead: 7 }],
    [['요즘 어떤 대출 상품이 있나요?', '5천만원이요'], 'NEW_LOAN_INSTALMENT', { amountWon: 50_000_000 }],
    [
      ['요즘 어떤 대출 상품이 있나요?', '5천만원이요', '3년으로'],
      'NEW_LOAN_INSTALMENT',
      { amountWon: 50_000_000, termMonths: 36 },
    ],
    [
      ['요즘 어떤 대출 상품이 있나요?', '5천만원이요', '3년으로', '소득은 6천만원이에요'],
      'LIMIT_SIMULATION',
      { amountWon: 50_000_000, yearlyIncomeWon: 60_000_000 },
    ],
    [
      ['요즘 어떤 대출 상품이 있나요?', '5천만원이요', '3년으로', '소득은 6천만원이에요', '그럼 월 얼마 내요?'],
      'NEW_LOAN_INSTALMENT',
      { amountWon: 50_000_000, termMonths: 36 },
    ],
    [['신용대출 금리요', '마통 쪽은', '둘 중 뭐가 더 비싸?'], 'LOAN_RATE', { kinds: ['CREDIT', 'OVERDRAFT'] }],
  ] as const)('%j is read after a question of the intent before', (questions, intent, slots) => {
    expect(planned(...questions).asks).toEqual([{ intent, slots: expect.objectContaining(slots) }]);
  });

  it('goes on with nothing after thanks, and with nothing of spending where a loan is named', () => {
    expect(planned('what credit score is on my file', 'fair enough, thanks').asks[0]?.intent).toBe('THANKS');
    expect(planned('what did I spend on travel', 'how much is left on the mortgage?').asks[0]).toMatchObject({
      intent: 'LOAN_BALANCE',
      slots: { kind: 'MORTGAGE' },
    });
  });

  it('asks of all loans where one was asked of before', () => {
    for (const turns of [
      ['신용대출 잔액은', '주담대 건', '다 합하면 얼마야'],
      ['신용대출 완납 금액이요', '주담대까지 몽땅이면?'],
      ['settlement figure for the personal loan?', 'every loan in one go?'],
    ]) {
      const [ask] = planned(...turns).asks;
      expect(ask?.intent).toMatch(/LOAN_BALANCE|PAYOFF_AMOUNT/);
      expect(ask?.slots).not.toMatchObject({ kind: expect.anything() });
    }
  });

  it('means by the other one the loan that was not spoken of, or the other of two', () => {
    const other = (questions: readonly string[], answer?: string) =>
      planOf({
        question: asked(questions.at(-1) ?? ''),
        before: questions.slice(0, -1).map((text) => ({ ...asked(text), ...(answer !== undefined && { answer }) })),
        ...known,
        loans: threeLoans,
      }).asks[0];
    expect(other(['mortgage balance?', 'and the overdraft?', 'and the other one?'])).toMatchObject({
      intent: 'LOAN_BALANCE',
      slots: { loanNumber: '2' },
    });
    const compared = ['신용대출이랑 마통 가운데 만기가 더 빠른 게 어느 쪽이죠', '다른 하나는'];
    expect(other(compared, '만기가 가장 빠른 대출은 마이너스통장으로, 2027년 11월 12일입니다.')).toMatchObject({
      intent: 'LOAN_MATURITY',
      slots: { kind: 'CREDIT' },
    });
    expect(other(['주담대 잔액', '나머지는?'])?.slots.loanNumber).toBeUndefined();
  });
});
