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
      /(?:다|모두|전부|전액|한 ?번에|완전히|조기) ?(?:갚|상환|정리|완납)|중도 ?상환|완제|pay ?off|early repayment|repay (?:it |them )?(?:all|in full)|prepay/i,
    call: none('loan_payoff'),
  },
  {
    words:
      /갈아타|대환|더 (?:싼|낮은)|금리 ?(?:인하|비교)|refinanc|switch (?:my |the )?loan|lower (?:my |the )?(?:interest )?rate|cheaper/i,
    call: none('refinance_comparison'),
  },
  {
    words:
      /한도|(?:얼마(?:나|까지)?|최대) ?(?:더 )?(?:빌|대출)|(?:빌릴|받을) 수|how much (?:more )?(?:can|could) i borrow|borrow more|loan limit|credit limit/i,
    call: none('loan_limit'),
  },
  {
    words:
      /또래|비슷한 (?:사람|고객)|평균(?:보다|과|에 비해)|남들|다른 사람들(?:보다|과|에 비해)|peers?|people like me|compared (?:to|with)|average/i,
    call: none('peer_comparison'),
  },
  { words: /요약|정리해|분기.*(?:어땠|어때)|summar|how was my quarter/i, call: none('quarter_summary') },
];

/** What to look up before anyone answers, so that a model and our own narration speak from the same facts. */
export const plannedCalls = (question: string): PlannedCall[] =>
  PLANS.filter(({ words }) => words.test(question.normalize('NFC'))).map(({ call }) => call(question));
