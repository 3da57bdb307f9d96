import { saysAny, type ToolContext } from '../../../../platform/assistant/index.js';

const PAYMENT_KO = '(?:월 ?(?:납|상|부|불|에|로)|매달|매월|달마다|다달이|한 ?달|상환액|납입[액금]|불입[액금]|원리금)';
/** Words that ask for lower payments, or for the same term. */
const LOWER = new RegExp(
  `${PAYMENT_KO}[^.?!,]{0,16}(?:줄|낮|내려|덜|부담)|월 ?[^.?!,]{0,12}(?:줄[이일여]|낮[추출춰]|부담)|(?:기간|만기)[은을를는]? ?(?:안 ?줄|그대로|유지|두고|똑같|줄이지 ?(?:말|않|마))|(?:lower|smaller|reduc\\w*|shrink\\w*|cut\\w*|drop\\w*) (?:my |the |our )?(?:monthly |each )?(?:payment|instal|repayment)|(?:keep(?:ing)?|kept|same|without changing) (?:the |my )?(?:term|end|same term|period)`,
  'i',
);
/** Words that ask for an earlier end, or for the same payments. */
const SOONER = new RegExp(
  `${PAYMENT_KO}[^.?!,]{0,10}(?:그대로|유지|똑같|두고)|(?:기간|만기)[은을를는이]? ?(?:더 ?|좀 ?|확 ?)?(?:줄(?!이지 ?(?:말|않|마))|단축|짧|당[기겨]|앞당)|(?:일찍|빨리|먼저) ?(?:끝|갚아지|완납)|(?:shorten|short\\w+|reduc\\w*|cut\\w*) (?:the |my |its )?(?:term|period|loan)|(?:keep(?:ing)?|kept|same) (?:the |my )?(?:monthly )?(?:payment|instal)|\\b(?:finish|end|over|done|paid off)\\w* (?:\\w+ )?(?:sooner|earlier|early|faster)|(?:sooner|earlier|faster)\\s*\\?`,
  'i',
);
/** What a month costs, which an early payment changes only where the term stays. */
const MONTHLY =
  /(?:월 ?(?:에 ?)?|매달 ?|매월 ?|달마다 ?|다달이 ?|한 ?달에 ?)(?:얼[마매만]|몇)|월 ?(?:납입|상환|부담)[액금]?[은이]? ?(?:얼[마매만]|어떻게|몇)|(?:매달|매월|달마다|다달이|한 ?달에) ?(?:내는|나가는|갚는|들어가는) ?(?:게|건|거|돈)|\bpay(?:ing)? (?:a|per|each|every) month|\bhow much (?:a|per|each|every) month|\bmonthly (?:payment|instal\w*)|\b(?:payment|instal\w*) (?:a|per|each|every) month/i;

/** Which effect of an early payment is asked for: lower payments, or an earlier end; null where neither is. Pure, by words. */
export function askedPrepaymentEffect(context: Pick<ToolContext, 'said'>): 'LOWER' | 'SOONER' | null {
  if (saysAny(context, SOONER)) return 'SOONER';
  return saysAny(context, LOWER) || saysAny(context, MONTHLY) ? 'LOWER' : null;
}
