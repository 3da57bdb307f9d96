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

const ALL: readonly Situation[] = [
  ...[SELF_HARM_SITUATIONS, SHARK_SITUATIONS, FRAUD_SITUATIONS, STOLEN_SITUATIONS, ACCOUNT_SITUATIONS],
  ...[HARDSHIP_SITUATIONS, GAMBLING_SITUATIONS, HARMLESS_SITUATIONS],
  ...[KOREAN_SITUATIONS, ENGLISH_SITUATIONS, ORDINARY_SITUATIONS],
].flatMap((text) =>
  text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [heading = '', ...lines] = block.trim().split('\n');
      const [label = '', ...name] = heading.split(' ');
      return { label: label as Situation['label'], name: name.join(' '), templates: lines };
    }),
);

const isHeldOut = (situation: Situation): boolean =>
  ALL.filter(({ label }) => label === situation.label).indexOf(situation) % HELD_OUT_EACH === HELD_OUT_EACH - 1;

/** The situations that a model learns from. */
export const LEARNED_SITUATIONS = ALL.filter((each) => !isHeldOut(each));
/** The sixth of them that sets how sure it has to be. */
export const HELD_OUT_SITUATIONS = ALL.filter(isHeldOut);
