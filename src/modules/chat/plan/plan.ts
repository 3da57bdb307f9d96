import { isIntent, isOfStaff, type Intent, type Slots } from '../../../platform/assistant/index.js';
import { asksOfAnother } from '../understanding/index.js';
import { asksOf, severalAsks, slotsSaid, SURE_WORD, type Has, type Read } from './asks.js';
import {
  asksForTerm,
  declinesSuch,
  isAboutLoans,
  isAboutSpending,
  likelyIntents,
  MAY_NAME_SOMEBODY,
  NAMES_ONE,
  NAMES_SOMEBODY,
} from './intents-of.js';
import {
  isGeneric,
  isOneWord,
  isShort,
  namesNothingElse,
  namesOther,
  onlyNames,
  points,
  refers,
  turned,
  wordsIn,
} from './turns/leaning.js';
import { continuedAsk } from './turns/continued.js';
import { inContext, SURE_ALONE } from './turns/in-context.js';
import {
  carriedSlots,
  inPlace,
  ofBorrowing,
  isCalculated,
  isOfAll,
  withoutSubject,
  isCorrection,
  lastAsk,
  picks,
} from './turns/memory.js';
import { carriedText } from './plan.texts.js';
import { comparedKinds, otherLoan, pointedAt, type Subject } from './turns/pointed.js';
import { withFittedSlots } from './fitted-slots.js';
import { afterAnother, planOfAnother } from './turns/of-others.js';
import type { Plan, PlannedAsk, Planning, Question } from './plan.types.js';
import { tokensIn, type Tokens } from './spans.js';
import { OWN_FIGURE_OF_TERM, termMeant } from './term-meant.js';
import { categoryWords, kindsSaid } from './things.js';
import { lastQuarter, quarterFrom, quarterWords } from './times.js';

/** From this probability on, a question that may continue the one before asks something else. */
const SURE = 0.45;
/** One that points at what was said needs a higher probability. */
const SURE_POINTING = 0.5;
/**
 * An intent this probable after the question before needs no rule of words: of 1,101 turns of a writer whom nothing had
 * learned from 84 % were planned rightly so, and 79 % when such rules came first.
 */
const SURE_AFTER = 0.5;
const ASKS_MAX = 3;

/**
 * Plans what to look up for a question: each thing that it asks, with what it and the turns before say about it.
 * Earlier plans are computed again from their questions, so that none has to be stored.
 */
export function planOf({ question, before = [], ...has }: Planning): Plan {
  const plans: Plan[] = [];
  let [answer, asked]: (string | undefined)[] = [];
  for (const each of [...before, question]) {
    plans.push(withFittedSlots(each.text, planned(each, plans, { ...has, answer, asked }), has.today));
    [answer, asked] = [each.answer, each.text];
  }
  return plans.at(-1) ?? EMPTY_PLAN;
}

const EMPTY_PLAN: Plan = { asks: [], carried: null, whose: 'SELF' };
function planned({ text, understood: heard }: Question, plans: readonly Plan[], has: Has): Plan {
  const tokens = tokensIn(text);
  const last = lastAsk(plans);
  const understood = last ? inContext(tokens, heard, last, has.readAfter) : heard;
  const isOfOthers = namesOthers(heard) || namesOthers(understood);
  const said = slotsSaid(tokens, has);
  const namesAnother =
    understood?.intent?.label === 'SOMEBODY_ELSE'
      ? MAY_NAME_SOMEBODY.test(text)
      : last !== null && ((isShort(text) && NAMES_SOMEBODY.test(text)) || asksOfOne(text));
  const asksAnother = namesAnother || (has.isStaff !== true && asksOfAnother(text));
  if (asksAnother && !isOfOthers) return planOfAnother({ tokens, slots: said }, heard, has, plans);
  const next = has.isStaff === true ? null : afterAnother(text, heard, plans.at(-1));
  if (next === 'OTHER') return planOfAnother({ tokens, slots: said }, heard, has, plans);
  if (next) return { asks: [{ ...next, slots: { ...next.slots, ...said } }], carried: null, whose: 'SELF' };
  if (last && declinesSuch(text, last.intent, surely(understood, has)))
    return { asks: [{ intent: 'APPLICATION_STATE', slots: ofKind(said) }], carried: null, whose: 'SELF' };
  const agreed = last && agreedOn(heard, understood, has);
  const sure = last && (agreed ?? surely(understood, has));
  const fromTalk = last && {
    ...quarterFrom(text, last.slots.quarter ?? lastQuarter(has.today)),
    ...(said.kind === undefined && comparedKinds(text, plans)),
  };
  const slots = { ...(last && isOfAll(text) ? withoutSubject(said) : said), ...fromTalk };
  const continued = last && continuedAsk({ tokens, own: inPlace(text, said, last), last });
  if (last && continued) return carriedPlan(continued, last, has);
  const other = otherLoan(text, plans, has);
  const subject = namesSubject(slots) ? {} : (other ?? pointedAt(text, has, has.loans ?? []));
  const leaning =
    last &&
    leaningAsk(tokens, { understood, sure, agreed, slots, last, subject, isOther: other !== null, answer: has.answer });
  if (last && leaning) return carriedPlan(leaning, last, has);
  const after = last && isShort(text) && sure === null ? last.intent : null;
  const read: Read = { tokens, slots: said };
  const heardAlone = severalAsks(understood, read, has) ?? asksOf(read, understood, { ...has, after });
  const own = distinct(last && isOfAll(text) && kindsSaid(tokens).length < 2 ? heardAlone.map(ofAll) : heardAlone);
  // A short question without an intent continues the one before.
  if (last && own.length === 0 && isShort(text))
    return carriedPlan({ intent: last.intent, slots: { ...last.slots, ...slots } }, last, has);
  const [first] = own;
  if (last && own.length === 1 && first?.intent === 'GLOSSARY' && first.slots.term === undefined)
    return carriedPlan({ intent: 'GLOSSARY', slots: termMeant(first.slots, last, has.answer ?? '') }, last, has);
  const lean =
    last && own.length === 1 && own[0] ? (again(text, own[0], last) ?? withSubject(text, own[0], last)) : null;
  return last && lean ? carriedPlan(lean, last, has) : { asks: own, carried: null, whose: 'SELF' };
}

/** `옆자리 이 대리는 얼마 남았대요`, `how many has he left`: the same of one who is named, in a few words more. */
const asksOfOne = (text: string): boolean => wordsIn(text) <= OF_ONE_MAX && NAMES_ONE.test(text);
const OF_ONE_MAX = 9;

const ofKind = ({ kind }: Slots): Slots => (kind === undefined ? {} : { kind });
/** Intents that name others and ask for nothing of theirs: what most people spend, somebody of the staff to talk to. */
const OF_OTHERS: ReadonlySet<string> = new Set<Intent>(['PEER_COMPARISON', 'HUMAN_AGENT']);
const namesOthers = (understood: Question['understood']): boolean => {
  const [top] = understood?.guesses ?? [];
  return top !== undefined && OF_OTHERS.has(top.label) && top.probability >= SURE_ALONE;
};

/** The intent that a question has by itself as well as after the one before; null where the two readings differ. */
function agreedOn(
  alone: Question['understood'],
  after: Question['understood'],
  { isStaff = false }: Has,
): Intent | null {
  const [[one], [other]] = [alone?.guesses ?? [], after?.guesses ?? []];
  if (!one || one.label !== other?.label || one.probability < SURE_WORD || other.probability < SURE_AFTER) return null;
  return isIntent(one.label) && (isStaff || !isOfStaff(one.label)) ? one.label : null;
}

const ofAll = ({ intent, slots }: PlannedAsk): PlannedAsk => ({ intent, slots: withoutSubject(slots) });

const distinct = (asks: readonly PlannedAsk[]): PlannedAsk[] =>
  [...new Map(asks.map((ask) => [JSON.stringify(ask), ask])).values()].slice(0, ASKS_MAX);

const namesSubject = ({ loanNumber, kind, kinds, category }: Slots): boolean =>
  (loanNumber ?? kind ?? kinds ?? category) !== undefined;

interface Leaning {
  readonly understood: Question['understood'];
  /** The intent that is heard surely. */
  readonly sure: Intent | null;
  /** The one that it is heard as with and without the question before. */
  readonly agreed?: Intent | null;
  readonly slots: Slots;
  readonly last: PlannedAsk;
  /** What it points at in the answer before, where it does. */
  readonly subject?: Subject;
  /** Whether it means the loan that was not spoken of. */
  readonly isOther?: boolean;
  readonly answer?: string | undefined;
}

/** The ask of a question that continues the one before; null where it is complete by itself. */
function leaningAsk(
  tokens: Tokens,
  { understood, sure, agreed = null, slots, last, subject = {}, isOther = false, answer }: Leaning,
): PlannedAsk | null {
  const { text } = tokens;
  if (asksForTerm(slots, tokens)) return null;
  const own = inPlace(text, slots, last);
  const isUnsure = (likelyIntents(understood?.guesses ?? [], own, tokens)[0]?.probability ?? 0) < SURE_WORD;
  const named = categoryWords(text) ?? (isAboutSpending(last.intent) ? quarterWords(text) : null);
  const names = onlyNames(tokens, named) || (isOther && namesOther(tokens));
  const isNamed = names || (isOneWord(text) && isUnsure);
  const isLeaning =
    isNamed ||
    points(text) ||
    subject.loanNumber !== undefined ||
    (isShort(text) && (isGeneric(tokens) || turned(tokens, last) !== null));
  const isNumber = isCorrection(own, last) && (isShort(text) || points(text));
  if (!isLeaning && !isNumber && own === slots) return null;
  // Words that are sure of another intent open it, unless they are but a name or another number for the one before.
  const another =
    agreed === last.intent || isNumber || (isOther && names) || namesNothingElse(tokens, named) ? null : agreed;
  const opened = another ?? (names && !isOneWord(text) ? null : (turned(tokens, last) ?? (names ? null : sure)));
  const turn = opened === 'GLOSSARY' && asksWhichOne(text, last) ? last.intent : opened;
  if (turn === 'GLOSSARY') return { intent: turn, slots: termMeant(own, last, answer ?? '') };
  const pointed = { ...subject, ...own };
  const heard = turn ?? intentAfter(tokens, { understood, slots: pointed, last }, isNamed || isNumber);
  const intent = ofTheScore(heard, last);
  return { intent, slots: { ...carriedSlots(text, intent, pointed, last), ...ofIntent(intent, subject), ...own } };
}

/** `what is it` after something that was found asks which it is, unless it asks for the meaning of a word. */
const asksWhichOne = (text: string, { intent }: PlannedAsk): boolean =>
  FOUND.has(intent) && !MEANING_OF_WORDS.test(text);
const FOUND: ReadonlySet<Intent> = new Set<Intent>([
  ...(['SPENDING_UNUSUAL', 'NOTIFICATIONS', 'RECOMMENDATION', 'APPLICATION_STATE', 'LOAN_PRODUCTS'] as const),
]);
const MEANING_OF_WORDS = /뜻|의미|(?:무슨|뭔) ?(?:말|소리)|mean|explain/i;

/** `올리려면?` after the score of financial health asks what would raise that one, which its own answer says. */
const ofTheScore = (intent: Intent, last: PlannedAsk): Intent =>
  last.intent === 'HEALTH_SCORE' && RAISES.has(intent) ? 'HEALTH_SCORE' : intent;
const RAISES: ReadonlySet<Intent> = new Set<Intent>(['SITUATION_CHANGE', 'CREDIT_SCORE_UP']);

/** The intent that is heard surely, with the question before in mind. */
function surely(understood: Question['understood'], { isStaff = false }: Has): Intent | null {
  const [top] = understood?.guesses ?? [];
  const isAllowed = top && isIntent(top.label) && (isStaff || !isOfStaff(top.label));
  return isAllowed && top.probability >= SURE_AFTER ? top.label : null;
}

/** The subject pointed at, where the intent is about such a thing. */
const ofIntent = (intent: Intent, { category, ...loan }: Subject): Subject => ({
  ...(isAboutLoans(intent) && loan),
  ...(isAboutSpending(intent) && category !== undefined && { category }),
});

/** The intent of a continuing question: that of the one before, unless its own words are sure of another. */
function intentAfter(tokens: Tokens, { understood, slots, last }: Omit<Leaning, 'sure'>, isSame: boolean): Intent {
  const isSure = (understood?.guesses?.[0]?.probability ?? 0) >= SURE_ALONE && !refers(tokens.text);
  const after = isShort(tokens.text) && !isSure ? last.intent : null;
  const likely = likelyIntents(understood?.guesses ?? [], slots, tokens, { after })[0];
  const mine = last.intent === 'GLOSSARY' ? OWN_FIGURE_OF_TERM[last.slots.term ?? ''] : undefined;
  if (mine) return mine;
  if (slots.category !== undefined && last.intent === 'CARD_SPENDING') return 'SPENDING_CATEGORY';
  if (slots.incomeChangePercent !== undefined && last.intent === 'INCOME') return 'LIMIT_SIMULATION';
  const borrowing = ofBorrowing(slots, last.intent);
  if (borrowing) return borrowing;
  if (isSame && last.intent !== 'INCOME') return last.intent;
  if (isGeneric(tokens) && isShort(tokens.text) && !isSure) return last.intent;
  // Only spending is reported by quarter.
  if (slots.quarter !== undefined && isAboutSpending(last.intent) && !(likely && isAboutSpending(likely.label)))
    return last.intent;
  return likely && likely.probability >= (refers(tokens.text) ? SURE_POINTING : SURE) ? likely.label : last.intent;
}

/** The same calculation once more, for another loan or with another number: its other inputs stay. */
const again = (text: string, { intent, slots }: PlannedAsk, last: PlannedAsk): PlannedAsk | null =>
  intent === last.intent && isCalculated(intent) && (wordsIn(text) <= AGAIN_MAX || KEEPS.test(text))
    ? { intent, slots: { ...carriedSlots(text, intent, slots, last), ...slots } }
    : null;
const AGAIN_MAX = 6;
const KEEPS = /그대로|유지|똑같|같은 (?:금리|조건)|\b(?:keep(?:ing)?|same|still)\b/i;

/** An ask that names no loan and no category, after one that does: it means the same one. */
function withSubject(text: string, ask: PlannedAsk, last: PlannedAsk): PlannedAsk | null {
  const isOfAllLoans = OF_ALL.test(text.replace(OF_THE_WHOLE, ' ')) && !refers(text);
  if (isOfAllLoans || isOfAll(text) || picks(text, ask.intent)) return null;
  const carried = carriedSlots(text, ask.intent, ask.slots, last);
  const { loanNumber, kind, category } = carried;
  const isMore = (loanNumber ?? kind ?? category) !== undefined && !OF_NO_LOAN.has(ask.intent);
  return isMore ? { intent: ask.intent, slots: { ...carried, ...ask.slots } } : null;
}
const OF_ALL =
  /대출|빚|부채|전부|전체|모두|총|모든|합쳐|다 합|\bloans?\b|debts?|all\b|total|altogether|every|which loan|my loans/i;
/** `전체에서 몇 프로`, `its share of the total`: what a share is of, and not what is asked about. */
const OF_THE_WHOLE =
  /(?:전체|총)[가-힣 ]{0,8}?(?:에서|의|중에서?|가운데|대비)|\b(?:share|part|portion|percent(?:age)?|proportion|fraction|how much) of (?:the |my |all )*(?:total|whole|all|everything|spending)\b|\bof (?:the|my) total\b/gi;
/** About all loans, or future loans. */
const OF_NO_LOAN: ReadonlySet<Intent> = new Set<Intent>([
  'LOAN_LIST',
  'REPAYMENT_ORDER',
  'LIMIT_SIMULATION',
  'ARREARS',
  'LOAN_PRODUCTS',
]);

function carriedPlan(ask: PlannedAsk, last: PlannedAsk, { loans = [] }: Has): Plan {
  const { slots } = ask;
  const same = <Name extends keyof Slots>(name: Name): Pick<Slots, Name> | object =>
    slots[name] !== undefined && slots[name] === last.slots[name] ? { [name]: slots[name] } : {};
  const carried: Slots = { ...same('kind'), ...same('quarter'), ...same('annualRatePercent') };
  const loan =
    slots.loanNumber === last.slots.loanNumber
      ? loans.find(({ place }) => String(place) === slots.loanNumber)
      : undefined;
  return { asks: [ask], carried: carriedText(carried, loan?.name), whose: 'SELF' };
}
