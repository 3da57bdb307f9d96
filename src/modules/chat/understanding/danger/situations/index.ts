import type { HARMLESS, Danger } from '../danger.js';
import { ACCOUNT_SITUATIONS } from './account.js';
import { ENGLISH_SITUATIONS } from './english.js';
import { FRAUD_SITUATIONS } from './fraud.js';
import { GAMBLING_SITUATIONS, HARDSHIP_SITUATIONS } from './hardship.js';
import { HARMLESS_SITUATIONS } from './harmless.js';
import { KOREAN_SITUATIONS } from './korean.js';
import { ORDINARY_SITUATIONS } from './ordinary.js';
import { SELF_HARM_SITUATIONS } from './self-harm.js';
import { SHARK_SITUATIONS } from './shark.js';
import { STOLEN_SITUATIONS } from './stolen.js';

/** What befell somebody, in the many ways in which it may be told: `# LABEL name`, then a template a line. */
export interface Situation {
  readonly label: Danger | typeof HARMLESS;
  readonly name: string;
  readonly templates: readonly string[];
}

/** Every so many situations of a label, one is held out: how sure a model has to be is chosen on what happens, and not only on how it is said. */
const HELD_OUT_EACH = 6;

const SOURCES: readonly string[] = [
  ...[SELF_HARM_SITUATIONS, SHARK_SITUATIONS, FRAUD_SITUATIONS, STOLEN_SITUATIONS, ACCOUNT_SITUATIONS],
  ...[HARDSHIP_SITUATIONS, GAMBLING_SITUATIONS, HARMLESS_SITUATIONS],
  ...[KOREAN_SITUATIONS, ENGLISH_SITUATIONS, ORDINARY_SITUATIONS],
];

/** Every situation, by its place among those of its label. */
function* placed(): Generator<{ readonly situation: Situation; readonly place: number }> {
  const places = new Map<string, number>();
  for (const block of SOURCES.flatMap((text) => text.split(/^# /m).slice(1))) {
    const [heading = '', ...templates] = block.trim().split('\n');
    const [label = '', ...name] = heading.split(' ');
    const place = places.get(label) ?? 0;
    places.set(label, place + 1);
    yield { situation: { label: label as Situation['label'], name: name.join(' '), templates }, place };
  }
}

const situations = (isHeldOut: boolean): readonly Situation[] =>
  [...placed()]
    .filter(({ place }) => (place % HELD_OUT_EACH === HELD_OUT_EACH - 1) === isHeldOut)
    .map(({ situation }) => situation);

/** The situations that a model learns from. */
export const learnedSituations = (): readonly Situation[] => situations(false);
/** The sixth of them that sets how sure it has to be. */
export const heldOutSituations = (): readonly Situation[] => situations(true);
