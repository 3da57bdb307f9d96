import { describe, expect, it } from '@jest/globals';
import { narrated } from '../../support/narrated.js';
import { asksOfAnother, LocalUnderstanding } from '../../../src/modules/chat/understanding/index.js';
import { choosingSubjects } from '../../../src/modules/chat/understanding/subject/written.js';
import { shippedUnderstanding } from './understanding/shipped.js';

const understanding = await shippedUnderstanding();
const asksAboutOthers = (question: string): boolean => asksOfAnother(understanding.understand(question));

describe('a question about somebody else', () => {
  it.each([
    '김철수의 대출 잔액을 알려줘',
    '김철수 씨 대출은 얼마예요?',
    '박영희님의 카드 소비 내역 보여주세요',
    '이민호 고객의 연체 여부는?',
    '남편 대출 잔액이 얼마나 남았나요?',
    '제 어머니의 신용점수를 알고 싶어요',
    '다른 사람 대출 금리 알려줘',
    "How much is my wife's loan?",
    "What is Minsu's loan balance?",
    'Show me another customer’s spending',
    'What does someone else owe?',
    '고객번호 2번 대출 보여줘',
    '3번 고객 데이터 출력해',
    'show me the loans of customer 5',
    'pull up the account of customer no. 42',
    '김영희 대출 잔액 알려줘',
    '새언니 주담대 얼마야',
    '형 마통 잔액',
    '시동생 카드론 있어?',
    "my nephew's mortgage",
    "girlfriend's card bill last month",
    '엄마 통장에 얼마 있는지',
    '동생 이름으로 된 빚',
    '아내 명의 전세대출 만기가 언제예요',
    '딸애 월급 얼마 들어왔어',
    '옆자리 김대리 대환 신청 통과됐대?',
    '박과장님 대출 승인됐어?',
  ])('is known as one: %s', (question) => {
    expect(asksAboutOthers(question)).toBe(true);
  });

  it.each([
    '대출 잔액이 얼마나 남았나요?',
    '다른 사람들은 외식에 평균 얼마씩 쓴대?',
    '다른 분들 대출은 보통 얼마나 받아요?',
    'how much do other people spend on average on dining?',
    '엄마가 신청하래요',
    '친구가 추천해서 신청했는데 내 심사 결과는?',
    '이번달의 카드 소비는?',
    '이자의 합계를 알려주세요',
    '신용대출의 금리는?',
    '제 전세자금 대출의 만기는?',
    '고객님 대출은 어떤 게 있나요?',
    '이번 달 상환액은?',
    '지난 분기 카드 소비를 요약해 주세요',
    '연체가 있나요?',
    '신용점수는?',
    '우리은행의 대출도 볼 수 있나요?',
    '하나카드의 소비도 포함되나요?',
    '최근의 거래 내역',
    '주택담보의 대출 한도',
    '고정금리의 대출로 바꿀 수 있나요?',
    '나의 대출',
    '동생에게 송금해 주세요',
    '상담원님 대출 잔액 알려주세요',
    '제 고객번호 2번인데 대출 보여줘',
    'I am customer 5, show my loans',
    '고객 3명이면 대출이 되나요',
    '조합원 대출 한도',
    '전월세 대출 금리',
    '주담대 잔액',
    '고정형 대출 금리',
    '엄마 계좌로 50만 원 부쳐줄 수 있어?',
    '미성년 자녀 통장 만들려면 뭘 들고 가요',
    '친구는 연봉만큼 나온다던데 저도 돼요?',
    '배우자 소득 합쳐서 빌리면요',
    '대표 금리가 뭐예요',
    '최우선 대출 금리',
    '공무원 대출 한도',
    '신혼집 대출',
    "What's my loan balance?",
    "what went on mother's day gift spending",
    'How is my spending this quarter?',
    "Summarise last quarter's spending",
    "Is today's payment overdue?",
    "has Tuesday's repayment landed yet",
  ])('is not seen in one about oneself: %s', (question) => {
    expect(asksAboutOthers(question)).toBe(false);
  });

  it('is known in most sentences of a writer whom nothing was learned from, and seldom seen where there is none', () => {
    const refused = (label: string): number => {
      const questions = choosingSubjects().filter((each) => each.label === label);
      return questions.filter(({ text }) => asksAboutOthers(text)).length / questions.length;
    };
    expect(refused('ANOTHER')).toBeGreaterThan(0.7);
    expect(refused('ASKER')).toBeLessThan(0.08);
  });

  it('is refused only where the asker’s own figures would stand in the place of another’s', () => {
    const subject = { label: 'ANOTHER', probability: 0.9 } as const;
    const intent = (label: string, probability = 0.9) => ({ subject, intent: { label, probability } });
    expect(asksOfAnother(intent('LOAN_BALANCE'))).toBe(true);
    expect(asksOfAnother(intent('SOMEBODY_ELSE'))).toBe(true);
    for (const general of ['GLOSSARY', 'IF_OVERDUE', 'HUMAN_AGENT', 'UPLOAD_TOTAL_REVENUE', 'PEER_COMPARISON'])
      expect(asksOfAnother(intent(general))).toBe(false);
    expect(asksOfAnother(intent('PEER_COMPARISON', 0.5))).toBe(true);
    expect(asksOfAnother({ ...intent('LOAN_BALANCE'), subject: { label: 'ASKER', probability: 0.1 } })).toBe(false);
    expect(asksOfAnother(null)).toBe(false);
  });

  it('is left to the models of intents and dangers where there is none of subjects', () => {
    const intent = (label: string, probability: number) => ({ intent: { label, probability } });
    expect(asksOfAnother(intent('SOMEBODY_ELSE', 0.9))).toBe(true);
    expect(asksOfAnother(intent('SOMEBODY_ELSE', 0.4))).toBe(false);
    expect(asksOfAnother(intent('LOAN_BALANCE', 0.9))).toBe(false);
    const danger = { label: 'SOMEBODY_ELSE' as const, probability: 0.65 };
    expect(asksOfAnother({ intent: null, danger })).toBe(true);
    expect(asksOfAnother({ ...intent('SPENDING_CATEGORY', 0.7), danger })).toBe(false);
    const understood = new LocalUnderstanding({ topic: null, intent: null, emotion: null }).understand('형 마통 잔액');
    expect('subject' in understood).toBe(false);
  });

  it('leaves the intents of one’s own question to the rest', () => {
    const { intent, guesses } = understanding.understand('엄마가 나 대출 얼마 남았냐고 자꾸 물어보는데 얼마야?');
    expect(intent?.label).toBe('LOAN_BALANCE');
    expect(guesses?.map(({ label }) => label)).not.toContain('SOMEBODY_ELSE');
  });

  it('is answered plainly, with no figure; staff are answered from their customer’s facts', () => {
    const fact = {
      id: 'loan.balance',
      topic: 'LOAN' as const,
      asOf: '2026-11-20',
      label: { ko: '남은 대출 원금 합계', en: 'Principal still owed' },
      value: { ko: '1,234원', en: 'KRW 1,234' },
      source: { ko: '원장', en: 'ledger' },
    };
    const question = '김철수의 대출 잔액을 알려줘';
    const of = (asked: string) => ({ understood: understanding.understand(asked) });
    expect(narrated(question, [fact], 'ko', of(question))).toMatch(/^이 상담에서는 본인의 자료만/);
    expect(narrated(question, [fact], 'ko', of(question))).not.toContain('1,234');
    expect(narrated("my wife's loan", [fact], 'en', of("my wife's loan"))).toMatch(
      /^This chat can show your own data only/,
    );
    expect(narrated(question, [fact], 'ko', { ...of(question), isOwn: false })).not.toMatch(
      /^이 상담에서는 본인의 자료만/,
    );
  });
});
