/** The pace of the stand-in model, in milliseconds: twenty tokens a second, the first after twenty. */
export const FIRST_TOKEN_MS = 20;
export const TOKEN_MS = 50;

const WORDS = ['대출', '잔액은', '금리', '상환', '카드', '지출', '분기', '확인됩니다', '원입니다', '기준으로'] as const;

/** Microseconds of the machine's monotonic clock, which all processes share. */
export const clockUs = (): number => Number(process.hrtime.bigint() / 1_000n);

/**
 * Syllables for the sixteen digits of a stamp: text is what Korean answers are made of, and figures or addresses that no
 * fact carries do not reach a reader.
 */
const LETTERS = '갸냐댜랴먀뱌샤쟈챠캬탸퍄햐뎌셔쳐';
/** Words to a sentence. */
const SENTENCE = 10;
const lettersOf = (value: number): string =>
  value.toString(16).replace(/./g, (digit) => LETTERS[parseInt(digit, 16)] ?? '');
const valueOf = (letters: string): number =>
  parseInt(
    letters.replace(/./g, (letter) => LETTERS.indexOf(letter).toString(16)),
    16,
  );

/** A word with the time it was sent. */
export const stampedToken = (index: number, sentUs: number): string =>
  `${WORDS[index % WORDS.length] ?? ''} ${lettersOf(sentUs)}${index % SENTENCE === SENTENCE - 1 ? '.' : ''} `;

/** A stamp is longer than any word. */
const STAMP = new RegExp(`[${LETTERS}]{6,}`, 'g');

/** The times that the tokens of a text were sent. */
export const stampsOf = (text: string): number[] => [...text.matchAll(STAMP)].map(([stamp]) => valueOf(stamp));

/** A question that asks the stand-in for a reply of so many tokens; its name tells it from all others. */
export const questionFor = (name: string, tokens: number): string => `상담 ${name}: 토큰 ${tokens}개`;

export function askedFor(question: string): { readonly name: string; readonly tokens: number } {
  const [, name, tokens] = /상담 (\S+): 토큰 (\d+)개/.exec(question) ?? [];
  if (name === undefined) throw new Error(`not a question of this bench: ${question}`);
  return { name, tokens: Number(tokens) };
}
