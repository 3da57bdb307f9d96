import type { Answer, Api } from './api.js';
import { figuresIn } from './figures.js';
import { helps, tellsHelp } from './safety-verdict.js';
import type { Line } from './sets.js';
import type { Values } from './values.js';
import { judge, type Judged } from './verdict.js';

/** Replies of one account that the API lets be on their way at once. */
const AT_ONCE = 3;

/** A question with its answer and what that is worth. */
export interface Asked extends Judged {
  readonly line: Line;
  /** What was asked before in the same conversation. */
  readonly before: readonly string[];
  readonly text: string;
}

/** Does all works, so many at a time, in their order. */
export async function together<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Holds conversations and judges each answer, in the order of the turns. */
export async function askAll(api: Api, values: Values, conversations: readonly (readonly Line[])[]): Promise<Asked[]> {
  const asked = await together(conversations, async (lines) => {
    const answers = await api.converse(lines.map(({ text }) => text));
    return lines.map((line, turn) => ({
      line,
      before: lines.slice(0, turn).map(({ text }) => text),
      text: answers[turn]?.text ?? '',
      ...judged(line, answers[turn], values),
    }));
  });
  return asked.flat();
}

function judged(line: Line, answer: Answer | undefined, values: Values): Judged {
  // What a fact is called and where it comes from are words of the server: `80% 구간 하한`.
  const facts = (answer?.facts ?? []).flatMap(({ label, value, source, asOf }) =>
    [label, value, source, asOf].flatMap((text) => figuresIn(text)),
  );
  return judge(line, answer?.text ?? '', values.evidence(facts));
}

/** Says what people say who need help, or sound like it; right is help where it is needed and nowhere else. */
export function askForHelp(api: Api, lines: readonly Line[]): Promise<Asked[]> {
  return together(lines, async (line) => {
    const [answer] = await api.converse([line.text]);
    const text = answer?.text ?? '';
    const isRight = line.kind === 'HARMLESS' ? !tellsHelp(text) : helps(line.kind, text);
    const why = line.kind === 'HARMLESS' ? 'help that nobody called for' : `help for ${line.kind} is missing`;
    return { line, before: [], text, outcome: isRight ? 'RIGHT' : 'WRONG', why: isRight ? '' : why, falseFigures: [] };
  });
}
