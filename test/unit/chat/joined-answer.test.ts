import { describe, expect, it } from '@jest/globals';
import { JoinedAnswer, type AnswerSection } from '../../../src/modules/chat/answer/narrative/joined-answer.js';
import { sameQuestion } from '../../../src/modules/chat/answer/narrative/same-question.js';
import type { Answer, AnswerEvent, CitedFact } from '../../../src/modules/chat/replies/index.js';
import { both, factMaker } from '../../../src/platform/assistant/index.js';

const fact = factMaker('FINDING', both('한국은행'), '2026-11-01', both('기준금리'));
const facts = [fact('last', both('값'), both('2.5%')), fact('end', both('전망'), both('2.25%'))];
const told = (id: string, start: number, end: number): CitedFact => ({
  id,
  label: both(''),
  value: both(''),
  source: both(''),
  asOf: '',
  isTold: true,
  places: [{ start, end }],
});
const start = { type: 'start', provider: 'one', model: 'm' } as const;
const delta = (text: string) => ({ type: 'delta', text }) as const;
const finish = { type: 'finish', reason: 'stop', usage: { promptTokens: 3, completionTokens: 2 } } as const;
const ours = (type: 'start' | 'restart') => ({ type, provider: 'built-in', model: 'narrator' }) as const;

const written = (events: readonly AnswerEvent[], places: readonly CitedFact[] = [], prompt = 'a'): Answer => ({
  async *stream() {
    for (const event of events) yield await Promise.resolve(event);
  },
  evidence: () => ({
    promptSha256: prompt,
    facts: places,
    versions: { [prompt]: '1' },
    verdicts: [{ guard: 'LEDGER', verdict: 'PASSED', detail: prompt }],
  }),
});

async function read(stretches: readonly AnswerSection[]) {
  const answer = new JoinedAnswer(stretches, facts);
  const events: AnswerEvent[] = [];
  for await (const event of answer.stream(new AbortController().signal)) events.push(event);
  const shown = events.reduce(
    (text, event) => (event.type === 'restart' ? '' : event.type === 'delta' ? text + event.text : text),
    '',
  );
  const authors = events.flatMap((event) =>
    event.type === 'start' || event.type === 'restart' ? [`${event.type} ${event.provider}`] : [],
  );
  return { answer, events, shown, authors };
}

const head: AnswerSection = {
  blocks: [{ text: '지금은 2.5%입니다.' }, { text: '', part: { type: 'steps', steps: [] } }],
};

describe('an answer of several stretches', () => {
  it('gives each in a paragraph, and knows where each figure stands in the whole', async () => {
    const one = written([start, delta('요약 '), delta('2.25%'), finish], [told('end', 3, 8)], 'a');
    const other = written([start, delta('다시 2.5%'), finish], [told('last', 3, 7)], 'b');
    const { answer, shown, events, authors } = await read([head, { answer: one }, { answer: other }]);
    expect(shown).toBe('지금은 2.5%입니다.\n\n요약 2.25%\n\n다시 2.5%');
    expect(authors).toEqual(['start built-in', 'start one', 'start one']);
    expect(events.at(-1)).toEqual({ ...finish, usage: { promptTokens: 6, completionTokens: 4 } });
    const evidence = answer.evidence();
    const places = evidence.facts.flatMap((each) => each.places.map((at) => [each.id, shown.slice(at.start, at.end)]));
    expect(places).toEqual([
      ['last', '2.5%'],
      ['last', '2.5%'],
      ['end', '2.25%'],
    ]);
    expect(evidence.verdicts).toHaveLength(2);
    expect(evidence.promptSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asks a section for its evidence once after its end, however often it is asked for its own', async () => {
    const one = written([start, delta('요약 '), delta('2.25%'), finish], [told('end', 3, 8)], 'a');
    let asked = 0;
    const counted: Answer = { ...one, evidence: () => ((asked += 1), one.evidence()) };
    const { answer } = await read([head, { answer: counted }, { blocks: [{ text: '알림' }] }]);
    const evidences = [1, 2, 3].map(() => answer.evidence());
    expect(asked).toBe(1);
    expect(evidences[0]?.verdicts).toHaveLength(1);
    expect(evidences[2]).toEqual(evidences[0]);
  });

  it('repeats the sections before one that restarts, and once only', async () => {
    const restarting = written([
      ...[start, delta('빈말'), { ...start, type: 'restart', provider: 'two' } as const, delta('두 번째'), finish],
    ]);
    const { shown, authors } = await read([
      head,
      { answer: written([start, delta('요약'), finish]) },
      { answer: restarting },
      { blocks: [{ text: '알림' }] },
    ]);
    expect(shown).toBe('지금은 2.5%입니다.\n\n요약\n\n두 번째\n\n알림');
    expect(authors).toEqual(['start built-in', 'start one', 'start one', 'restart two']);
  });

  it('is by its model where our words stand for one stretch alone, and by us where they stand for all', async () => {
    const taken = written([start, delta('끊긴'), ours('restart'), delta('우리말'), finish]);
    const part = await read([{ answer: written([start, delta('요약'), finish]) }, { answer: taken }]);
    expect(part.authors.at(-1)).toBe('restart one');
    expect(part.shown).toBe('요약\n\n우리말');
    expect((await read([head, { answer: taken }, { answer: taken }])).authors.at(-1)).toBe('restart built-in');
  });
});

describe('a question', () => {
  it.each([
    ['기준 금리는 어떻게 될까요?', '기준금리가 어떻게될까요'],
    ['Will RATES  fall?', 'will rates fall'],
    ['환율이 오를까', '환율은 오를까?!'],
    ['코스피'.normalize('NFD'), '코스피'],
  ])('%s is the same as %s', (one, other) => expect(sameQuestion(one)).toBe(sameQuestion(other)));

  it.each([
    ['금리가 오르면?', '금리가 내리면?'],
    ['금리가 1% 오르면?', '금리가 2% 오르면?'],
    ['금리가 1% 변하면?', '금리가 -1% 변하면?'],
    ['물가', '유가'],
    ['0.5%p', '5%p'],
    ['will rates fall', 'will rates rise'],
  ])('%s is another than %s', (one, other) => expect(sameQuestion(one)).not.toBe(sameQuestion(other)));
});
