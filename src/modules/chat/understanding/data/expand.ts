import type { Random } from '../../../../learning/index.js';

const PARTS = /\{(\w+)\}|\[([^\]]*)\]/g;

/** What slots stand for, by name. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/**
 * One sentence of a template, its choices drawn at random. Particles after a `~` take the form that the word before asks
 * for: `대출~이`, `카드~이` become `대출이`, `카드가`.
 * @throws RangeError for a slot that stands for nothing.
 */
export function sentenceOf(template: string, slots: Slots, random: Random): string {
  return withParticles(fill(template, slots, random))
    .replace(/\s+/g, ' ')
    .trim();
}

function fill(template: string, slots: Slots, random: Random): string {
  return template.replace(PARTS, (_, slot: string | undefined, options: string | undefined) => {
    if (slot === undefined) return fill(oneOf((options ?? '').split('|'), random), slots, random);
    const choices = slots[slot];
    if (!choices) throw new RangeError(`{${slot}} stands for nothing`);
    return oneOf(choices, random);
  });
}

/** One of several, each as likely. @throws RangeError when there are none. */
export function oneOf<T>(choices: readonly T[], random: Random): T {
  const choice = choices[random.below(choices.length)];
  if (choice === undefined) throw new RangeError('there is nothing to choose from');
  return choice;
}

/** Forms after a final consonant and after none. */
const PARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  이랑: ['이랑', '랑'],
  으로: ['으로', '로'],
  이: ['이', '가'],
  은: ['은', '는'],
  을: ['을', '를'],
};
const MARKED = /(.)~(이랑|으로|이|은|을)/gu;
const [FIRST_SYLLABLE, LAST_SYLLABLE, FINALS, RIEUL] = [0xac00, 0xd7a3, 28, 8];

function withParticles(sentence: string): string {
  return sentence.replace(MARKED, (_, before: string, particle: string) => {
    const [closed = '', open = ''] = PARTICLES[particle] ?? [];
    const unit = before.charCodeAt(0);
    const isSyllable = unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE;
    const final = isSyllable ? (unit - FIRST_SYLLABLE) % FINALS : 0;
    return before + (final === 0 || (particle === '으로' && final === RIEUL) ? open : closed);
  });
}
