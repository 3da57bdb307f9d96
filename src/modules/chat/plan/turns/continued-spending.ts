import type { Intent, Slots } from '../../../../platform/assistant/index.js';
import { isAboutSpending } from '../intents-of.js';
import type { PlannedAsk } from '../plan.types.js';
import { MAX_FOLLOW_UP_WORDS, type Rule } from './continuing.js';
import { isShort, wordsIn } from './follow-up-detection.js';

/** What was spent, on the category that is spoken of where there is one. */
const spendingOf = (own: Slots, { slots }: PlannedAsk): Intent =>
  (own.category ?? slots.category) === undefined ? 'CARD_SPENDING' : 'SPENDING_CATEGORY';

const LEVEL = /얼마[였나]|얼마 ?썼|how much was/i;

/** `작년엔 얼마였는데` after a change asks for what it was, and not for a change. */
const levelThen: Rule = ({ tokens: { text }, own, last }) =>
  last.intent === 'SPENDING_CHANGE' && own.quarter !== undefined && isShort(text) && LEVEL.test(text)
    ? spendingOf(own, last)
    : null;

const OWN_ALONE =
  /^(?:그럼|그러면|근데|그래서)? ?(?:나|난|저|전|내|제)(?: ?(?:꺼|거|건|것))?(?:는|은|요|는요)?[?.! ]*$|^(?:(?:and|what about|how about|so) )*(?:me|mine|i)[?.! ]*$/i;

/** `나는?`, `and me?` after what others spend asks for the asker's own spending. */
const ownBesidePeers: Rule = ({ tokens: { text, nouns, figures }, own, last }) =>
  last.intent === 'PEER_COMPARISON' && nouns.length + figures.length === 0 && OWN_ALONE.test(text.trim())
    ? spendingOf(own, last)
    : null;

const WHOLE =
  /^(?:그럼|그러면|그래서|and|so)?\s*(?:the |in )?(?:전체|전부|총(?:액|합|합계)?|합계|다 ?(?:해서|합[치쳐]\S*|더[하해]\S*)|total|overall|altogether|both)/i;

/** What a share is of, as the source of a pattern: `전체에서`, `총 지출의`. */
const OF_THE_WHOLE = '(?:전체|총)[가-힣 ]{0,8}?(?:에서|의|중|가운데|대비)';

const OF_WHICH = new RegExp(`${OF_THE_WHOLE}|몇 ?(?:프로|퍼센트|%)|비[중율]|share|percent`, 'i');

/** `전체는 얼만데`, `다 해서 카드값이 얼만데요` after a category asks for all spending. */
export const allSpending: Rule = ({ tokens: { text }, own, last }) =>
  (last.intent === 'SPENDING_CATEGORY' || last.intent === 'CARD_SPENDING') &&
  own.category === undefined &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS &&
  WHOLE.test(text.trim()) &&
  !OF_WHICH.test(text)
    ? 'CARD_SPENDING'
    : null;

const SHARE = new RegExp(
  `${OF_THE_WHOLE}|카드값에서|몇 ?할|비[중율]|\\b(?:share|percent(?:age)?|portion|proportion|fraction) of\\b|\\bas (?:a )?(?:%|percent) of\\b|\\bwhat part of\\b`,
  'i',
);

/** `what percent of everything is that`, `그중 몇 프로야` after a category asks for its share. */
const shareOfAll: Rule = ({ tokens: { text, nouns }, own, last }) =>
  isAboutSpending(last.intent) &&
  last.slots.category !== undefined &&
  own.category === undefined &&
  nouns.every(({ kind }) => kind === 'CARD_DEBT' || kind === 'ALL') &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 2 &&
  SHARE.test(text)
    ? 'SPENDING_CATEGORY'
    : null;

export const AS_SHARE =
  /^(?:그럼 |그거 |그걸 )?(?:비율|퍼센트|프로|%)로는?요?|\bas a percentage\b|\bin percent(?:age)?(?: terms)?\b/i;

/** `비율로는` after how spending changed, or what it was. */
const changeAsShare: Rule = ({ tokens: { text, nouns }, last }) =>
  nouns.length === 0 &&
  AS_SHARE.test(text.trim()) &&
  (last.intent === 'SPENDING_CHANGE' || last.intent === 'CARD_SPENDING')
    ? 'SPENDING_CHANGE'
    : null;

/** `그게 얼마였죠` after what was unusual asks for its amount. */
const unusualAmount: Rule = ({ tokens: { text, figures, nouns }, last }) =>
  last.intent === 'SPENDING_UNUSUAL' &&
  figures.length + nouns.length === 0 &&
  isShort(text) &&
  /얼마|금액|how much|amount/i.test(text)
    ? 'SPENDING_UNUSUAL'
    : null;

const PLACE_AMONG = /몇 ?(?:프로|퍼센트|%|번째|등|위)|\b(?:percentile|where do i (?:stand|rank)|top what)\b/i;

/** `내가 몇 프로쯤에 있는데` after what others spend asks for the place among them. */
const placeAmongPeers: Rule = ({ tokens: { text, nouns }, last }) =>
  last.intent === 'PEER_COMPARISON' &&
  nouns.length === 0 &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS &&
  PLACE_AMONG.test(text)
    ? 'PEER_COMPARISON'
    : null;

/** Rules for questions that continue one about spending. */
export const SPENDING_RULES: readonly Rule[] = [
  unusualAmount,
  placeAmongPeers,
  ownBesidePeers,
  levelThen,
  changeAsShare,
  shareOfAll,
  allSpending,
];
