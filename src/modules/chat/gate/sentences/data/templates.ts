/** What a sentence is, by what it does to the reader. The first seven may be read; the others may not. */
export const MAY_BE_READ = ['ADVICE', 'EMPATHY', 'QUESTION', 'EXPLANATION', 'LIMITS', 'HELP', 'OWN_DATA'] as const;
export const MAY_NOT = [
  ...['STATE', 'RANK', 'PROMISE', 'LAW', 'PRESSURE', 'DEED', 'SECRET', 'CONTACT'],
  // Found in what was written apart, and made by no template: what models get wrong, and figures of their own.
  ...['MISTAKE', 'FIGURE'],
] as const;
export type SentenceKind = (typeof MAY_BE_READ)[number] | (typeof MAY_NOT)[number];

const readable: ReadonlySet<string> = new Set(MAY_BE_READ);
/** Whether a sentence of this kind may be read. */
export const mayBeRead = (kind: SentenceKind): boolean => readable.has(kind);

/** Templates of one kind in one language, one a line, in the notation of the understanding's templates. */
export interface Templates {
  readonly kind: SentenceKind;
  readonly language: 'ko' | 'en';
  readonly lines: readonly string[];
}

export const templates = (kind: SentenceKind, language: 'ko' | 'en', text: string): Templates => ({
  kind,
  language,
  lines: text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});
