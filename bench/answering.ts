import { parseArgs } from 'node:util';
import { buildPrompt } from '../src/modules/chat/answer/index.js';
import type { Fact } from '../src/platform/assistant/index.js';
import { classifierOf, SentenceRelease } from '../src/modules/chat/gate/index.js';
import { readShipped } from '../src/modules/models/index.js';
import { readTextModel, TextClassifier } from '../src/learning/index.js';
import { circumstances, writeSection } from './report.js';

const HELP = `Measures what an answer costs beside the model that writes it.

  npm run bench:answering -- [--keep-results]

Prompts are built from 200 facts and conversations of 100 turns; the gate reads answers in pieces of a token.
`;

const { values: options } = parseArgs({
  options: { 'keep-results': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

const both = (text: string) => ({ ko: text, en: text });
const FACTS: readonly Fact[] = Array.from({ length: 200 }, (_, index) => ({
  id: `loan.${index}.balance`,
  topic: 'LOAN',
  of: both(`신용대출(끝번호 ${1_000 + index})`),
  label: both('잔액'),
  value: both(`${(index + 1) * 12},300,000원`),
  source: both('대출 원장'),
  asOf: '2026-11-20',
}));
const HISTORY = Array.from({ length: 100 }, (_, index) => ({
  question: `${index}번째 질문입니다. 지난번에 말씀하신 상환 방법을 다시 알려 주세요.`,
  answer:
    '원리금 균등 방식은 매달 같은 금액을 내는 방식이고, 원금 균등 방식은 이자가 점점 줄어드는 방식입니다. '.repeat(4),
}));
const QUESTION = '대출을 모두 갚으면 얼마인가요?';
const TODAY = '2026-11-20';

/** Answers as models write them, by what is in them. */
const ANSWERS: Readonly<Record<string, string>> = {
  'Korean words': '고객님의 대출은 매달 원금과 이자를 함께 갚는 방식입니다. 일찍 갚으시면 수수료가 있을 수 있습니다. ',
  'Korean words with slots': '대출 잔액은 {{loan.1.balance}}이며, 다른 대출의 잔액은 {{loan.2.balance}}입니다. ',
  'Korean figures that are withheld': '대출 잔액은 987,654원이고 금리는 연 4.25%이며, 다음 달에는 삼백만 원입니다. ',
  'English words': 'You pay principal and interest together each month, and a fee may be due when you pay early. ',
};

const shipped = await readShipped('CHAT_SENTENCE');
const classifier = classifierOf(
  new TextClassifier(readTextModel(shipped?.files['model.text'] ?? new Uint8Array()).model),
);

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
}

const quantile = (sorted: Float64Array, part: number): number => sorted[Math.floor(part * sorted.length)] ?? NaN;

function promptLine(): Line {
  const parts = { question: QUESTION, history: HISTORY, facts: FACTS, locale: 'ko', today: TODAY } as const;
  const times = timesOf(2_000, () => buildPrompt(parts));
  const [middle, slow] = [0.5, 0.95].map((part) => quantile(times, part).toFixed(3));
  return {
    what: `one prompt from ${FACTS.length} facts and ${HISTORY.length} turns: p50 / p95 ms`,
    measured: `${middle} / **${slow}**`,
    target: '< 2',
  };
}

function gateLine([what, text]: readonly [string, string]): Line {
  const tokens = text.repeat(Math.ceil(1_200 / text.length)).match(/[^]{1,4}/g) ?? [];
  let heldMax = 0;
  const times = timesOf(40, () => {
    const release = new SentenceRelease({ locale: 'ko', question: QUESTION, today: TODAY, classifier, look: {} });
    release.add(FACTS.slice(0, 40));
    let held = 0;
    for (const token of tokens) {
      held = release.push(token) === '' ? held + 1 : 0;
      heldMax = Math.max(heldMax, held);
    }
    release.end();
  });
  const eachMs = quantile(times, 0.5) / tokens.length;
  return {
    what: `gate over ${what}: ms a token / most tokens that waited in a row`,
    measured: `${eachMs.toFixed(4)} / ${heldMax}`,
    target: '–',
  };
}

/** How long something took each time, the shortest first, after a tenth as many runs that do not count. */
function timesOf(runs: number, work: () => unknown): Float64Array {
  for (let run = 0; run < runs / 10; run += 1) work();
  return Float64Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort();
}

if (options.help) process.stderr.write(HELP);
else {
  const lines = [promptLine(), ...Object.entries(ANSWERS).map(gateLine)];
  for (const { what, measured } of lines) process.stderr.write(`${what}: ${measured}\n`);
  const table = lines.map(({ what, measured, target }) => `| ${what} | ${measured} | ${target} |`).join('\n');
  if (options['keep-results'])
    writeSection('answering', `${circumstances()}\n\n| what | measured | target |\n| --- | --- | --- |\n${table}`);
}
