import type { Figure } from './figure.js';
import { findFigures } from './find-figures.js';
import { normalText } from './normal-text.js';

/** Figures that the asker has named. */
export interface Quoted {
  /** Whether a figure of an answer repeats one of the question, says that it does, and asserts nothing of it. */
  isEchoed(figure: Figure, before: string, after: string, isFinal: boolean): boolean;
  /** Whether a figure may be such a repetition, and the sentence that decides it has not ended yet. */
  isOpen(figure: Figure, before: string, after: string): boolean;
}

/** Words by which an answer says that a figure is the customer's own. */
const OWNERSHIP_WORDS =
  /말씀하신|말씀해 주신|질문하신|물어보신|입력하신|적어 주신|적으신|요청하신|원하시는|희망하시는|문의하신|you (?:mentioned|said|asked|named|entered|wrote|want|specified)|your question|your figure/i;
const SENTENCE_END = /[.!?\n]\s(?![^]*[.!?\n]\s)/;
const SENTENCE_BREAK = /[.!?]\s|\n/;
/** How far after a figure its sentence must end; beyond that the gate does not wait. */
const WAIT = 64;

/** Words that make a fact of what the customer said. */
const AFFIRMS =
  /대로|(?:^|[\s"'])[네넵예](?:[,\s!]|$)|맞(?!으신가요|나요|는지)|정확|그렇|사실|확인(?:되었|됐|됩니|했|하였|돼)|면제|탕감|셔야|내야|갚아야|납부해야|\b(?:correct|right|yes|yep|yeah|indeed|true|exactly|accurate|confirmed|waived|owe|must)\b(?<!be confirmed|not confirmed)/i;
/** All that may stand between a figure and its denial: where it was looked for, and what it would be. */
const LOOKED_IN =
  '(?:(?:지금|현재|저희|제가|아직|고객님의?|등록된|연결된|가지고|가진|볼|확인할|수|있는|조회된|조회되는|금융|마이데이터|공식|자료|기록|정보|데이터|목록|금액|내용|값|수치|부채|대출|잔액|빚|(?:you|the|my|your|our|in|won|that|mentioned|said|asked about|currently|is|was|are))(?:에서는?|에는?|은|는|이|가|으로는?|로는?|상|을|를)?,?\\s?){0,9}';
/** What may be said of an echo: that it is not on record, that it would be so, or whether it was meant. */
const DENIED = new RegExp(
  `^(?:은|는|이|가|도|을|를|에 대해서는|에 대해|에 대한|이라는|라는|,)?\\s?${LOOKED_IN}(?:확인되지 않(?:습|았|아|네|고)|확인할 수 없(?!는|던)|확인이 (?:필요|어렵|안 )|자료에(?:는|서는)? 없|기록에(?:는|서는)? 없|찾을 수 없(?!는)|알 수 없(?!는)|없습니다|not on record|not in (?:my|the|your|our) (?:data|records?)|not confirmed|(?:cannot|can't|could not|couldn't) be (?:confirmed|found|verified))`,
  'i',
);
const SUPPOSITION_WORDS =
  /^\s?(?:씩|정도)?(?:을|를|으로)?\s(?:(?:추가로|새로|더|한도로|대출로|매월|매달)\s){0,2}(?:빌리|대출|받으|신청|이용|상환|저축|넣으)[가-힣]{0,3}면(?=[\s,])(?!,?\s(?:됩|돼|되|안|끝|충분|모두|전부|완납))|^\s?(?:이라면|라면)[\s,]/;
const ASKED = /^\s?(?:이|을|를)?\s?(?:맞으신가요|맞나요|말씀이신가요|말씀인가요|인가요|일까요)\?/;
const DENIED_BEFORE =
  /(?:cannot|can't|could not|couldn't|unable to) (?:confirm|find|verify)(?:(?!\b(?:but|and|is|are|was|owe)\b)[^.;!?])*$|\bif (?:(?!\b(?:is|are|was|have|has|owe|your)\b)[^.;!?])*$/i;

/**
 * An echo stands only where its sentence says that it is the customer's own, affirms nothing (`네`, `맞습니다`, `면제`),
 * and either denies the figure (`확인되지 않습니다`), supposes it (`빌리시면`) or asks for it (`맞으신가요?`). Without that
 * a figure of the question would become a fact of the answer: "my debt is 3 million, right?" "Yes, it is."
 */
export function quotedFigures(question: string): Quoted {
  const { figures } = findFigures(` ${normalText(question).text} `);
  const keys = new Set(figures.flatMap(({ kind, value }) => (value === null ? [] : [`${kind}:${value}`])));
  const isMarked = ({ kind, value }: Figure, before: string): boolean =>
    keys.has(`${kind}:${value}`) && OWNERSHIP_WORDS.test(sentenceBefore(before));
  return {
    isEchoed(figure, before, after, isFinal) {
      const end = SENTENCE_BREAK.exec(after.slice(0, WAIT))?.index;
      if (!isMarked(figure, before) || (end === undefined && !isFinal)) return false;
      const begin = sentenceBefore(before);
      const rest = after.slice(0, end === undefined ? WAIT : end + 1);
      const isFree = [DENIED, SUPPOSITION_WORDS, ASKED].some((words) => words.test(rest)) || DENIED_BEFORE.test(begin);
      return isFree && !AFFIRMS.test(begin) && !AFFIRMS.test(rest);
    },
    isOpen: (figure, before, after) => after.length < WAIT && !SENTENCE_BREAK.test(after) && isMarked(figure, before),
  };
}

const sentenceBefore = (before: string): string => before.slice(Math.max(0, before.search(SENTENCE_END)));
