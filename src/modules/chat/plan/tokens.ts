import { LOAN_WORDS, spansOf, type LoanWord, type Span } from '../../../platform/assistant/index.js';
import { figuresIn } from '../gate/index.js';
import { amountsInWords } from './amounts-in-words.js';

/** What figures measure. */
export type Noun = 'INCOME' | 'RATE' | 'DEBT' | 'PRICE' | 'CARD_DEBT' | 'LIMIT' | LoanWord | 'ALL';
/** Which way something goes, or that it is repaid. */
export type Move = 'UP' | 'DOWN' | 'REPAY' | 'BORROW';

const NOUNS: readonly (readonly [Noun, RegExp])[] = [
  [
    'CARD_DEBT',
    /카드 ?(?:빚|값|론|대금|대출)|현금 ?서비스|리볼빙|card (?:debt|loan)|credit card (?:debt|balance)|my cards?\b/gi,
  ],
  ...LOAN_WORDS,
  [
    'INCOME',
    /연봉|연 ?소득|소득|수입|월급|급여|봉급|벌이|버는|벌(?=어|면| ?것|게|고|지|었| ?듯| ?거)|번다|벌었|income|salary|earn(?:ings|ed|s)?\b|wages?\b|pay rise|\bmy pay\b|(?<=(?:%|percent) )(?:pay )?(?:raise|hike)\b|\b(?:pay|salary) raise\b|\bI (?:make|made|bring home|take home)\b|\b(?:making|bringing in|be on)(?= (?:about |around |krw |₩)*\d)|\bI(?:'ll|'d| will| would| may| might| could| should)? (?:make|made|earn|earned|declare|declared|gross|net|pull in|bring in|bring home|take home)\b|\b(?:job|contract|offer|position|role|company)(?: that| which)? (?:pays|would pay|will pay)\b|take-home|\bpa(?:y|id|ying) myself\b/gi,
  ],
  ['RATE', /금리|이자율|이율|이자|(?<!세금 )연 ?(?=\d)|interest(?: rate)?|rates?\b|\bat (?=\d)/gi],
  [
    'PRICE',
    /집값|시세|매매가|감정가|짜리 ?(?:집|아파트)|집(?=이 ?\d)|아파트(?= ?(?:가 )?\d)|price|worth|(?:house|flat|apartment) (?:of|for|at)/gi,
  ],
  ['DEBT', /부채|채무|빚|대출(?!받|되|가능| ?한도)|원금|debts?\b|loans?\b|principal|what i owe/gi],
  ['LIMIT', /한도|여력|가능 ?(?:액|금액)|limit\b|borrowing (?:room|power|ceiling)/gi],
  ['ALL', /전부|모두|몽땅|싹|다(?= ?갚)|전액|everything|all of (?:it|them)/gi],
];
const MOVES: readonly (readonly [Move, RegExp])[] = [
  [
    'REPAY',
    /갚|상환(?!분|액|금|일|내역|방식|방법|계획|일정|능력|이력|현황|회차|기간|비율|중)|정리하|청산|털(?:고|면|어)|없애|까(?:고|면|려)|완납|repa(?:y|id)|pa(?:y|id|ying) (?:off|down|back)|paid\b|clear(?:ed|ing)?\b|settle|clos(?:e|ed|ing)\b|rid of/gi,
  ],
  [
    'DOWN',
    /줄|내리|내려|내린|내릴|하락|인하|떨어|낮아|감소|깎|빠지|빠져|빠진|빠졌|빠질|fall|fell|drop|decreas|lower|(?:go|goes|went|come|comes) down|\bdown\b|cut(?:ting)?\b|reduc|\b(?:knock|shav|trimm?|tak)(?:e[ns]?|ed|ing|s)? off\b|(?<=(?:%|percent) )less\b/gi,
  ],
  [
    'UP',
    /늘|오르|오른|오를|올랐|올라|올리|상승|인상|뛰|높아|증가|더 ?[벌버]|rise|rising|rose|increas|(?:go|goes|went) up|\bup\b|climb|more income|raise|\bhikes?\b|(?<=(?:%|percent) )more\b|\bhigher\b|\bbigger\b/gi,
  ],
  ['BORROW', /빌리|빌려|빌릴|대출 ?받|받을 수|받으려|더 받|필요|borrow|take out|lend|\bget\b/gi],
];

export interface Tokens {
  readonly text: string;
  readonly nouns: readonly Span<Noun>[];
  readonly moves: readonly Span<Move>[];
  readonly figures: ReturnType<typeof figuresIn>;
}

/** The words and figures of a question that a plan knows, by where they stand. */
export function tokensIn(question: string): Tokens {
  const text = question.normalize('NFC');
  const figures = figuresIn(text);
  const inWords = amountsInWords(text, figures);
  return {
    text,
    nouns: spansOf(text, NOUNS),
    moves: spansOf(text, MOVES),
    figures: [...figures, ...inWords].toSorted((one, other) => one.start - other.start),
  };
}
