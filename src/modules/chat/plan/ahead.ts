import type { Tokens } from './tokens.js';

/** Whether a question is about what markets and prices will do, or about buying them. */
export const asksAhead = ({ text }: Tokens): boolean => NAMES_INDICATOR.test(text) && FUTURE_WORDS.test(text);
const NAMES_INDICATOR =
  /환율|달러|엔화|(?<![가-힣])엔(?=[은이을] |화)|유로|위안|금값|코스피|코스닥|주가|증시|국채|기준 ?금리|시장 ?금리|물가|유가|집값|\b(?:dollars?|yen|euro|yuan|gold|stocks?|bonds?|exchange rate|inflation|oil|(?:policy|base) rate|house prices)\b/i;
const FUTURE_WORDS =
  /살까|팔까|사야|팔아야|사도|오를|내릴|떨어질|내려갈|올라갈|전망|예측|예상|앞으로|될까|되나|타이밍|지금이|까지 ?(?:가|갈|감|오르|내리)|내년|\b(?:will|going to|should i|outlook|forecast|expect|predict|next (?:year|month)|buy|sell)\b/i;

/**
 * Whether a question is about how much one's own payments may grow: interest or instalments, growth, and the future.
 * Growth in the past, and the cost of new debt or arrears, are other questions.
 */
export const asksPaymentsAhead = (text: string): boolean =>
  ((NAMES_PAYMENT.test(text) && MAY_GROW.test(text)) || (NAMES_MOVING.test(text) && PAYS_MORE.test(text))) &&
  !GROWS_OTHERWISE.test(text);
/** `변동금리 대출은 1년 뒤에 얼마나 더 낼 수 있어요?`: a loan with a moving rate, and what it may cost. */
const NAMES_MOVING = /변동 ?(?:금리|형)|\b(?:variable|floating|adjustable)\b/i;
const PAYS_MORE =
  /더 ?(?:낼|내게|내야|갚을|갚게|나갈|나가게|들) ?(?:수|될|할|까|지)|(?:내년|앞으로|향후|1년 ?(?:뒤|후))[^.?!]{0,24}더 ?(?:내|나가|들)|\b(?:could|might|may|will|can)\b[^.?!]{0,40}\b(?:pay|cost)\b[^.?!]{0,16}\bmore\b|\bhow much more\b[^.?!]{0,40}\b(?:pay|cost)/i;
const NAMES_PAYMENT =
  /이자|원리금|월 ?(?:상환|납입|납부)(?:액|금)?|상환(?:액|금)|매달 ?(?:내|갚)|\b(?:interest|instal?lments?|repayments?|payments?)\b/i;
const MAY_GROW =
  /(?:늘|늘어날|오를|올라갈|커질|높아질|뛸|불어날|비싸질) ?(?:수 ?(?:있|도)|까|지(?:도|요|\?|$)|것 ?같)|(?:내년|앞으로|향후|1년 ?(?:뒤|후))[^.?!]{0,24}(?:늘|오르|올라|커|높아|뛰|불어)|\b(?:could|might|may|will|can|going to)\b[^.?!]{0,40}\b(?:go up|rise|increase|grow|climb|jump|go higher|get higher|more expensive)\b|\b(?:rise|increase|go up|grow)\b[^.?!]{0,16}\b(?:next year|coming year|in a year)\b/i;
const GROWS_OTHERWISE =
  /예금|적금|저축|청약|연체|밀리|밀려|못 ?(?:내|갚)|(?:더|새로|추가로) ?(?:빌|받|대출)|(?:빌리|대출 ?받으)면|연장|거치|대환|갈아타|중도|카드|소비|지출|\b(?:savings?|deposit|overdue|late|miss|borrow|new loan|extend\w*|extension|refinanc\w*|switch|skip|card|spend\w*)\b/i;
