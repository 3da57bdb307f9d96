import type { ToolContext } from './tool.js';
import { takesYesOrNo } from './yes-or-no.js';

/** The form of answer that a question asks for. A lead gives it first, whatever else is known. */
export type AskedForm =
  | 'WHY'
  | 'WHO'
  | 'WHEN'
  | 'HOW_MANY'
  | 'HOW_MUCH'
  /** One of several things. */
  | 'WHICH'
  | 'HOW'
  | 'WHAT'
  | 'WHETHER';

/** In this order: `왜 얼마 안 되나요` asks for the reason, and `언제 얼마 내요` for the day. */
const FORMS: readonly (readonly [AskedForm, RegExp])[] = [
  [
    'WHY',
    /왜|이유|사유|뭐 ?때문|무엇 ?때문|때문[이에]|원인|막히|막고|why|how come|reason|what(?:'s| is) (?:limiting|holding|stopping|blocking)/i,
  ],
  ['WHO', /누구|누가|담당자|책임자|\bwho\b|in charge|responsible/i],
  ['WHEN', /언제|며칟?날|며칠|몇 ?월|몇 ?일|날짜|\bwhen\b|(?:what|which|on what) (?:date|day)/i],
  [
    'HOW_MANY',
    /몇 ?(?:건|개|회|번(?!째)|차례|군데|곳|가지|통|달|개월|년)|남은 ?(?:횟수|회차)|횟수|건수|[개갯]수|how many|number of/i,
  ],
  [
    'WHICH',
    /어느|어떤|둘 ?중|(?:그|이) ?중(?!.*(?:얼[마만매]|몇))|중에서?(?!.*(?:얼[마만매]|몇))|제일|가장|\bwhich\b/i,
  ],
  [
    'HOW_MUCH',
    /[얼을][마매만메]|몇 ?(?:프로|퍼센트|퍼|%|점|원|만)|금액|how (?:much|high|big|large|long)|what (?:rate|amount|percent)/i,
  ],
  ['HOW', /어떻게|어떡|방법|how (?:do|can|could|should|to|would|will|is|are|did)/i],
  ['WHAT', /무엇|무슨|뭐|뭣|뭘|뭔|머야|내용|\bwhat\b|tell me|show/i],
];

/** The form of answer that a question asks for, by its words; null where it has none. Pure. */
export function askedForm(question: string): AskedForm | null {
  const text = question.normalize('NFC').trim();
  return FORMS.find(([, words]) => words.test(text))?.[0] ?? (takesYesOrNo(text) ? 'WHETHER' : null);
}

/** The same of the question that a tool answers. */
export const formOf = ({ said = [] }: Pick<ToolContext, 'said'>): AskedForm | null => askedForm(said[0] ?? '');

/** The measure by which things are compared. */
export type Measure = 'RATE' | 'BALANCE' | 'MATURITY' | 'DUE';

export interface AskedExtreme {
  readonly isMost: boolean;
  /** Null where the words do not say by what. */
  readonly measure: Measure | null;
}

/** A superlative of English by its ending, as the source of a pattern: `highest`, and not `interest`. */
export const SUPERLATIVE = '(?!interest|request|invest|honest)\\w{3,}est';
const SUPERLATIVE_CHOICE = new RegExp(
  `어느|어떤|둘 ?중|(?:그|이) ?중|중에|제일|가장|젤|최대|최소|최고|최저|뭐가 더|\\bwhich\\b|\\b${SUPERLATIVE}\\b|\\bmost\\b(?! recent)|\\bleast\\b`,
  'i',
);
const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  [
    'RATE',
    /금리|이율|이자|비싼|비싸|싼|저렴|쎈|센|[쎄세]\s*$|[쎘쎔]|독한|순한|\brate|interest|expensive|pric(?:y|i)|dear|cheap|costl/i,
  ],
  ['MATURITY', /만기|끝나|끝이|matur|\bends?\b|run(?:s)? out|expire/i],
  ['DUE', /상환일|납부일|갚|내야|나가|빠져|\bdue\b|instal|next payment/i],
  ['BALANCE', /잔액|남은|남았|무거|가벼|큰|크|작은|작|많이|많은|적은|적게|balance|owe|larg|big|small|left/i],
];
const LOWEST_WORDS =
  /낮|(?<!비)싼|(?<!비)싸|저렴|착한|순한|작은|작|적은|적게|쪼[금끔매]|쬐[금끔]|[쪼쬐]끄[만맣]|조금|약한|약해|가벼|가볍|덜 ?남|최소|최저|빠른|빨리|먼저|이른|짧|low|cheap|small|soon|earl|first|tin[iy]|littl|slim|fewest|least|next|\bless\b/i;
const HIGHEST_WORDS =
  /최대|최고|높|비싼|비싸|큰|크|무거|무겁|많|더 ?(?:낸|내는|나간|나가|쓴)|늦|나중|긴|길|쎈|센|[쎘쎔]|독한|high|expensive|pric(?:y|i)|dear|larg|big|most|\bmore\b|latest|last|longest|costl/i;

/** Which of several things is asked for, such as the loan with the highest rate; null where none is. Pure. */
export function askedExtreme(question: string): AskedExtreme | null {
  const text = question.normalize('NFC');
  const isLeast = LOWEST_WORDS.test(text);
  if (!SUPERLATIVE_CHOICE.test(text) || (!isLeast && !HIGHEST_WORDS.test(text))) return null;
  return { isMost: !isLeast, measure: MEASURES.find(([, words]) => words.test(text))?.[0] ?? null };
}
