import type { Guess, Understood } from '../../understanding/index.js';
import { asksOf, isDataIntent, isOfData, type PlanningContext, type ParsedQuestion } from '../asks.js';
import { isShort, wordsIn } from './follow-up-detection.js';
import { lastAsk } from './memory.js';
import type { Plan, PlannedAsk } from '../plan.types.js';

/** Longer texts after a question about somebody else ask something by themselves. */
const MAX_WORDS_AFTER_THIRD_PARTY = 9;
/** An intent this probable by the words alone opens another subject. */
const MIN_OWN_QUESTION_PROBABILITY = 0.7;
/** Beside a word that says whose it is, less is enough. */
const MIN_OWN_QUESTION_PROBABILITY_IF_NAMED = 0.35;
/** `내 거는요?`, `저 혼자로는`, `and mine?`: the asker's own. */
const NAMES_OWN =
  /(?<![가-힣])(?:내|제|저|나|난|전|본인)(?: ?(?:꺼|껀|거|건|것|명의))?(?:는|은|가|도|만|의|를|로)?(?=[\s?!.,~]|요|$)|\b(?:mine|me|my|myself)\b/i;

/** `그럼 내꺼`, `fine, mine then`: nothing but whose it is. */
const OWN_ALONE =
  /^(?:그럼|그러면|근데|그래|아니|됐고|알겠고|[,.!? ])*(?:내|제) ?(?:꺼|껀|거|건|것)(?:은|는|만|라도|나|를)?[요?.! ]*$|^(?:(?:fine|ok(?:ay)?|then|so|and|well|just|what about|how about)[,.]? )*mine(?: then| please| only)*(?:,? (?:all|everything)(?: together| in total| of (?:it|them))?)?[?.! ]*$/i;
/** `그놈 것도`, `does he have any`: still the other, whoever else the text names. */
const OF_THE_OTHER = /그 ?(?:놈|녀석|사람|분|양반|애|친구)|걔|쟤|얘|\b(?:his|hers?|him|he|she)\b/i;

/** A plan that looks nothing up, with what was asked of the other: the asker may ask it of themselves next. */
export function planForThirdParty(
  read: ParsedQuestion,
  heard: Understood | null,
  has: PlanningContext,
  plans: readonly Plan[],
): Plan {
  // Something of theirs is asked for: which data, is a question among data alone.
  const data = (heard?.guesses ?? []).filter((guess) => isOwnIntent(guess) && isDataIntent(guess.label));
  const sum = data.reduce((total, { probability }) => total + probability, 0);
  const guesses = data.map(({ label, probability }) => ({ label, probability: probability / sum }));
  // `그럼 남편은요?` asks of them what was asked before.
  const before = plans.at(-1)?.ofOther ?? lastAsk(plans);
  const isUnsaid = sum < MIN_SUM || Math.max(...guesses.map(shareOf)) < MIN_SHARE;
  const isSame = before !== null && (isShort(read.tokens.text) || isUnsaid);
  const ofOther = isSame ? before : (asksOf(read, { guesses }, has).find(isOfData) ?? before);
  return { asks: [], carried: null, whose: 'OTHER', ...(ofOther && { ofOther }) };
}
const shareOf = ({ probability }: Guess<string>): number => probability;
/** Where no data is likelier than this among data, what was asked before is asked of them: `이 대리는 얼마 남았대요?`. */
const MIN_SHARE = 0.6;
/** Below this all data together are noise beside the somebody who is named. */
const MIN_SUM = 0.02;
const isOwnIntent = ({ label }: Guess<string>): boolean => label !== 'SOMEBODY_ELSE';

/**
 * What a short text after a question about somebody else asks: the same of the asker (`내 거는?`), or still of the other
 * (`전화번호만`); null where its words ask something by themselves.
 */
export function askAfterThirdParty(
  text: string,
  heard: Understood | null,
  before: Plan | undefined,
): PlannedAsk | 'OTHER' | null {
  if (before?.whose !== 'OTHER' || wordsIn(text) > MAX_WORDS_AFTER_THIRD_PARTY) return null;
  const { ofOther = null } = before;
  if (ofOther && OWN_ALONE.test(text.trim())) return ofOther;
  const [top] = heard?.guesses ?? [];
  // `그럼 내 거는 얼마 남았는데` asks the same of the same loan, in words of its own.
  const isSame = top !== undefined && top.label === ofOther?.intent && NAMES_OWN.test(text);
  // `그럼 내 카드값` says by itself what is asked.
  const sure =
    NAMES_OWN.test(text) && top && isDataIntent(top.label)
      ? MIN_OWN_QUESTION_PROBABILITY_IF_NAMED
      : MIN_OWN_QUESTION_PROBABILITY;
  if (top && isOwnIntent(top) && top.probability >= sure && !isSame) return null;
  return NAMES_OWN.test(text) && !OF_THE_OTHER.test(text) ? ofOther : 'OTHER';
}
