import { matchesOf } from '../../../../platform/text.js';
import { hasConcepts } from '../concepts.js';
import {
  ASKER_EN,
  ASKER_KO,
  BODY_EN,
  BODY_KO,
  GIVEN_NAME_KO,
  NAME_KO,
  PERSON_EN,
  PERSON_KO,
  PLACE_EN,
  PLACE_KO,
  TITLED_KO,
} from './people-words.js';

/** What a question mentions that may say whose data it asks for, each with a letter that stands for it. */
const LETTERS = {
  PERSON: 'Ꭰ',
  TITLED: 'Ꭱ',
  NAME: 'Ꭲ',
  GIVEN_NAME: 'Ꭳ',
  BODY: 'Ꭴ',
  CAPITALS: 'Ꭵ',
  UNKNOWN: 'Ꭶ',
  FIRST_WORD: 'Ꭷ',
  ASKER: 'Ꭸ',
  DATA: 'Ꭹ',
  ASKING: 'Ꭺ',
  REPORTED: 'Ꭻ',
  ON_BEHALF: 'Ꭼ',
  BESIDE: 'Ꭽ',
  GIVING: 'Ꭾ',
  HONOURED: 'Ꭿ',
  OWN_ACCOUNT: 'Ꮀ',
  INTRODUCED: 'Ꮁ',
  OWNED: 'Ꮂ',
  PLACE: 'Ꮃ',
} as const;
export type MentionKind = keyof typeof LETTERS;

/** How many kinds of mentions there are: it distinguishes models that learned with others. */
export const MENTION_COUNT = Object.keys(LETTERS).length;

export interface Mention {
  readonly kind: MentionKind;
  readonly place: number;
  readonly end: number;
  /** The particle behind a person, or whether a blank or nothing follows; empty for what is no person. */
  readonly particle: string;
}

/** Mentions of somebody or something that may own data, the asker apart. */
const HOLDERS: ReadonlySet<MentionKind> = new Set<MentionKind>([
  'PERSON',
  'TITLED',
  'NAME',
  'GIVEN_NAME',
  'BODY',
  'CAPITALS',
  'UNKNOWN',
  'FIRST_WORD',
] as const);
export const isHolder = ({ kind }: Mention): boolean => HOLDERS.has(kind);

/** A holder by what it is called, and not only by where it stands. */
export const isKnownHolder = ({ kind }: Mention): boolean => kind !== 'UNKNOWN' && kind !== 'FIRST_WORD';

/** Whether a text names a person or a body by a word that is known to. */
export const namesSomebodyKnown = (text: string): boolean =>
  mentionsIn(text).some((mention) => isHolder(mention) && isKnownHolder(mention));

const PATTERNS: readonly (readonly [MentionKind, RegExp])[] = (
  [
    ['PERSON', PERSON_KO],
    ['TITLED', TITLED_KO],
    ['NAME', NAME_KO],
    ['GIVEN_NAME', GIVEN_NAME_KO],
    ['BODY', BODY_KO],
    ['PERSON', PERSON_EN],
    ['BODY', BODY_EN],
    // `taylor swift's`, in small letters as people type.
    [
      'NAME',
      "(?<![a-z'])(?!(?:it|that|what|where|when|why|which|there|here|who|how|let|he|she|today|month|year|quarter|bank|loan|mortgage|overdraft|card|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow)'s)[a-z]+(?='s\\b)",
    ],
    ['PLACE', PLACE_KO],
    ['PLACE', PLACE_EN],
    ['ASKER', ASKER_KO],
    ['ASKER', ASKER_EN],
    [
      'DATA',
      '대출|융자|빚|부채|채무|잔액|잔고|통장|계좌|카드|신용|점수|등급|한도|이자|금리|연체|상환|월급|연봉|소득|할부|담보|마통|마이너스|전세|재산|자산|지출|소비|원금|결제|\\b(?:loans?|debts?|mortgage|balance|accounts?|cards?|credit|scores?|ratings?|limit|interest|rates?|arrears|overdue|payments?|repayments?|instal\\w+|salary|income|spending|bills?|savings?|overdraft|refinanc\\w+)\\b',
    ],
    [
      'ASKING',
      '얼마|을매|얼매|몇|언제|며칠|무슨|어디|있나|있어|있는지|있냐|있니|한지|했나|되나|됐나|는지|how (?:much|many|big|long|high|far)|\\b(?:what|when|which|where|does|did|is|are|has|have|can|could|will|would|do)\\b',
    ],
    [
      'REPORTED',
      '물어|묻|냐고|냐구|냐길|냐던|달래|달라고|달라는|래서|라는데|라던데|한다고|한대|했대|대요|다던|다네|카는데|카더라|궁금해|알고 ?싶어 ?하|전해|부탁|asks?|asked|asking|says?|said|told|tells|wants?|wanted|wonder\\w*|claims?|thinks?|insist\\w*|keeps',
    ],
    ['ON_BEHALF', '대신|대리|부탁받|for (?:him|her|them)|behalf'],
    [
      'BESIDE',
      '때문|위해|위한|덕분|덕에|몰래|보다|비해|처럼|만큼|랑|이랑|하고|와 |과 |한테|에게|께|because|for|than|like|with|to|from|by|behind',
    ],
    [
      'GIVING',
      '보증|빌려|빌린|꿔|보내|보낸|송금|이체|부쳐|용돈|선물|축의|부의|생일|결혼|등록금|학원비|병원비|갚아|내줬|대줬|guarant\\w+|co-?sign\\w*|lent|lend|sent|send|gift|wedding|birthday|tuition|paid for|bought',
    ],
    // Nobody speaks of themselves so: `쓰시나요`, `빌리신`.
    [
      'HONOURED',
      '시나요?|시는지|셨는지|셨나|셨대|신대|신지|실까|실런|으신|시던|시는|셨|신(?= )|계신|계시|드시|쓰시|지신',
    ],
    ['OWN_ACCOUNT', '(?:내|제) ?(?:카드|통장)|my (?:card|account)|supplementary|authori[sz]ed user'],
    ['INTRODUCED', "인데요?|입니다|이라서|이에요|이고|as an?|i'm an?|i am an?|im an?|being an?"],
    ['OWNED', '명의|이름으로|앞으로|몫|소유|공동|부부|joint|in (?:his|her|their) name|under'],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(pattern, 'giu')]);

/** A name by its capitals: within a sentence, with `'s`, or two at the beginning. */
const CAPITALS =
  /(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*(?:'s)?|(?<![A-Za-z'])(?!(?:It|That|What|Where|When|Why|Which|There|Here|Who|How|Let|He|She|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|Month|Year|Quarter|Bank)'s)[A-Z][a-z]+'s|^[A-Z][a-z]+ [A-Z][a-z]+/g;
const WORD_KO = /[가-힣]{2,8}/g;
const STEM_KO = /^(.{1,6}?)(이랑|이가|이는|이네|께서|한테|은|는|이|가|네|의|도|랑)?$/;
const COMMON_KO =
  /^(?:최[초근대종저고소선신]|이번|지난|저번|올해|작년|내년|다음|오늘|어제|내일|지금|현재|요즘|요새|최근|얼마|언제|어디|무엇|뭐|그거|이거|저거|그것|이것|그럼|근데|혹시|안녕|저기|여기|거기|하나|둘|전체|전부|모두|다른|나머지|금액|날짜|기간|시간|문제|이유|방법|결과|생각|마음|걱정|정도|경우|때문|사실|진짜|정말|그냥|제발|빨리|아까|나중|한번|다시|또|더|좀|많이|조금|달|월|년|일|개월|만원|천만|백만)/;
const PARTICLE = /^(?:이|가|께서|은|는|의|네|한테|에게|께|랑|이랑|와|과|하고|를|을|보다|도|만|님|씨|분|들|'s|s'|s)+/u;

/** How much of a question is read, in UTF-16 units, and how many mentions of it. */
const [READ_MAX, MENTIONS_MAX] = [600, 40];

/** What a question mentions, in order; people and bodies that overlap count once. */
export function mentionsIn(question: string): readonly Mention[] {
  const written = question.slice(0, READ_MAX).normalize('NFKC').replace(/’/g, "'");
  const text = written.toLowerCase();
  const found = PATTERNS.flatMap(([kind, pattern]) => foundBy(pattern, text, kind)).filter(
    ({ kind, place, end }) => end > place && !(isKoreanName(kind) && isOrdinary(text.slice(place, end))),
  );
  const all = [...found, ...capitalsIn(written), ...unknownIn(text, found)].toSorted(
    (one, other) => one.place - other.place || other.end - one.end,
  );
  const mentions: Mention[] = [];
  let heldUntil = 0;
  for (const each of all) {
    const isHeld = HOLDERS.has(each.kind);
    const isOverlap = isHeld && each.place < heldUntil;
    if (isHeld) heldUntil = Math.max(heldUntil, each.end);
    if (!isOverlap)
      mentions.push({ ...each, particle: isHeld || each.kind === 'ASKER' ? particleAt(text, each.end) : '' });
  }
  return mentions.slice(0, MENTIONS_MAX);
}

type Found = Omit<Mention, 'particle'>;

/** Where a pattern occurs. */
const foundBy = (pattern: RegExp, text: string, kind: MentionKind): Found[] =>
  matchesOf(text, pattern).map(({ 0: word, index }) => ({ kind, place: index, end: index + word.length }));

/** Shapes of names that ordinary words have, too: `이자는`, `전세가`. */
const isKoreanName = (kind: MentionKind): boolean => kind === 'NAME' || kind === 'GIVEN_NAME';

/** Words of time, place and talk, and of what a question to a bank is about, which own nothing. */
const isOrdinary = (word: string): boolean => COMMON_KO.test(word) || hasConcepts(word);

/** Names by their capitals; a text in capitals alone shows none. */
const capitalsIn = (written: string): Found[] =>
  /[a-z]/.test(written)
    ? matchesOf(written, CAPITALS).map(({ 0: name, index }) => ({
        kind: 'CAPITALS' as const,
        place: index,
        end: index + name.replace(/'s$/, '').length,
      }))
    : [];

/** Korean words that stand where an owner stands and are nothing that a question to a bank is about. */
function unknownIn(text: string, found: readonly Found[]): Found[] {
  return matchesOf(text, WORD_KO).flatMap(({ 0: word, index }, at): Found[] => {
    const [, stem = word, particle] = STEM_KO.exec(word) ?? [];
    const isCandidate = (particle !== undefined || at === 0) && stem.length >= 2;
    if (!isCandidate || isOrdinary(stem)) return [];
    const isKnown = found.some(
      ({ kind, place, end }) => (HOLDERS.has(kind) || kind === 'ASKER') && place <= index + 1 && end > index,
    );
    return isKnown ? [] : [{ kind: particle ? 'UNKNOWN' : 'FIRST_WORD', place: index, end: index + stem.length }];
  });
}

function particleAt(text: string, end: number): string {
  const next = text[end];
  const particle = PARTICLE.exec(text.slice(end))?.[0] ?? (next === ' ' ? '_' : (next ?? '$'));
  return particle.slice(-2).replace(/[^가-힣a-z_$']/g, '.');
}

/** The plain way to tell whose data a question asks for: somebody is named, and the asker is not. */
export function namesOthersAlone(question: string): boolean {
  const mentions = mentionsIn(question);
  return mentions.some(isHolder) && !mentions.some(({ kind }) => kind === 'ASKER');
}

/** The letter that stands for a mention. */
export const letterOf = ({ kind }: Mention): string => LETTERS[kind];
