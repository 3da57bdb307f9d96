import { isHolder, letterOf, mentionsIn, type Mention } from './mentions.js';

/** How much of a question stands before its mentions, in UTF-16 units. */
const READ_MAX = 500;
/** Where one clause ends and another begins. */
const CLAUSE_END =
  /[.?!…~,]+\s*|(?<=(?:는데|은데|인데|던데|한데|라서|니까|거든|거든요|는지라|더니|다고|려고|면서|지만|어서|아서|해서|으로|고요?|네요?|ㅋㅋ|ㅠㅠ))\s+|\s+(?:and|but|so|because|since|while|now|if|when|cause|cuz)\s+|\s+[-–—]\s+/u;

/** A question as the model of subjects reads it. */
export const withMentions = (question: string): string => withMentionsOf(question, mentionsIn(question));

/**
 * A question followed by its mentions in order, and by signs of who may own what is asked for. A question that mentions
 * nothing is read as it is.
 */
export function withMentionsOf(question: string, mentions: readonly Mention[]): string {
  if (mentions.length === 0) return question;
  const letters = mentions.map((mention) => letterOf(mention) + mention.particle);
  const order = mentions.map(letterOf).join('');
  return [question.slice(0, READ_MAX), ...letters, order, ...signsOf(question, mentions)].join(' ');
}

/**
 * Signs of who owns what is asked for, each a word of its own: who stands in the clause that asks and who elsewhere, who
 * stands last and nearest to the data, how many are named, and whether somebody's words are reported.
 */
function signsOf(question: string, mentions: readonly Mention[]): readonly string[] {
  const clauses = question
    .split(CLAUSE_END)
    .filter((clause) => clause.trim())
    // A question of one clause was read already.
    .map((clause) => (clause === question ? mentions : mentionsIn(clause)));
  const asksOrNames = ({ kind }: Mention): boolean => kind === 'ASKING' || kind === 'DATA';
  const at = Math.max(
    0,
    clauses.findLastIndex((clause) => clause.some(asksOrNames)),
  );
  const asking = clauses[at] ?? [];
  const elsewhere = clauses.flatMap((clause, place) => (place === at ? [] : clause));
  const has = (kind: Mention['kind'], among = mentions): string =>
    among.some((each) => each.kind === kind) ? kind : '';
  const last = ownerOf(asking.findLast(isOwner));
  const nearest = nearestOwner(asking);
  const askers = Math.min(2, mentions.filter(({ kind }) => kind === 'ASKER').length);
  const holders = Math.min(2, mentions.filter(isHolder).length);
  return [
    ['a', who(asking)],
    ['r', who(elsewhere)],
    ['ar', who(asking), who(elsewhere)],
    ['lh', last],
    ['la', ownerOf(mentions.findLast(isOwner)).slice(0, 1)],
    ['ho', nearest],
    ['n', askers, holders],
    ['n', askers, holders, has('REPORTED'), has('GIVING'), has('BESIDE')],
    ['n', askers, holders, who(asking), has('HONOURED', asking)],
    ['lh', last, has('REPORTED'), has('ON_BEHALF'), has('INTRODUCED')],
    ['fh', who(asking.slice(0, 2))],
    ['one', clauses.length > 1 ? 'several' : 'single', who(asking), last.slice(0, 1), askers],
  ].map(
    (parts) =>
      `zq${parts
        .join('x')
        .toLowerCase()
        .replace(/[^a-z0-9가-힣]/g, 'x')}`,
  );
}

const isOwner = (mention: Mention): boolean => mention.kind === 'ASKER' || isHolder(mention);

/** `s` for the asker, `p` and the particle for somebody else, `n` for nobody. */
const ownerOf = (mention: Mention | undefined): string =>
  mention === undefined ? 'n' : mention.kind === 'ASKER' ? 's' : `p${mention.particle}`;

/** Whether the asker and others stand among mentions. */
const who = (mentions: readonly Mention[]): string =>
  `${mentions.some(({ kind }) => kind === 'ASKER') ? 's' : ''}${mentions.some(isHolder) ? 'p' : ''}`;

/** The owner who stands nearest before the last data that are named, and how far. */
function nearestOwner(mentions: readonly Mention[]): string {
  const data = mentions.findLastIndex(({ kind }) => kind === 'DATA');
  const owner = mentions.findLastIndex((mention, place) => place < data && isOwner(mention));
  if (owner < 0) return 'n';
  const [name = 'n', ...particle] = ownerOf(mentions[owner]);
  return `${name}${data - owner}${particle.join('')}`;
}
