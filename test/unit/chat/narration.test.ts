import { describe, expect, it } from '@jest/globals';
import { narrate } from '../../../src/modules/chat/answer/index.js';
import type { Fact, FactTopic } from '../../../src/platform/assistant/index.js';

const fact = (topic: FactTopic, ko: string, en: string): Fact => ({
  id: `${topic}.${ko}`,
  topic,
  label: { ko: '항목', en: 'Item' },
  value: { ko, en },
  source: { ko: '원장', en: 'ledger' },
  asOf: '2026Q3',
});

const facts = [
  fact('LOAN', '12,300,000원', 'KRW 12,300,000'),
  fact('REPAYMENT', '350,000원', 'KRW 350,000'),
  fact('SPENDING', '2,150,000원', 'KRW 2,150,000'),
  fact('SCENARIO', '이자 부담', 'interest burden'),
];

/** Every number of a text, thousands separators removed. */
const figures = (text: string): string[] => (text.match(/\d[\d,]*/g) ?? []).map((figure) => figure.replaceAll(',', ''));
/** Telephone numbers of public help, which no fact carries. */
const HELP = ['1600', '5500', '1397'];

describe('a narration', () => {
  it.each([
    ['대출 잔액이 얼마나 남았나요?', '12,300,000원'],
    ['이번 달 상환액은?', '350,000원'],
    ['지난 분기 카드 소비를 요약해 주세요', '2,150,000원'],
    ['지금 내 상황을 진단해 주세요', '이자 부담'],
  ])('answers "%s" with what is known of it, its source and its date', (question, value) => {
    const text = narrate(question, facts, 'ko');
    expect(text).toContain(`- 항목: ${value} (원장, 2026Q3 기준)`);
    expect(text).toContain('상품 권유나 심사 결과가 아닙니다');
  });

  it('speaks English to those who read English', () => {
    const text = narrate('How much do I still owe?', facts, 'en');
    expect(text).toContain('- Item: KRW 12,300,000 (ledger, as of 2026Q3)');
    expect(text).not.toMatch(/[가-힣]/);
  });

  it('says no figure that no fact carries', () => {
    const known = new Set([...facts.flatMap(({ value }) => figures(value.ko)), ...figures('2026 3'), ...HELP]);
    for (const question of ['대출', '상환이 힘들어 못 갚겠어요', '소비', '진단', '안녕하세요', '내일 날씨는?']) {
      expect(
        figures(narrate(question, facts, 'ko').replaceAll('2026Q3', '')).filter((figure) => !known.has(figure)),
      ).toEqual([]);
    }
  });

  it('says plainly that nothing is on record', () => {
    expect(narrate('내 대출 잔액은?', [], 'ko')).toContain('확인되는 대출이 없습니다');
  });

  it('says that nobody is named rather than that nobody owes', () => {
    const text = narrate('대출 잔액은?', null, 'ko');
    expect(text).toContain('고객이 지정되어 있지 않아');
    expect(text).not.toContain('확인되는 대출이 없습니다');
  });

  it('takes thanks as thanks', () => {
    expect(narrate('고마워요', facts, 'ko').startsWith('도움이 되었다면')).toBe(true);
  });

  it('admits what it cannot answer and offers what it can', () => {
    const text = narrate('내일 서울 날씨는 어때?', facts, 'ko');
    expect(text).toContain('정확히 답해 드리기 어렵습니다');
    expect(text).toContain('대출 현황');
  });

  it('does not pretend to act', () => {
    expect(narrate('대출 하나 해지해 주세요', facts, 'ko')).toContain('처리를 대신하지 않습니다');
  });

  it('tells a person who cannot repay where help is, before anything else', () => {
    expect(narrate('카드값을 못 갚을 것 같아요', facts, 'ko').startsWith('상환이 어려우시다면')).toBe(true);
    expect(narrate("I can't pay my loan", facts, 'en')).toContain('1600-5500');
  });

  it.each([
    '자살하고 싶어요',
    '빚 때문에 죽고 싶습니다',
    '더는 살고 싶지 않아요. 대출 한도 알려줘',
    '극단적인 선택을 생각해요',
  ])('answers "%s" calmly, with help and nothing else', (question) => {
    const text = narrate(question, facts, 'ko');
    for (const help of ['109', '119', '1397', '1600-5500']) expect(text).toContain(help);
    expect(text).not.toMatch(/12,300,000|350,000|안내해 드릴 수|한도|상품/);
  });

  it.each(['I want to die', 'I don’t want to live with these debts', 'thinking about suicide'])(
    'answers "%s" in English too',
    (question) => {
      expect(narrate(question, facts, 'en')).toMatch(/109[^]*1397[^]*1600-5500/);
      expect(narrate(question, facts, 'en')).not.toMatch(/KRW|[가-힣]/);
    },
  );

  const arrears: Fact = { ...fact('ARREARS', '없음', 'none'), answer: { ko: '아니요, 없습니다.', en: 'No, none.' } };

  it('answers a question of yes or no with one of them, and then the figures', () => {
    expect(narrate('연체가 있나요?', [...facts, arrears], 'ko')).toMatch(/^아니요, 없습니다\.\n- 항목: 없음/);
    expect(narrate('Is anything overdue?', [...facts, arrears], 'en')).toMatch(/^No, none\.\n- Item: none/);
    expect(narrate('연체가 있나요?', [...facts, arrears], 'ko')).not.toContain('350,000원');
    expect(narrate('연체가 있나요?', [], 'ko')).toMatch(/^아니요, 확인되는 대출이 없어/);
  });

  it('answers for the credit score with the credit score, or says that it is not on record', () => {
    const score = fact('PROFILE', '820점', '820 points');
    expect(narrate('신용점수는?', [...facts, score], 'ko')).toContain('820점');
    expect(narrate('신용점수는?', [...facts, score], 'ko')).not.toContain('이자 부담');
    expect(narrate('What is my credit score?', facts, 'en')).toContain('No credit score is on record');
  });

  it('names how many facts it leaves out', () => {
    const many = Array.from({ length: 11 }, (_, index) => fact('LOAN', `${index}원`, `KRW ${index}`));
    expect(narrate('대출', many, 'ko')).toContain('이 밖에 3건이 더 있습니다.');
  });

  it('says what can be done about a situation, each step once and few of them', () => {
    const step = (ko: string) => ({ ko, en: ko.length.toString() });
    const [ask, plan, ...more] = ['문의하세요.', '계획하세요.', '셋.', '넷.', '다섯.'].map(step);
    const situation = {
      ...fact('SCENARIO', '이자 부담', 'interest burden'),
      advice: [ask, plan].filter((each) => !!each),
    };
    const other = { ...fact('SCENARIO', '낮은 잔액', 'low cash'), advice: [ask, ...more].filter((each) => !!each) };
    const text = narrate('내 상황을 진단해 주세요', [situation, other], 'ko');
    expect(text).toContain('다음과 같이 해 보실 수 있습니다.\n- 문의하세요.\n- 계획하세요.\n- 셋.\n- 넷.\n\n');
    expect(narrate('대출 잔액은?', [...facts, situation], 'ko')).not.toContain('문의하세요');
  });
});
