import { beforeAll, describe, expect, it } from '@jest/globals';
import { gistOf } from '../../../../../src/modules/chat/knowledge/matching/subject-words.js';
import type { PublishedRow } from '../../../../../src/modules/chat/knowledge/knowledge-row.js';
import type { MatchIndex } from '../../../../../src/modules/chat/knowledge/matching/match-index.js';
import { answererOf } from '../../../../../src/modules/chat/knowledge/matching/matching.js';
import { indexOf } from '../../../../../src/modules/chat/knowledge/answering/published-knowledge.js';
import { ABOUT_SOMETHING_ELSE, aFaq, FAQS, IN_OTHER_WORDS, shippedRows } from '../support.js';

let index: MatchIndex<PublishedRow>;
beforeAll(async () => {
  index = await indexOf([...shippedRows(), ...FAQS]);
});
const answered = (question: string): string | null => {
  const row = answererOf(index, question);
  return row && (row.code ?? row.content.answerEn);
};

describe('matching a question', () => {
  it('finds every known question again', () => {
    for (const { code, content } of [...shippedRows(), ...FAQS])
      for (const question of content.questions)
        expect([question, answered(question)]).toEqual([question, code ?? content.answerEn]);
  });

  it('answers most questions in other words, and none of these by something else', () => {
    const found = IN_OTHER_WORDS.map(([question, whose]) => ({ question, whose, by: answered(question) }));
    expect(found.filter(({ by, whose }) => by !== null && by !== whose)).toEqual([]);
    expect(found.filter(({ by }) => by !== null).length / found.length).toBeGreaterThanOrEqual(0.65);
  });

  it('leaves questions about something else to others', () => {
    expect(ABOUT_SOMETHING_ELSE.filter((question) => answered(question) !== null)).toEqual([]);
  });

  it('leaves a question to others that two entries are alike near to', async () => {
    const twice = await indexOf([
      aFaq(['카드 분실 신고는 어떻게 하나요?'], 'one'),
      aFaq(['카드 분실 신고 방법이 뭐예요?'], 'two', 2),
    ]);
    expect(answererOf(twice, '카드 분실 신고')).toBeNull();
  });

  it.each(['', ' ', '?!', '얼마예요?', 'what is it', '😀', '가'.repeat(5_000)])('takes any text: %j', (question) => {
    expect(answererOf(index, question)).toBeNull();
  });

  it('answers nothing from nothing', async () => {
    expect(answererOf(await indexOf([]), '총매출 알려줘')).toBeNull();
  });

  it('takes about a millisecond among 6,000 questions', async () => {
    const things = ['통장', '카드', '대출', '이체', '보험', '환전', '적금', '인증서', '한도', '수수료'];
    const doings = ['발급', '해지', '변경', '조회', '신청', '취소', '연장', '등록', '환급', '분실'];
    const whose = (faq: number, place: number) =>
      `${things[faq % 10] ?? ''} ${doings[place % 10] ?? ''} 서비스${faq} 안내${place}`;
    const many = await indexOf(
      Array.from({ length: 300 }, (_, faq) =>
        aFaq(
          Array.from({ length: 20 }, (__, place) => whose(faq, place)),
          '',
          faq,
        ),
      ),
    );
    // The best of some: what else the machine does is not the index's.
    const took = Array.from({ length: 101 }, (_, time) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const began = performance.now();
          answererOf(many, whose(time, time));
          return performance.now() - began;
        }),
      ),
    );
    // A millisecond on a quiet machine; a busy one takes several times as long.
    expect(took.sort((one, other) => one - other)[50]).toBeLessThan(8);
  });
});

describe('the gist of a question', () => {
  it('has no words that any question has', () => {
    expect(gistOf('총매출이 얼마예요?')).toBe('총매출');
    expect(gistOf('제 고객 수 좀 알려 주세요')).toBe('고객 수');
    expect(gistOf('What is the total revenue of my file?')).toBe('total revenue');
    expect(gistOf('How are you?')).toBe('');
  });
});
