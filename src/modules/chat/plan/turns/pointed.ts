import { SUPERLATIVE, type Slots } from '../../../../platform/assistant/index.js';
import type { KnownLoan, Plan } from '../plan.types.js';
import { tokensIn } from '../tokens.js';
import { categoriesSaid, kindsSaid, loanSaid } from '../named-entities.js';
import { MOVED_ONE } from './memory.js';

/** The loan or category that an answer was about. */
export type Subject = Pick<Slots, 'loanNumber' | 'kind' | 'category'>;

/** Words that point at a thing in the answer: `그건`, `거기`, `that one`. */
const POINTING =
  /(?:^|\s)(?:그|저|이) ?(?:건|거|게|놈|것|돈|대출|업종|중)|거기|그것|그거|[그고]놈|[고요]것|[고요]거(?=[는은이가도]|\s|$)|\b(?:its|it|that|that one|there|this one)\b/i;
/** `그건 제일 …`: it points before it picks. */
const STARTS_POINTING = /^(?:and |so |그럼 )?(?:is |was |are |그|it|that)/i;
/** `skip that, …`: what was said before is not gone on with. */
const DISMISSAL = /^(?:ok,? )?(?:skip|forget|leave|drop|never mind|ignore) (?:that|it|this)\b[,.]?/i;
/** An answer that picked one of several: the next question is about that one. */
const PICKED = /가장|제일|먼저|\b(?:most|least|highest|lowest|largest|smallest|first|dearest|cheapest)\b/i;

/** Sentences of an answer outside its lists; the first that names something is what it is about. */
const sentencesOf = (answer: string): string[] =>
  answer
    .split('\n')
    .filter((line) => line !== '' && !/^[-(]/.test(line))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .slice(0, LOOKED_AT);
const LOOKED_AT = 3;

/** The one thing that an answer is about; nothing where it names none, or several of a kind. */
function subjectOf(answer: string, loans: readonly KnownLoan[]): Subject {
  // Brackets hold only others to compare with.
  const sentence = answer.replaceAll(/\((?!끝번호|ending)[^)]*\)/g, ' ');
  const [kinds, categories] = [kindsSaid(tokensIn(sentence)), categoriesSaid(sentence)];
  const loan = loanSaid(sentence, loans);
  const [kind] = kinds;
  const [category] = categories;
  return {
    ...(kinds.length === 1 && loan.loanNumber === undefined && kind !== undefined && { kind }),
    ...(kinds.length <= 1 && loan),
    ...(category !== undefined && kinds.length === 0 && { category }),
  };
}

/** A question that asks to pick one of several. */
const ASKS_TO_PICK = new RegExp(
  `어느|어떤|무엇|뭐|뭣|머가|어디|제일|가장|젤|둘 ?중|\\b(?:which|what|where|most|least|${SUPERLATIVE})\\b`,
  'i',
);
/** `줄어든 건요`, `가장 작은 거는`: another pick of the same kind. */
const picksAgain = (question: string): boolean => MOVED_ONE.test(question.trim()) || PICKS_MOST.test(question);
const PICKS_MOST = new RegExp(`제일|가장|젤|\\b(?:most|least|${SUPERLATIVE})\\b`, 'i');

/**
 * The subject that a question means by `그건`, or that the answer before picked. Empty where the question names a thing
 * itself, or points at nothing.
 */
export function pointedAt(
  question: string,
  { asked = '', answer = '' }: { readonly asked?: string | undefined; readonly answer?: string | undefined },
  loans: readonly KnownLoan[],
): Subject {
  const pointing = question.replace(DISMISSAL, '');
  const telling = sentencesOf(answer).find((sentence) => Object.keys(subjectOf(sentence, loans)).length > 0);
  if (telling === undefined) return {};
  const isPicked = PICKED.test(telling) && ASKS_TO_PICK.test(asked) && !picksAgain(question);
  const isAnother = PICKS_MOST.test(pointing) && !STARTS_POINTING.test(pointing);
  return isPicked || (POINTING.test(pointing) && !isAnother) ? subjectOf(telling, loans) : {};
}

const OTHER =
  /(?:다른|나머지) ?(?:하나|한 ?(?:개|건|쪽)|거|건|것|쪽|대출)|나머지(?=는|도|요|\?)|\bthe (?:other(?: (?:one|loan))?|remaining one|last one)\b/i;

/** What was said before a question, and which loans there are. */
interface Talk {
  readonly answer?: string | undefined;
  readonly loans?: readonly KnownLoan[];
}

/** `다른 하나는`: the other of two that were compared, or the one loan not mentioned yet; null for several. */
export function otherLoan(question: string, plans: readonly Plan[], { answer = '', loans = [] }: Talk): Subject | null {
  if (!OTHER.test(question)) return null;
  const compared = plans.flatMap(({ asks }) => asks.flatMap(({ slots }) => (slots.kinds ? [slots.kinds] : []))).at(-1);
  const [answered] = sentencesOf(answer).flatMap(
    (sentence) => subjectOf(sentence, loans).kind ?? kindsSaid(tokensIn(sentence)),
  );
  if (compared) {
    const [other, ...others] = compared.filter((kind) => kind !== answered);
    return other && others.length === 0 ? { kind: other } : null;
  }
  const [only, ...others] = leftUnnamed(loans, plans);
  return only && others.length === 0 ? { loanNumber: String(only.place) } : null;
}

/** The loans that were not named in the talk. */
function leftUnnamed(loans: readonly KnownLoan[], plans: readonly Plan[]): readonly KnownLoan[] {
  const asked = plans.flatMap(({ asks }) => asks.map(({ slots }) => slots));
  return loans.filter(
    ({ place, name }) =>
      !asked.some(
        ({ loanNumber, kind }) =>
          loanNumber === String(place) || (kind !== undefined && kindsSaid(tokensIn(name.ko)).includes(kind)),
      ),
  );
}

const OTHERS =
  /나머지 ?(?:둘|셋|두 ?(?:개|건)|세 ?(?:개|건)|것들|대출들|들)|\b(?:the )?(?:other|remaining) (?:two|three|ones|loans)\b|\bthe (?:rest|others)\b/i;

/** `나머지 둘은`: the loans of which none was asked about, where they are several; null where a question means none so. */
export function otherLoans(
  question: string,
  plans: readonly Plan[],
  { loans = [] }: Pick<Talk, 'loans'>,
): readonly Subject[] | null {
  if (!OTHERS.test(question)) return null;
  const others = leftUnnamed(loans, plans);
  return others.length > 1 && others.length < loans.length
    ? others.map(({ place }) => ({ loanNumber: String(place) }))
    : null;
}

const OF_TWO = /둘 ?중|둘 ?가운데|둘 ?다|\bboth\b|어느 ?쪽|which (?:one|of (?:them|the two|those))|of the two/i;

/** The two loans mentioned last, where a question asks which of them; empty where it does not. */
export function comparedKinds(question: string, plans: readonly Plan[]): Pick<Slots, 'kinds'> {
  if (!OF_TWO.test(question)) return {};
  const kinds = plans.slice(-TURNS).flatMap(({ asks }) => asks.flatMap(({ slots }) => slots.kind ?? []));
  const distinct = [...new Set(kinds)];
  return distinct.length === 2 ? { kinds: distinct } : {};
}
/** How many turns back the two compared things may have been named. */
const TURNS = 3;
