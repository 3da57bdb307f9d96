/** The pace of the stand-in model, in milliseconds: twenty tokens a second, the first after twenty. */
export const FIRST_TOKEN_MS = 20;
export const TOKEN_MS = 50;

const WORDS = ['대출', '잔액은', '금리', '상환', '카드', '지출', '분기', '확인됩니다', '원입니다', '기준으로'] as const;

/** Microseconds of the machine's monotonic clock, which all processes share. */
export const clockUs = (): number => Number(process.hrtime.bigint() / 1_000n);

/** Letters for the sixteen digits of a stamp: figures of a model that no fact carries do not reach a reader. */
const LETTERS = 'bcdfghjkpqrtwxyz';
const lettersOf = (value: number): string =>
  value.toString(16).replace(/./g, (digit) => LETTERS[parseInt(digit, 16)] ?? '');
const valueOf = (letters: string): number =>
  parseInt(
    letters.replace(/./g, (letter) => LETTERS.indexOf(letter).toString(16)),
    16,
  );

/** A word with the time it was sent. */
export const stampedToken = (index: number, sentUs: number): string =>
  `${WORDS[index % WORDS.length] ?? ''}@${lettersOf(sentUs)} `;

/** The times that the tokens of a text were sent. */
export const stampsOf = (text: string): number[] =>
  [...text.matchAll(/@([a-z]+) /g)].map(([, stamp]) => valueOf(stamp ?? ''));

/** A question that asks the stand-in for a reply of so many tokens; its name tells it from all others. */
export const questionFor = (name: string, tokens: number): string => `상담 ${name}: 토큰 ${tokens}개`;

export function askedFor(question: string): { readonly name: string; readonly tokens: number } {
  const [, name, tokens] = /상담 (\S+): 토큰 (\d+)개/.exec(question) ?? [];
  if (name === undefined) throw new Error(`not a question of this bench: ${question}`);
  return { name, tokens: Number(tokens) };
}
