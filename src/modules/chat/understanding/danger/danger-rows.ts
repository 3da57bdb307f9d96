import { randomOf, type Random, type TextRow } from '../../../../platform/learning/index.js';
import { asTyped } from '../data/as-typed.js';
import { oneOf } from '../data/expand.js';
import type { Grammar } from '../data/grammar.js';
import { drawn, INTENT_GRAMMARS, OTHER_TALK, QUESTION_SLOTS } from '../data/rows.js';
import type { Intent } from '../intents.js';
import { HARMLESS, type Danger } from './danger.js';
import { FRAUD } from './sentences/fraud.js';
import { GAMBLING, HARDSHIP } from './sentences/hardship.js';
import { LENT_ACCOUNT } from './sentences/lent-account.js';
import { LOOK_ALIKE_SLOTS, LOOK_ALIKES } from './sentences/look-alikes.js';
import { SELF_HARM } from './sentences/self-harm.js';
import { SHARK } from './sentences/shark.js';
import { DANGER_SLOTS } from './sentences/slots.js';
import { PERSON_SLOTS, SOMEBODY_ELSE } from './sentences/somebody-else.js';
import { STOLEN } from './sentences/stolen.js';
import { DANGERS_WRITTEN_EN, DANGERS_WRITTEN_KO } from './sentences/written.js';

/** Sentences drawn from each template; those that come out equal count once. */
const DRAWS = { danger: 26, person: 60, lookAlike: 26, question: 6, talk: 8 } as const;
/** How often more is said beside a danger, and how often spaces are left out beyond the habits of typing. */
const [BESIDE, CLOSED] = [0.15, 0.1];
const SLOTS = { ...QUESTION_SLOTS, ...DANGER_SLOTS, ...LOOK_ALIKE_SLOTS, ...PERSON_SLOTS };
/** Intents whose templates tell of dangers too, which are labelled here and not there. */
const AMBIGUOUS: ReadonlySet<Intent> = new Set<Intent>([
  ...(['HARDSHIP', 'SOMEBODY_ELSE', 'OTHER_FAQ', 'ACTION_REQUEST', 'COMPLAINT'] as const),
]);

const WRITTEN = [DANGERS_WRITTEN_KO, DANGERS_WRITTEN_EN].flatMap((lines) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', text = ''] = line.split(' | ');
      return { label, text };
    }),
);

const DANGER_GRAMMARS: readonly Grammar<Danger>[] = [
  ...[...SELF_HARM, ...SHARK, ...FRAUD, ...STOLEN],
  ...[...LENT_ACCOUNT, ...HARDSHIP, ...GAMBLING],
];

/** Sentences by the danger they tell of, with harmless ones that sound like it; the same for the same seed. */
export function dangerRows(seed: number): readonly TextRow[] {
  const random = randomOf(seed, 17);
  const plain = INTENT_GRAMMARS.filter(({ label }) => !AMBIGUOUS.has(label));
  const questions = [...drawn(plain, DRAWS.question, random)];
  const beside = (text: string, language: 'ko' | 'en'): string => {
    if (random.unit() >= BESIDE) return text;
    const question = oneOf(
      questions.filter((each) => each.language === language),
      random,
    ).text;
    return random.unit() < 0.5 ? `${text} ${question}` : `${question} ${text}`;
  };
  const told = [
    ...drawn(DANGER_GRAMMARS, DRAWS.danger, random, SLOTS),
    ...drawn(LOOK_ALIKES, DRAWS.lookAlike, random, SLOTS),
  ].map((row) => ({ ...row, text: beside(row.text, row.language) }));
  const harmless = [...questions, ...drawn(OTHER_TALK, DRAWS.talk, random)].map((row) => ({ ...row, label: HARMLESS }));
  const typed = (text: string): string => closed(asTyped(text, random), random);
  const rows = [...told, ...drawn(SOMEBODY_ELSE, DRAWS.person, random, SLOTS), ...harmless].map(
    ({ text, label, origin = text }) => ({ text: typed(text), label, origin }),
  );
  // One sentence that was written says more than one of a template.
  for (const { label, text } of WRITTEN)
    for (const each of [text, typed(text), typed(text), typed(text)]) rows.push({ text: each, label, origin: text });
  return rows;
}

const closed = (text: string, random: Random): string =>
  /[가-힣]/.test(text) && random.unit() < CLOSED ? text.replace(/ /g, '') : text;
