import { limitArguments } from './limit-arguments.js';

/** A tool that a question plainly needs, with its arguments. */
export interface PlannedCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

interface Plan {
  readonly words: RegExp;
  readonly call: (question: string) => PlannedCall;
}

const none = (name: string) => (): PlannedCall => ({ name, arguments: {} });

/** Questions by their words. A question may need several; each is asked once. */
const PLANS: readonly Plan[] = [
  {
    words:
      /(?:다|모두|전부|전액|한 ?번에|완전히|조기) ?(?:갚|상환|정리|완납)|중도 ?상환|미리 ?(?:갚|상환)|완제|pay ?off|pay (?:everything|it all|it|them|them all|all|all of (?:it|them)|(?:all )?my (?:loans?|debts?)) off|settle (?:all|everything|my (?:loans?|debts?))|early repayment|repay (?:it |them )?(?:all|in full)|prepay/i,
    call: none('loan_payoff'),
  },
  {
    words:
      /갈아타|대환|더 (?:싼|낮은)|금리 ?(?:인하|비교)|refinanc|switch (?:my |the )?loan|lower (?:my |the )?(?:interest )?rate|cheaper/i,
    call: none('refinance_comparison'),
  },
  {
    words:
      /^(?!.*(?:이체|송금|카드|결제|출금|인출|마이너스 ?통장|마통)[^.?!]{0,8}한도(?![^.?!]*(?:받|금리|연봉|소득|빌|새로|만들)))(?=[\s\S]*(?:한도|(?:얼마(?:나|까지)?|최대) ?(?:더 )?(?:빌|대출)|(?:대출|돈|빌릴|까지|얼마나?|더) ?(?:더 )?받을 수|빌릴 수))|how much (?:more )?(?:can|could|may) i (?:borrow|get|take)|(?:can|could|may) i (?:still )?borrow|borrow more|loan limit|(?<!card.{0,3})credit limit(?! of my card)|(?:bigger|larger|another|additional|second|new) loan|more (?:of a )?loan/i,
    call: (question) => ({ name: 'loan_limit', arguments: limitArguments(question) }),
  },
  {
    words:
      /또래|비슷한 (?:사람|고객)|평균(?:보다|과|에 비해)|남들|다른 사람들(?:보다|과|에 비해)|peers?|people like me|compared (?:to|with)|average/i,
    call: none('peer_comparison'),
  },
  {
    words:
      /카테고리|업종별|항목별|식비|외식비|카페|쇼핑|교통비|주유비|병원비|여행|by categor|each category|on (?:food|dining|coffee|groceries|travel|fuel)/i,
    call: none('quarter_summary'),
  },
  {
    words: /(?<![a-z])dsr(?![a-z])|총부채원리금상환비율|debt service ratio/i,
    call: (question) => ({ name: 'loan_limit', arguments: limitArguments(question) }),
  },
  { words: /요약|정리해|분기.*(?:어땠|어때)|summar|how was my quarter/i, call: none('quarter_summary') },
];

/** What to look up before anyone answers, so that a model and our own narration speak from the same facts. */
export function plannedCalls(question: string): PlannedCall[] {
  const text = question.normalize('NFC');
  const calls = PLANS.filter(({ words }) => words.test(text)).map(({ call }) => call(text));
  return calls.filter(({ name }, at) => calls.findIndex((other) => other.name === name) === at);
}
