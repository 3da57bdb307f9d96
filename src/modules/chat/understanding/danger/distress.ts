import { DISTRESS_PATTERNS, DISTRESS_WORDS } from './distress-words.js';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

// Consonants typed alone come out of NFKC as others than those written here: both sides have to go through it.
const WORDS = DISTRESS_WORDS.map(plain);
/** The same without spaces, for Korean: people who are upset leave them out, or put them anywhere. */
const JOINED = WORDS.filter((word) => /[가-힣]/.test(word)).map((word) => word.replace(/ /g, ''));

/**
 * Things that people pay off, close or hand in for good: wanting those to end is no danger. Only directly before the
 * wish: debts given as the reason for it do not count.
 */
const ENDED_THINGS =
  /(?:대출|할부|상환|빚|이자|카드값|카드|납부|결제|원금|융자|마통|적금|신청|서류|절차|계약|심사|약정|업무)(?:금|들)?(?:을|를|도|은|는|까지)? ?(?:(?:그냥|빨리|이제|얼른|어서|좀|미리|먼저|일찍|한 ?번에|한꺼번에|(?:오늘|올해|이번 ?달|내년|연말)(?: ?(?:안에|까지|에))?) ?)*(?:다|모두|전부|그만) ?끝[내냈낼]/g;

/** Hunger, heat and laughter that one could die of in speech. What else is said in the same sentence still counts. */
const SAYINGS =
  /(?:배 ?(?:고파|불러|터져)|졸려|더워|추워|웃겨|귀여워|예뻐|심심해|궁금해|바빠|부러워)서? ?(?:진짜 ?|정말 ?|너무 ?)?죽[을겠][가-힣]*(?: (?:것|거) ?같[가-힣]*)?/g;

/**
 * Whether somebody says explicitly that they may not want to live; indirect words are left to the model of dangers.
 * Used where no model serves, and beside the models unless two are sure of an ordinary question. In doubt it returns
 * true: people who did not need the help read one answer too many; people who did and were missed may not ask again.
 */
export function isDistressed(question: string): boolean {
  const text = plain(question.normalize('NFC')).replace(/’/g, "'").replace(/\s+/g, ' ').replace(SAYINGS, ' ');
  if (WORDS.some((word) => text.includes(word))) return true;
  const wished = text.replace(ENDED_THINGS, ' ');
  if (DISTRESS_PATTERNS.some((pattern) => pattern.test(wished))) return true;
  const joined = text.replace(/[\s.,~!?…·]+/g, '');
  return JOINED.some((word) => joined.includes(word));
}
