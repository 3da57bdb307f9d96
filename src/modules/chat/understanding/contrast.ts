/** `만기 말고 금리`, `빚이 아니라 카드값은?`: what stands before is not asked for. */
const NOT_BEFORE = /^.{1,40}?(?:말고(?:는|요)?|말구|아니라|아니고|빼고(?:는)?|제외하고)(?:\s*,\s*|\s+)(\S.*)$/;
/** `not when it ends, the rate`, `no I don't mean the instalment, the balance`. */
const NOT_BEFORE_EN =
  /^(?:no,?\s+)?(?:not|i (?:don'?t|do not) mean)\s+[^,;:]{1,40}[,;:]\s*(?:but\s+|i mean\s+|just\s+)?(\S.*)$/i;
/** `the balance, not the instalment`, `principal rather than interest`. */
const NOT_BEHIND_EN =
  /^(\S.{3,}?)[,\s]+(?:and\s+)?(?:not|rather than|instead of)\s+(?:the|my|how|what|when)\s[^,;:]{1,40}$/i;

/**
 * What a question asks for where it names something only to leave it out; null where it leaves nothing out. Words that are
 * left out weigh as much to a model as those that are asked for.
 */
export function askedInstead(question: string): string | null {
  const text = question.trim().replace(/[.?!~]+$/, '');
  for (const form of [NOT_BEFORE, NOT_BEFORE_EN, NOT_BEHIND_EN]) {
    const rest = form.exec(text)?.[1]?.trim();
    if (rest !== undefined && rest.length >= SHORTEST) return rest;
  }
  return null;
}

/** Shorter, it says nothing by itself. */
const SHORTEST = 2;
