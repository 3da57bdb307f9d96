import { withoutParticle } from '../../../../platform/korean.js';
import { normaliseText, tokensOf } from '../../../../learning/index.js';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words with which anything can be asked in Korean, by how they begin: what follows is an ending. */
const QUESTION_WORD_STARTS = new RegExp(
  `^(?:${words(`
    얼마 몇 무엇 무슨 뭐 뭔 뭘 어떻 어떤 어떠 어때 어느 어디 언제 누가 왜
    알려 말해 말씀 가르쳐 보여 궁금 알고 싶 부탁 주세요 주실 줄래 줘 해줘 해주
    있나 있어 있는 있을 있습 되나 돼요 되는 될까 됩니 인가요 인지 이에요 예요 입니까 하나요 해요 하려면 받으려면
    좀 혹시 그리고 근데 저기 제가 저는 나는 내가 방법 건가요 거예요
    올린 올리신 업로드 파일 자료
  `).join('|')})`,
  'u',
);
/** The same words where others begin with them, too: they stand alone. */
const STANDALONE_QUESTION_WORDS: ReadonlySet<string> = new Set(words('제 내 저 나 그 이 것 게 건 때 법 잘 더'));
/** Endings of a question that are written as part of a word. */
const QUESTION_ENDING =
  /(?:인가요|은가요|는가요|나요|이에요|예요|에요|이야|인지|입니까|습니까|을까요|까요|세요|해줘|줘|요)$/u;
/** Words with which anything can be asked in English, and those for what somebody uploaded. */
const QUESTION_WORDS_EN: ReadonlySet<string> = new Set(
  words(`
    a an the this that these those is are was were be been am do does did have has had can could may might will would
    should i you we they it he she my your our me us to of in on at for from by with about and or if so please tell
    show give know want need like get how what which who whose when where why much many there any some
    file files upload uploaded uploads
  `),
);
const MARK = /^[^\p{L}\p{N}]/u;
/** A word keeps at least this many letters when its ending is taken off. */
const LEAST_LETTERS = 2;

/**
 * What a question is about, without the words that any question has: otherwise "how much is …" of one thing is nearest to
 * "how much is …" of another. Empty for a question that has no other words.
 */
export function gistOf(question: string): string {
  return tokensOf(normaliseText(question))
    .filter(
      (token) =>
        !MARK.test(token) &&
        !QUESTION_WORD_STARTS.test(token) &&
        !STANDALONE_QUESTION_WORDS.has(token) &&
        !QUESTION_WORDS_EN.has(token),
    )
    .map((token) => withoutParticle(shortened(token)))
    .join(' ');
}

function shortened(word: string): string {
  const stem = word.replace(QUESTION_ENDING, '');
  return stem.length >= LEAST_LETTERS ? stem : word;
}
