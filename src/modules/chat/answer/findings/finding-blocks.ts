import { declines, type Finding } from '../../../../platform/assistant/index.js';
import type { Locale, Localized } from '../../../../platform/text.js';
import { askedPart } from '../asked-part.js';
import type { Block } from '../blocks.js';
import { chartBlock, factsBlock, tableBlock } from './fact-blocks.js';
import {
  ADVICE,
  assuming,
  carriedOver,
  offerFollowUp,
  offerAlternative,
  NOTHING_FOUND,
  offering,
  otherwiseMeant,
} from './finding-blocks.texts.js';

/** Maximum steps of advice in one answer: too many keep people from starting. */
const STEPS_MAX = 4;
const FOLLOW_UPS_MAX = 3;

/**
 * Answers in fixed words: first what was asked, in one sentence, then only what supports it, what was assumed, what can
 * be done, and one follow-up. Every figure comes from a fact.
 * @param question as it was asked; a part of the findings that it names comes first.
 * @param carried what carries over from the turn before, such as `신용대출, 금리 연 5%`; shown with what was assumed.
 * @param otherwise questions that may have been meant instead; offered before those that go on.
 * @param other the answer to the first of these, told where it says anything else.
 */
export function findingBlocks(
  found: readonly Finding[],
  locale: Locale,
  { question = '', carried = null, otherwise = [], other = null }: AnswerContext = {},
): Block[] {
  const findings = [...new Set(found)];
  const goingOns = findings.flatMap(({ followUps = [] }) => followUps);
  const told = other && findings.every(({ lead }) => lead?.ko !== other.finding.lead?.ko) ? other : null;
  const untold = otherwise.filter((each) => each !== other?.question);
  // What was just asked is no way to go on.
  const questions = unique([...untold, ...goingOns])
    .filter((each) => lettersOf(each[locale]) !== lettersOf(question))
    .slice(0, FOLLOW_UPS_MAX);
  const [first] = questions;
  // A follow-up question keeps the language of the one before, whatever the language of the reader's account.
  const spoken = (question: Localized): Localized => ({ ko: question[locale], en: question[locale] });
  return [
    ...findings.flatMap((finding, at) => blocksOfFinding(finding, locale, question, at === 0 ? carried : null)),
    ...(told?.finding.lead ? [{ text: otherwiseMeant(told.question, told.finding.lead)[locale] }] : []),
    ...(first
      ? [
          {
            text: (untold.length > 0 ? offerAlternative : offerFollowUp)(first)[locale],
            part: { type: 'followUps', questions: questions.map(spoken) } as const,
          },
        ]
      : []),
  ];
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What a question may have meant instead, with its answer. */
export interface OtherAnswer {
  readonly question: Localized;
  readonly finding: Finding;
}

interface AnswerContext {
  readonly question?: string;
  readonly carried?: Localized | null;
  readonly otherwise?: readonly Localized[];
  readonly other?: OtherAnswer | null;
}

function blocksOfFinding(finding: Finding, locale: Locale, question: string, carried: Localized | null): Block[] {
  const { facts, lead, assumed = [], leftOut, table, chart, advice = [], action, scenario } = finding;
  const steps = advice.slice(0, STEPS_MAX);
  // To somebody who declines, the opposite of what they want must not stand one click away.
  const offered = action && (action.isDecline ?? false) === declines(question) ? action : null;
  const factsPart = factsBlock(finding, locale);
  const part = askedPart(question, finding, locale);
  return [
    ...(scenario ? [{ text: '', part: { type: 'scenario', scenario } as const }] : []),
    ...(lead ? [{ text: [...(part ? [part[locale]] : []), lead[locale]].join(' ') }] : []),
    ...(!lead && !factsPart ? [{ text: NOTHING_FOUND[locale] }] : []),
    ...(leftOut ? [{ text: leftOut[locale] }] : []),
    ...(factsPart ? [factsPart] : []),
    ...(table ? [tableBlock(table, facts, locale)] : []),
    ...(chart ? [chartBlock(chart)] : []),
    ...(assumed.length > 0 ? [{ text: assuming(joined([...(carried ? [carried] : []), ...assumed]))[locale] }] : []),
    ...(assumed.length === 0 && carried ? [{ text: carriedOver(carried)[locale] }] : []),
    ...(steps.length > 0
      ? [{ text: [ADVICE, ...steps.map(dashed)].map((each) => each[locale]).join('\n'), part: adviceOf(steps) }]
      : []),
    ...(offered
      ? [{ text: offering(offered.preview)[locale], part: { type: 'action', action: offered } as const }]
      : []),
  ];
}

const adviceOf = (steps: readonly Localized[]) => ({ type: 'advice', steps }) as const;
const dashed = ({ ko, en }: Localized): Localized => ({ ko: `- ${ko}`, en: `- ${en}` });

const joined = (clauses: readonly Localized[]): Localized => ({
  ko: clauses.map(({ ko }) => ko).join(', '),
  en: clauses.map(({ en }) => en).join(', '),
});

const unique = (questions: readonly Localized[]): Localized[] => [
  ...new Map(questions.map((question) => [question.ko, question])).values(),
];
