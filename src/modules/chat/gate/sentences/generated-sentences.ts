import { capitalized } from '../../../../platform/text.js';
import { randomOf, type Random, type TextRow } from '../../../../learning/index.js';
import { sentenceOf } from '../../understanding/index.js';
import { FILLERS, HARMFUL_LEADS, HARMLESS_LEADS } from './data/fillers.js';
import { HONEST_EN } from './data/honest-en.js';
import { HONEST_EN_SOFT } from './data/honest-en-soft.js';
import { HONEST_KO } from './data/honest-ko.js';
import { HONEST_KO_SOFT } from './data/honest-ko-soft.js';
import { HONEST_MORE } from './data/honest-more.js';
import { HOSTILE_EN } from './data/hostile-en.js';
import { HOSTILE_EN_SOFT } from './data/hostile-en-soft.js';
import { HOSTILE_KO } from './data/hostile-ko.js';
import { HOSTILE_KO_SOFT } from './data/hostile-ko-soft.js';
import { HOSTILE_MORE } from './data/hostile-more.js';
import { mayBeRead, type SentenceKind, type Templates } from './data/templates.js';

/** The one label of all sentences that may be shown. Each kind that may not has its own label. */
export const PASSES = 'PASSES';

/** The label under which a sentence of this kind is learned. */
export const verdictOf = (kind: SentenceKind): string => (mayBeRead(kind) ? PASSES : kind);

/** A sentence of a template, with what it is. */
interface GeneratedSentence extends TextRow {
  readonly kind: SentenceKind;
  readonly language: 'ko' | 'en';
  /** The template, so that sentences of one never lie on both sides of a test. */
  readonly origin: string;
}

const TEMPLATES: readonly Templates[] = [
  ...[...HONEST_KO, ...HONEST_KO_SOFT, ...HONEST_EN, ...HONEST_EN_SOFT, ...HONEST_MORE],
  ...[...HOSTILE_KO, ...HOSTILE_KO_SOFT, ...HOSTILE_EN, ...HOSTILE_EN_SOFT, ...HOSTILE_MORE],
];
/** Maximum sentences per template. */
const TEMPLATE_MAX = 10;
/** Shares of sentences that get a leading clause, lose their full stop, or get a clause that makes them harmful. */
const [LED, UNENDED, BENT] = [0.3, 0.2, 0.12];

/** All sentences of all templates, the same for the same seed. */
export function generatedSentences(seed: number): readonly GeneratedSentence[] {
  const random = randomOf(seed, 77);
  return TEMPLATES.flatMap((group, number) =>
    group.lines.flatMap((line, place) => ofTemplate(group, line, 100 * number + place, random)),
  );
}

function ofTemplate({ kind, language }: Templates, line: string, place: number, random: Random): GeneratedSentence[] {
  const made = new Map<string, GeneratedSentence>();
  const origin = `${language} ${kind} ${place}`;
  for (let draw = 0; draw < 2 * TEMPLATE_MAX && made.size < TEMPLATE_MAX; draw += 1) {
    const plain = capitalized(sentenceOf(line, FILLERS[language], random));
    if (made.has(plain)) continue;
    const led = random.unit() < LED ? withLead(HARMLESS_LEADS[language], plain, random) : plain;
    const text = random.unit() < UNENDED ? led.replace(/\.$/, '') : led;
    made.set(plain, { text, kind, language, origin, label: verdictOf(kind) });
    if (!mayBeRead(kind) || random.unit() >= BENT) continue;
    const clause = random.below(HARMFUL_LEADS[language].length);
    const bent = withLead([HARMFUL_LEADS[language][clause] ?? ''], plain, random);
    made.set(bent, {
      text: bent,
      kind: 'STATE',
      language,
      label: verdictOf('STATE'),
      origin: `${language} lead ${clause}`,
    });
  }
  return [...made.values()];
}

function withLead(leads: readonly string[], sentence: string, random: Random): string {
  const lead = leads[random.below(leads.length)] ?? '';
  const rest = /^(?:I\b|I'|q)/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return `${lead.trim()} ${rest}`;
}
