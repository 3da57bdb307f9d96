/** One element of a pattern: an escape, a class, the beginning of a group, or a single character. */
const ELEMENT = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!])|[^]/g;
const QUANTIFIER = /^(?:[?*+|)^$(]|\(\?.*)$/;

/**
 * The pattern of all texts that match another, and of all that may still come to match it when more is added to their
 * end: wherever the text ends, what is missing of the pattern is taken for granted. Groups, classes, alternatives,
 * assertions and the quantifiers `?`, `*`, `+` and `{n,m}` may be used; no references, and no flags.
 */
export function mayMatch({ source }: RegExp): RegExp {
  let made = '';
  let at = 0;
  while (at < source.length) {
    ELEMENT.lastIndex = at;
    const [element = ''] = ELEMENT.exec(source) ?? [];
    const whole = /^\(\?(?:!|<)/.test(element) ? source.slice(at, closingOf(source, at)) : element;
    const counted = element === '{' ? (/^\{\d+(?:,\d*)?\}/.exec(source.slice(at))?.[0] ?? element) : whole;
    at += counted.length;
    const isKept = counted.length > 1 && (element === '{' || element.startsWith('('));
    made += isKept || QUANTIFIER.test(element) ? counted : `(?:${counted}|$)`;
  }
  return new RegExp(made);
}

/** Where the group ends that begins at a place, behind its bracket. */
function closingOf(source: string, from: number): number {
  let depth = 0;
  ELEMENT.lastIndex = from;
  for (let found = ELEMENT.exec(source); found; found = ELEMENT.exec(source)) {
    if (found[0].startsWith('(')) depth += 1;
    if (found[0] === ')') depth -= 1;
    if (depth === 0) return ELEMENT.lastIndex;
  }
  throw new Error(`a bracket of ${source} does not close`);
}
