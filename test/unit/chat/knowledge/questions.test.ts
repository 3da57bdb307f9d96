import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupsOf } from '../../../../src/modules/chat/knowledge/asked-before/grouping.js';
import { commonWords } from '../../../../src/modules/chat/knowledge/matching/common-words.js';
import { masked } from '../../../../src/modules/chat/knowledge/matching/masking.js';
import { indexOf } from '../../../../src/modules/chat/knowledge/answering/published-knowledge.js';
import { shadowsOf } from '../../../../src/modules/chat/knowledge/matching/shadowed-intents.js';
import { writtenSentences } from '../../../../src/modules/chat/understanding/index.js';
import { replayOf } from '../../../../src/modules/chat/knowledge/matching/replay.js';
import { finish } from '../../../../src/learning/index.js';
import { aFaq, FAQS } from './support.js';

describe('masking past questions', () => {
  const asked = [
    { accountId: 1, text: '홍길동 고객님의 대출 잔액이 얼마예요?' },
    { accountId: 2, text: '대출 잔액은 얼마예요? 제 번호는 010-1234-5678' },
    { accountId: 2, text: '대출 만기, 만기요. hong@example.com' },
  ];
  let common: ReadonlySet<string>;
  beforeAll(async () => {
    common = await commonWords();
  });

  it('shows words that two people used, or that were published, and blots out all others and every number', () => {
    const mask = masked(asked, ['만기 연장은 어떻게 하나요?'], common);
    expect(asked.map(({ text }) => mask(text))).toEqual([
      '○○ ○○ 대출 잔액이 얼마예요?',
      '대출 잔액은 얼마예요? 제 번호는 #-#-#',
      '대출 만기, 만기요. ○○@○○.○○',
    ]);
  });

  it('shows the words of the trade however they end, and no name that begins with one', () => {
    const told = masked([{ accountId: 1, text: '' }], [], common);
    expect(told('통장 사본 발급받으려면 어디서 하나요')).toBe('통장 사본 발급받으려면 어디서 하나요');
    expect(told('대출이네 김환율 카드사장 전세집')).toBe('○○ ○○ ○○ ○○');
    expect(told('How do I report a lost card, Smith?')).toBe('how do i report a lost card, ○○?');
  });

  it('shows the common words of the language, so that a question can be understood, and no name', () => {
    const told = masked([{ accountId: 1, text: '' }], [], common);
    expect(told('이번 달은 생활비가 부족해서 이자만 먼저 낼 수 있을까요')).not.toContain('○○');
    expect(told('if i lose my job next month can i pay only the interest first')).not.toContain('○○');
    for (const name of ['김민수', '이서연', '박지훈', '최영희', '민수', '서연', '홍길동', 'smith', 'minsu', 'johnson'])
      expect(told(`${name} 대출`)).toBe('○○ 대출');
  });

  it('shows no word that one person alone used, whatever it looks like', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const secret = `비밀가나다라`;
        const shown = masked(
          [{ accountId: 1, text: `${one} ${secret} ${other}` }],
          [],
          common,
        )(`${one} ${secret} ${other}`);
        expect(shown).not.toContain(secret);
        expect(shown).not.toMatch(/[0-9]/);
      }),
    );
  });
});

describe('grouping questions', () => {
  it('puts those together that are about the same, the largest group first', () => {
    const questions = [
      '환율이 얼마예요?',
      '통장 사본 발급',
      '오늘 환율 알려줘',
      '통장 사본 어떻게 받나요',
      '환율 궁금해요',
      '주차 되나요?',
    ];
    const groups = finish(groupsOf(questions.map((text) => ({ text }))));
    expect(groups.map((group) => group.map(({ text }) => text))).toEqual([
      ['환율이 얼마예요?', '오늘 환율 알려줘', '환율 궁금해요'],
      ['통장 사본 발급', '통장 사본 어떻게 받나요'],
      ['주차 되나요?'],
    ]);
  });

  it('keeps every question in one group, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }), (texts) => {
        const groups = finish(groupsOf(texts.map((text) => ({ text }))));
        expect(
          groups
            .flat()
            .map(({ text }) => text)
            .sort(),
        ).toEqual([...texts].sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe('replaying past questions', () => {
  it('shows which would be answered, answered differently, or no longer', async () => {
    const now = { rows: FAQS, index: await indexOf(FAQS) };
    const [hours, lost, ...rest] = FAQS;
    if (!hours || !lost) throw new Error('there are FAQs');
    const said = { ...hours, content: { ...hours.content, answerKo: '평일 아홉 시부터입니다.' } };
    const rows = [said, ...rest, aFaq(['주차장 있나요?', '주차 가능한가요?'], 'PARKING', 9)];
    const then = { rows, index: await indexOf(rows) };
    const questions = ['영업시간 알려줘', '카드 분실 신고', '주차 되나요?', '비밀번호 재설정', '저녁 뭐 먹을까'].map(
      (text) => ({ text, intent: null }),
    );
    const { changed, ...counts } = finish(replayOf(questions, now, then));
    expect(counts).toEqual({ replayed: 5, answeredBefore: 3, answeredAfter: 3 });
    expect(changed.map(({ question, before, after }) => [question.text, before?.key, after?.key])).toEqual([
      ['영업시간 알려줘', hours.key, hours.key],
      ['카드 분실 신고', lost.key, undefined],
      ['주차 되나요?', undefined, 9],
    ]);
  });

  it('counts what an intent answers by its code, too', async () => {
    const row = { ...aFaq(['포인트 적립'], 'POINTS', 9), kind: 'INTENT' as const, code: 'POINTS' };
    const [now, then] = [
      { rows: FAQS, index: await indexOf(FAQS) },
      { rows: [...FAQS, row], index: await indexOf([...FAQS, row]) },
    ];
    const asked = [{ text: '쌓인 건 어디서 보나', intent: 'POINTS' }];
    expect(finish(replayOf(asked, now, then))).toMatchObject({ answeredBefore: 0, answeredAfter: 1 });
  });
});

describe('what a draft would take from questions about the asker', () => {
  const against = async (draft: ReturnType<typeof aFaq>, asked: readonly { text: string; intent: string | null }[]) => {
    const rows = [...FAQS, draft];
    return finish(shadowsOf(draft, { rows, index: await indexOf(rows) }, asked, writtenSentences()));
  };

  it('is reported by intent, for past questions and for shipped sentences', async () => {
    const draft = aFaq(['내 대출 잔액', '제 대출 잔액이 얼마예요?', 'my loan balance'], 'ALL THE SAME', 9);
    const asked = [
      { text: '대출 잔액 알려줘', intent: 'LOAN_BALANCE' },
      { text: '대출 잔액 증명서 발급', intent: 'OTHER_FAQ' },
    ];
    const [first] = await against(draft, asked);
    expect(first).toMatchObject({ intent: 'LOAN_BALANCE', pastQuestions: 1 });
    expect(first?.sentences).toBeGreaterThan(0);
    expect(writtenSentences().map(({ text }) => text)).toContain(first?.example);
  });

  it('is all of an intent by its code, and nothing where the draft is about something else', async () => {
    const rate = { ...aFaq(['이율 문의'], 'SAME', 9), kind: 'INTENT' as const, code: 'LOAN_RATE' };
    const [first] = await against(rate, []);
    expect(first).toMatchObject({ intent: 'LOAN_RATE', pastQuestions: 0 });
    expect(await against(aFaq(['주차장 있나요?'], 'PARKING', 9), [])).toEqual([]);
  });
});
