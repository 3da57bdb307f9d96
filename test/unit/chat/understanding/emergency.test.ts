import { describe, expect, it } from '@jest/globals';
import { narrated } from '../../../support/narrated.js';
import type { QuestionContext } from '../../../../src/modules/chat/plan/index.js';
import { answerForSafety } from '../../../../src/modules/chat/safety/index.js';
import type { Fact } from '../../../../src/platform/assistant/index.js';
import { emergencyOf } from '../../../../src/modules/chat/understanding/index.js';

const SAID = {
  FRAUD: [
    '보이스피싱 당한 것 같아요 돈을 보냈어요',
    '보이스피싱인 것 같아요 어떻게 해야 하나요',
    '스미싱 문자 링크를 눌렀어요',
    '사기 당했어요 송금한 돈 돌려받을 수 있나요',
    '중고거래 사기를 당했습니다',
    '사기꾼한테 이체했어요',
    '지급정지 해주세요',
    '검찰이라고 하면서 안전계좌로 돈을 옮기래요',
    '은행 직원이라며 저금리로 바꿔준다고 먼저 입금하라고 해요',
    '모르는 사람한테 돈을 송금했어요',
    '문자에 있는 링크 눌렀는데 앱이 깔았어요',
    '비밀번호를 전화로 알려줬어요',
    '해킹당한 것 같아요',
    '기존 대출을 먼저 갚으라고 전화가 왔어요',
    'I think I was scammed',
    'I fell for a phishing message and typed in my card',
    'A scammer made me transfer money',
    'My account got hacked',
    'Someone on the phone told me to transfer my savings to a safe account',
    'I gave a caller my password',
    'I want to report fraud on my account',
  ],
  IDENTITY: [
    '누가 제 명의로 대출을 받았어요',
    '명의도용 당했어요',
    '제가 신청한 적 없는 대출이 있어요',
    '저도 모르는 대출이 있어요',
    '대출 받은 적이 없는데 대출이 실행됐다고 문자가 왔어요',
    '신분증이 유출된 것 같아요',
    '저 몰래 대출이 실행됐어요',
    'Someone took out a loan in my name',
    'My identity was stolen',
    'There is a loan that I never applied for',
  ],
  PAYMENT: [
    '해외에서 결제된 적 없는 카드 내역이 있어요',
    '모르는 결제가 있어요',
    '제가 쓰지 않은 카드 결제 내역이 있습니다',
    '결제한 적이 없는데 승인 문자가 왔어요',
    '누가 제 카드를 썼어요',
    '카드가 부정 사용됐어요',
    '통장에서 돈이 갑자기 사라졌어요',
    '모르는 해외 결제 문자가 왔어요',
    'There is a charge on my card I did not make',
    "I don't recognise this payment",
    'unauthorized transaction on my account',
    'Somebody used my card',
  ],
  LOST: [
    '카드를 잃어버렸어요',
    '지갑을 지하철에서 잃어버렸어요',
    '핸드폰을 분실했어요',
    '신용카드 분실 신고 하려고요',
    '카드 도난당했어요',
    '휴대폰이랑 지갑을 도둑맞았어요',
    '카드가 안 보여요 어디 갔는지 모르겠어요',
    '카드 빨리 정지해 주세요',
    '신분증을 잃어버렸는데 어떻게 하죠',
    '카드 좀 막아 주세요',
    'I lost my card, what do I do?',
    'My phone was stolen',
    'My wallet is gone',
    'Somebody stole my bag with my cards',
    'Please block my card',
    "I can't find my credit card",
  ],
} as const;

/** What sounds like it and is not. */
const HARMLESS = [
  '대출 잔액이 얼마예요?',
  '지난 분기 카드 소비를 요약해 주세요',
  '집 사기 전에 대출 한도 알고 싶어요',
  '차를 사기로 했는데 대출 얼마나 되나요',
  '사기업에 다니는데 신용대출 한도가 얼마예요',
  '모르는 게 많은데 결제일이 언제예요?',
  '제 명의로 된 대출이 몇 건이에요?',
  '공동명의 아파트 담보대출 한도는?',
  '대출을 받은 적이 없는데 대출이 가능한가요?',
  '카드를 쓴 적이 없는데 연회비가 청구되나요?',
  '해외에서 결제한 금액이 얼마예요?',
  '해외 결제 수수료가 있나요?',
  '카드 혜택이 없어졌나요?',
  '앱에서 카드가 안 보여요',
  '카드 내역이 안 보여요',
  '카드 때문에 신용을 잃었어요',
  '일자리를 잃었어요 대출은 어떻게 하죠',
  '카드 정지 풀어 주세요',
  '보이스피싱 예방 방법 알려줘',
  '비밀번호를 잊어버렸어요',
  '핸드폰 요금이 얼마나 나왔어요?',
  '남편 몰래 대출받을 수 있나요?',
  '갑자기 이자가 늘었어요',
  '통장에서 이자가 빠져나갔어요',
  '이번 달 상환을 못 했어요',
  '제가 안 갚은 대출이 있나요?',
  '아직 결제하지 않은 카드 이용액이 얼마예요?',
  '도난 보험이 있나요?',
  '돈을 어디로 보내면 상환되나요?',
  '휴대폰을 새로 샀어요 할부가 있나요',
  '누가 대출을 더 많이 받나요?',
  '여행 가서 카드 많이 썼어요',
  'I lost my job',
  'I lost track of my card spending',
  'I did not make a payment last month',
  "I don't know my payment date",
  'I never took a loan before, how does it work?',
  'How do I protect myself from phishing?',
  "I can't find my card statement",
  'Which loan is in my name?',
  'What is my card limit?',
  'Can I stop my automatic repayment?',
  'How much did I spend abroad?',
  'I missed a payment',
  'Is this rate fixed?',
] as const;

const KINDS = Object.entries(SAID).flatMap(([kind, said]) => said.map((question) => [question, kind] as const));
const FACTS: readonly Fact[] = [
  {
    id: 'loan.1.balance',
    topic: 'LOAN',
    label: { ko: '잔액', en: 'balance' },
    value: { ko: '1,000,000원', en: 'KRW 1,000,000' },
    source: { ko: '원장', en: 'ledger' },
    asOf: '2026-11-22',
  },
];
const asked = (question: string, locale: 'ko' | 'en'): QuestionContext =>
  ({ question, locale, isOwn: true, understood: null }) as unknown as QuestionContext;

describe('an emergency', () => {
  it.each(KINDS)('is heard by words: %s', (question, kind) => {
    expect(emergencyOf(question)).toBe(kind);
  });

  it.each(HARMLESS)('is not heard in what only sounds like one: %s', (question) => {
    expect(emergencyOf(question)).toBeNull();
  });

  it.each(KINDS)('is answered before any model with who stops it, and nothing else: %s', async (question, kind) => {
    for (const locale of ['ko', 'en'] as const) {
      const own = await answerForSafety(asked(question, locale));
      expect(own?.verdicts).toEqual([{ guard: 'EMERGENCY', verdict: 'REPLACED', detail: `${kind}, no model` }]);
      for (const number of ['112', '1332']) expect(own?.text).toContain(number);
      expect(own?.text).not.toMatch(locale === 'ko' ? /한도|금리|잔액|추천/ : /limit|interest|balance|recommend/);
      expect(narrated(question, FACTS, locale)).toBe(own?.text);
    }
  });

  it('comes after help for a person who may harm themselves, who gets both', async () => {
    const own = await answerForSafety(asked('보이스피싱 당해서 죽고 싶어요', 'ko'));
    expect(own?.text).toMatch(/109[^]*112[^]*1332/);
    expect(own?.verdicts?.map(({ guard }) => guard)).toEqual(['DISTRESS', 'EMERGENCY']);
  });

  it('is decided quickly whatever is typed', () => {
    // Work, not time: others use the machine, too.
    const began = process.cpuUsage();
    for (const text of ['카드를 '.repeat(500), '사기 '.repeat(500), 'my '.repeat(700), '가'.repeat(2_000)])
      emergencyOf(text);
    expect(process.cpuUsage(began).user).toBeLessThan(1_500_000);
  });
});
