import { inSources, textFilesIn } from '../../../../platform/sources.js';
import { HARMLESS, isDanger } from './danger.js';

/** A message that somebody wrote, by the danger that it describes, or none. */
export interface WrittenDanger {
  readonly label: string;
  readonly text: string;
  readonly language: 'ko' | 'en';
}

/** One in this many written messages is held out, to choose how sure a danger has to be. */
const CHOOSING_EACH = 5;
export const isForChoosing = (_: unknown, at: number): boolean => at % CHOOSING_EACH === CHOOSING_EACH - 1;

/** The messages of a folder beside this file; read when it is asked for, which only training does. */
const messagesIn = (folder: string): readonly WrittenDanger[] =>
  textFilesIn(inSources(import.meta.dirname, folder)).flatMap(({ text }) => dangersOf(text));

/** A label that the model has to know: one of another name would be heard as nothing. */
function requireKnown(message: WrittenDanger): WrittenDanger {
  if (isDanger(message.label) || message.label === HARMLESS) return message;
  throw new Error(`No danger is called ${message.label}: ${message.text}`);
}

const writtenDangers = (): readonly WrittenDanger[] => messagesIn('written').map(requireKnown);

/** Messages to learn from: hinted at, in the words of people of every age, and plainly said. */
export const learnedDangers = (): readonly WrittenDanger[] => [
  ...writtenDangers().filter((message, at) => !isForChoosing(message, at)),
  ...pairedDangers(),
];

/**
 * Calls for help beside harmless messages with the same words. All are learned: thresholds that were chosen on them would
 * be those of a harder world than the one that customers live in.
 */
const pairedDangers = (): readonly WrittenDanger[] => messagesIn('pairs').map(requireKnown);

/** Messages of the same writers that choose thresholds. */
export const choosingDangers = (): readonly WrittenDanger[] => writtenDangers().filter(isForChoosing);

/**
 * Messages of a writer of their own, by which the model is judged. `CARD` means a card that is lost or misused, which
 * the model distinguishes.
 */
export const judgedDangers = (): readonly WrittenDanger[] => messagesIn('judged');

/** Reads lines of a danger and a message. */
export const dangersOf = (lines: string): readonly WrittenDanger[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', ...text] = line.split(' | ');
      return { label, text: text.join(' | '), language: /[가-힣]/.test(line) ? 'ko' : 'en' };
    });
