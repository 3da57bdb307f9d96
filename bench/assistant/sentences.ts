import type { Answer, Api } from './api.js';
import { together } from './asking.js';
import { figuresIn } from './figures.js';
import type { SentenceModel } from './sentence-model.js';
import { languageOf, type Line } from './sets.js';
import { tells } from './value.js';
import type { Values } from './values.js';

/** A sentence that a model said, and whether the reader saw it whole. */
export interface Said {
  readonly line: Line;
  readonly isShown: boolean;
  /** What the reader saw in all. */
  readonly text: string;
}

const SLOT = /\{\{([^}]+)\}\}/g;
/** What a formatter may put right behind a value. */
const PARTICLE = '(?:을|를|이|가|은|는|과|와|으로|로)';
const LOANS = ['mortgage', 'credit', 'overdraft'] as const;
/** Asked so that the facts of loans and of spending are at hand. */
const QUESTION = {
  ko: (code: string) => `제 대출과 카드 소비가 지금 어떤지 알려 주세요. (${code})`,
  en: (code: string) => `Please tell me how my loans and my card spending stand now. (${code})`,
};

/**
 * Has the model say each sentence as its whole answer, with the server's own slots in the place of ours.
 * @param series letters that no other lines are said under.
 */
export async function sayAll(
  api: Api,
  model: SentenceModel,
  values: Values,
  lines: readonly Line[],
  series: string,
): Promise<Said[]> {
  const facts = await factsOf(api, series);
  return together(lines, async (line, index) => {
    const code = `${series}${codeOf(index)}`;
    const slots = new Map(
      Array.from(line.text.matchAll(SLOT), ([, name = '']) => [name, slotsOf(name, facts, values)]),
    );
    model.willSay(code, (offered) =>
      line.text.replace(SLOT, (_, name: string) => {
        const telling = slots.get(name) ?? [];
        return `{{${telling.find((id) => offered.has(id)) ?? telling[0]}}}`;
      }),
    );
    const language = languageOf(line.text);
    const [reply] = await api.converse([QUESTION[language](code)], language);
    const text = reply?.text ?? '';
    return { line, isShown: shownIn(line.text).test(blanksAsOne(text)), text };
  });
}

/** Letters alone: a figure of the question would be one that an answer may repeat. */
const codeOf = (index: number): string =>
  [26 ** 2, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26))).join('');

/** Facts as they are worded in either language: what is looked up for a question depends on its words. */
async function factsOf(api: Api, series: string): Promise<Answer['facts']> {
  const answers = await Promise.all([
    api.converse([QUESTION.ko(series)]),
    api.converse([QUESTION.ko(`${series}zzz`)]),
    api.converse([QUESTION.en(series)], 'en'),
  ]);
  return answers.flatMap(([answer]) => answer?.facts ?? []);
}

/**
 * The ids of the facts that state this value and nothing else, of one loan where several do, the best first. A model
 * writes the first of them that its prompt offers. @throws Error where none does.
 */
function slotsOf(name: string, facts: Answer['facts'], values: Values): readonly string[] {
  const telling = (value: string): Answer['facts'] =>
    facts.filter(({ value: told }) => {
      const figures = figuresIn(told);
      return figures.length === 1 && tells(told, figures, values.value(value));
    });
  const found = telling(name);
  const loan = LOANS.find((of) => name.startsWith(`${of}.`));
  const prefix = loan === undefined ? undefined : prefixOf(telling(`${loan}.balance`)[0]?.id);
  const best = found.filter(({ id }) => prefix !== undefined && prefixOf(id) === prefix);
  const ids = [...new Set((best.length > 0 ? best : found).map(({ id }) => id))];
  if (ids.length === 0) throw new Error(`No fact tells ${name}.`);
  return ids;
}

const prefixOf = (id: string | undefined): string | undefined => id?.slice(0, id.lastIndexOf('.'));
const blanksAsOne = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The sentence as a reader sees it, whatever stands in its slots. */
export function shownIn(sentence: string): RegExp {
  const parts = blanksAsOne(sentence).split(/\{\{[^}]+\}\}/);
  const [first = '', ...rest] = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const behind = rest.map((part) => part.replace(new RegExp(`^${PARTICLE}(?=[ ,.])`), `${PARTICLE}?`));
  return new RegExp([first, ...behind].join('[^{}]{1,60}?'));
}
