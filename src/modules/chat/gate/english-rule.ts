import type { ClaimRule } from './claim-rule.js';

/** Words before a claim that deny it, suppose it, or leave it open. */
export const NOT_SO =
  /(?<!\b(?:there is|there's|have|with|be) )\b(?:no(?! (?:doubt|question|problem|matter))|not(?! only)|never|nobody|no one|none|nothing|neither|nor|cannot|whether|if|when|once|until|till|unless|before|after|without(?! (?:a |any )?(?:doubt|question))|may|might|could|would|should|needs?|requires?|required|depends?|depending|how|what|who|which|where|let me know|to be|to get|in case|provided|cases?|chances?|only those|please|ask|check|subject to)\b|n't\b/;
/** The same behind it. */
export const OPEN_BEHIND =
  /\b(?:depends?|depending|is up to|if|unless|whether|not (?:assured|certain|guaranteed|known|sure|promised|given|automatic|final|on record)|cannot|may|might|subject to|is decided|is made|decides?|by the (?:lender|bank))\b|isn't|can't/;
export const ADVERBS =
  '(?:(?:now|already|just|all|fully|hereby|successfully|gladly|safely|also|been|certainly|definitely|surely|automatically|immediately|pre)[ -])*';

/** A rule of English: a clause that denies, supposes or leaves open before the word claims nothing, unless it says otherwise. */
export const rule = (
  kind: ClaimRule['kind'],
  stems: string,
  says: string,
  more: Partial<Omit<ClaimRule, 'kind' | 'stems' | 'says'>> = {},
): ClaimRule => ({ kind, stems: stems.split('|'), says: new RegExp(says), unlessAfter: NOT_SO, ...more });
