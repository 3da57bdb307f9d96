import type { Slots } from '../../../../platform/assistant/index.js';
import { asksOfAnother, namesSomebodyKnown } from '../../understanding/index.js';
import { NAMES_ONE, NAMES_SOMEBODY } from '../intents-of.js';
import type { Plan, PlannedAsk, Question } from '../plan.types.js';
import { isShort, wordsIn } from './follow-up-detection.js';

/** What decides whose data a question asks for. */
interface Said {
  readonly heard: Question['understood'];
  /** The same with the question before in mind. */
  readonly understood: Question['understood'];
  readonly said: Slots;
  readonly last: PlannedAsk | null;
  readonly plans: readonly Plan[];
  readonly isStaff: boolean;
}

/** Whether a question asks for somebody else's data, with the talk before it in mind. Pure. */
export function asksDataOfAnother(text: string, { heard, understood, said, last, plans, isStaff }: Said): boolean {
  const isSumOfThings = last !== null && ALL_OF_THEM.test(text);
  if (last !== null && !isSumOfThings && ((isShort(text) && NAMES_SOMEBODY.test(text)) || asksOfOne(text))) return true;
  const isOwnTalk = last !== null && plans.at(-1)?.whose !== 'OTHER';
  // In a talk about one's own things, a word that is not known to name anybody names none.
  const isOfTalk =
    isOwnTalk &&
    (isSumOfThings ||
      last.intent === 'PEER_COMPARISON' ||
      POINTS_AT_THING.test(text) ||
      meansTheLender(text) ||
      !namesSomebodyKnown(text));
  const isOfAnother = asksOfAnother(heard) || (last !== null && soundsLikeAnother(understood));
  return !isStaff && !isOfTalk && !isOwnRaise(text, said) && isOfAnother;
}

/** `우리 형 거도 봐줄 수 있지?` asks for no data by itself, and for those of another after a question for one's own. */
const soundsLikeAnother = (understood: Question['understood']): boolean => {
  const [top] = understood?.guesses ?? [];
  return top?.label === 'SOMEBODY_ELSE' && top.probability >= MIN_SOUNDS_LIKE_ANOTHER;
};
const MIN_SOUNDS_LIKE_ANOTHER = 0.9;

/** `그놈 잔액은`, `얘는 언제 끝나` after a question about a loan: people speak of things so, too. */
const POINTS_AT_THING = /(?<![가-힣])(?:[그요이저고] ?놈|[그고요]것|그 ?녀석|얘|쟤)(?![가-힣]*(?:네|한테))/;
/** `걔네 다 해서`: things of one's own that are added up; nobody adds up people. */
const ALL_OF_THEM = /(?<![가-힣])[걔얘쟤](?:네|들|네들) ?(?:다|전부|모두|합)/;

/** `did they say why`, `and each one's how much?` of one's own loan: the lender and the things spoken of, and nobody else. */
const meansTheLender = (text: string): boolean =>
  /\b(?:they|them|one's|ones)\b/i.test(text) && !NAMES_SOMEBODY.test(text);

/** `my boss promised 20% more salary, then?`: those who pay a salary are named for one's own. */
const isOwnRaise = (text: string, { incomeChangePercent, incomeChangeWon }: Slots): boolean =>
  (incomeChangePercent ?? incomeChangeWon) !== undefined && /회사|사장|대표|\b(?:boss|company|employer)\b/i.test(text);

/** `옆자리 이 대리는 얼마 남았대요`, `how many has he left`: the same of one who is named, in a few words more. */
const asksOfOne = (text: string): boolean => wordsIn(text) <= OF_ONE_MAX && NAMES_ONE.test(text);
const OF_ONE_MAX = 9;
