/** Kinds of loans as people call them. A loan that nobody of ours has is named as well: no figure is of it. */
const KINDS = {
  MORTGAGE: '주택 ?담보 ?대출|주담대|담보 ?대출|(?:home|housing|house) loans?|mortgages?',
  JEONSE: '전세 ?(?:자금 ?)?대출|jeonse loans?',
  CREDIT: '신용 ?대출|(?:credit|unsecured|personal) loans?',
  OVERDRAFT: '마이너스 ?(?:통장|대출)|overdrafts?|credit lines?|lines? of credit',
  AUTO: '자동차 ?(?:담보 ?)?대출|오토론|(?:car|auto) loans?',
  CARD: '카드론|card loans?',
  BUSINESS: '사업자 ?대출|business loans?',
  OTHER: '학자금 ?대출|(?:student|education) loans?',
} as const;
export type LoanKind = keyof typeof KINDS;

/** A loan as a text names it: by its kind, by the end of its number, or by both. */
export interface LoanMention {
  readonly start: number;
  readonly end: number;
  readonly kind: LoanKind | null;
  /** Without signs, in capitals. */
  readonly number: string | null;
}

const NUMBER = '[A-Za-z0-9](?:[A-Za-z0-9-]{2,38}[A-Za-z0-9])';
const ENDS = `(?:끝 ?번호|끝 ?자리|뒷 ?번호)(?:가|는|이)? ?(${NUMBER})|(?:ending|ends) (?:in|with) (${NUMBER})`;
const KIND = Object.entries(KINDS)
  .map(([kind, words]) => `(?<${kind}>${words})`)
  .join('|');
const MENTION = new RegExp(
  `(?:${KIND})(?:\\*{0,2} ?\\(?(?:${ENDS})\\)?| ?\\((${NUMBER})\\)| ((?=[A-Za-z0-9-]*\\d)(?=[\\d-]*[A-Za-z])${NUMBER}))?|${ENDS}`,
  'gi',
);

export function loanMentionsIn(text: string): LoanMention[] {
  return [...text.matchAll(MENTION)].map((match) => {
    const kinds = Object.keys(KINDS) as LoanKind[];
    const kind = kinds.find((each) => match.groups?.[each] !== undefined) ?? null;
    const [whole, ...groups] = match;
    const number = groups.slice(kinds.length).find(Boolean) ?? null;
    const plain = number?.replace(/[^A-Za-z0-9]/g, '').toUpperCase() ?? null;
    return { start: match.index, end: match.index + whole.length, kind, number: plain };
  });
}

/** The loan that a fact is a figure of, by what it is called; null for what is of no one loan. */
export function loanCalled(of: string): LoanMention | null {
  const [first] = loanMentionsIn(of);
  return first?.start === 0 ? first : null;
}

/** Whether two may be one loan. Where several loans are of one kind, their numbers tell them apart. */
export const isSameLoan = (a: LoanMention, b: LoanMention): boolean =>
  (a.kind === null || b.kind === null || a.kind === b.kind) &&
  (a.number === null || b.number === null || a.number.endsWith(b.number) || b.number.endsWith(a.number));
