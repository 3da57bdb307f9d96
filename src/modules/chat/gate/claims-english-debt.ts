import type { ClaimRule } from './claim-rule.js';
import { ADVERBS, rule } from './english-rule.js';

const SUPPOSED =
  /\b(?:if|when|once|whether|may|might|could|would|should|before|until|unless|how|what|who|avoid|cannot say|do not know|not|never|no|nobody|nothing)\b|n't\b/;
const POSSIBLE = /\b(?:may|might|could|can|cannot|not|never|whether|avoid|before|how|nothing|no)\b|n't\b/;
const LOANS =
  '(?:outstanding |open |active |current |remaining |other |existing |more )?(?:loans?|debts?|mortgages?|borrowings?)';

const OWED: readonly ClaimRule[] = [
  rule('DEBT', 'owe|owes', '^owes? (?:nothing|no (?:money|debts?)|(?:us|them|the bank|anyone) nothing|not a)\\b', {
    unlessAfter: SUPPOSED,
  }),
  rule('DEBT', 'owe', '^owe (?:anything|any|the bank|us|a)\\b', {
    after: /\byou (?:do not|don't|no longer) $/,
    unlessAfter: /\b(?:if|whether)\b/,
  }),
  rule(
    'DEBT',
    'no',
    `^no ${LOANS}(?=$|[ .!,])(?! (?:is|are|in|with|that|which|whose|over|above|past|overdue|of this))`,
    {
      after: /\b(?:you have|you've|you've got|have got|there are|there is|left with|now have|currently have) $/,
      unlessAfter: /\b(?:if|whether|when)\b/,
    },
  ),
  rule('DEBT', 'debt', '^debt[- ]free\\b', { unlessAfter: SUPPOSED }),
  rule(
    'DEBT',
    'paid|repaid|cleared|settled',
    '^(?:paid (?:off )?|repaid|cleared|settled) ?(?:all|everything|your|every|the (?:loan|mortgage|debt))',
    {
      after: new RegExp(`\\byou(?:'ve| have)? ${ADVERBS}$`),
      unlessAfter: SUPPOSED,
    },
  ),
];

const PAYMENT =
  '(?:the |your |a |an |one |some |several |many |two |three |last |this |that |recent |multiple |any ){0,3}(?:\\w+ )?(?:payments?|instal?ments?|due dates?)';
const LATE: readonly ClaimRule[] = [
  rule('ARREARS', 'missed|skipped', `^(?:missed|skipped) ${PAYMENT}\\b`, {
    isOverdue: true,
    after: new RegExp(`\\byou(?:'ve| have)? ${ADVERBS}(?:recently )?$`),
    unlessAfter: SUPPOSED,
  }),
  rule('ARREARS', 'behind', '^behind (?:on|with|in)\\b', {
    isOverdue: true,
    after: /\b(?:is|are|were|was|been|'re|fallen|fell|am) (?:now |already |currently |far |badly |slightly )?$/,
    unlessAfter: SUPPOSED,
  }),
  rule('ARREARS', 'late|delinquent', '^(?:late (?:on|with|in)|delinquent)\\b', {
    isOverdue: true,
    after: /\b(?:is|are|were|was|been|'re|has been) (?:now |already |currently )?$/,
    unlessAfter: SUPPOSED,
  }),
  rule('ARREARS', 'default', '^default\\b', {
    isOverdue: true,
    after: /\b(?:are|is|been|'re) (?:now |already )?in $/,
    unlessAfter: SUPPOSED,
  }),
  rule('ARREARS', 'not|missed|never', '^(?:not|never) (?:paid|made) (?:your|the|last|this)', {
    isOverdue: true,
    after: /\byou(?:'ve| have) $/,
    unlessAfter: /\b(?:if|whether)\b/,
  }),
];

const CHARGE =
  '(?:prepayment |early[- ]repayment |early (?!repayment )|repayment |extra |additional |handling |hidden )*(?:fees?|charges?|penalty|penalties)';
const TERMS: readonly ClaimRule[] = [
  rule('TERMS', 'no|without', `^(?:no|without(?: any| a)?) ${CHARGE}\\b`, {
    isFree: true,
    after: /\b(?:is|are|'s|has|have|pay|carries|there will be|at|off|early|repay|today|it|them|loan|loans) $/,
    unlessAfter: /\b(?:if|whether|may|might|once|after|when)\b/,
    unless: /\b(?:if|once|after|from|when|on record|known)\b/,
  }),
  rule(
    'TERMS',
    'fee|fees|charge|charges|penalty',
    '^(?:fees?|charges?|penalty) (?:is|are|will be) (?:waived|free|nothing|zero)\\b',
    {
      isFree: true,
      unless: /\b(?:if|once|after|from|when)\b/,
    },
  ),
  rule('TERMS', 'fixed|variable|floating', '^(?:fixed|variable|floating)(?=$|[ .!,])(?! (?:by|in|at the|when|each))', {
    after: /\brates? (?:is|are|stays|remains) (?:now )?$/,
  }),
  rule(
    'TERMS',
    'skip|postpone|delay|defer|miss',
    '^(?:skip|postpone|delay|defer|miss) (?:the|this|your|a|paying|next|one|any)\\b',
    {
      after: /\byou (?:can|may|could|are allowed to|are free to) (?:safely |simply |just )?$/,
      unlessAfter: /\b(?:if|whether|how|ask)\b/,
      unless: /\b(?:if|only|with the (?:lender|bank)'s|depends?|ask)\b/,
    },
  ),
  rule(
    'TERMS',
    'pay|repay',
    '^(?:re)?pay (?:this|next|anything|your|until|any (?:instal|more)|the (?:instal|next|mortgage|loan))',
    {
      after: /\b(?:don't|do not|need not|needn't|won't|will not) (?:(?:have|need) to )?$/,
      unlessAfter: /\bif\b/,
      unless: /\b(?:if|on time|to (?:ask|talk|call))\b/,
    },
  ),
  rule('TERMS', 'matured|expired', '^(?:matured|expired)\\b', {
    after: /\b(?:loan|mortgage|overdraft|contract|term)(?:s)?(?: has| have)? (?:already )?$/,
    unlessAfter: SUPPOSED,
  }),
];

const SOON = '(?:now |soon |already |about to be |going to be )?';
const ENFORCED: readonly ClaimRule[] = [
  rule(
    'ENFORCEMENT',
    'seized|foreclosed|garnished|auctioned|repossessed|sued|blacklisted|evicted|arrested',
    '^(?:seized|foreclosed|garnished|auctioned|repossessed|sued|blacklisted|evicted|arrested)\\b',
    {
      after: new RegExp(`\\b(?:be|is|are|been|being|was|get|'re|gets) ${SOON}$`),
      unlessAfter: POSSIBLE,
    },
  ),
  rule(
    'ENFORCEMENT',
    'seize|foreclose|garnish|auction|repossess|sue|arrest|prosecute',
    '^(?:seize|foreclose|garnish|auction|repossess|sue|arrest|prosecute)\\b',
    {
      after: /\b(?:will|shall|'ll|going to|about to|must) (?:now |soon )?$/,
      unlessAfter: POSSIBLE,
    },
  ),
  rule(
    'ENFORCEMENT',
    'legal|foreclosure|court|lawsuit|enforcement|collection',
    '^(?:legal (?:action|proceedings|steps)|foreclosure|court (?:action|proceedings)|lawsuit|enforcement|collection proceedings) (?:is|are|has|have|will|starts|begins|was)\\b',
    {
      unlessAfter: /\b(?:if|whether|may|might|not|before|no)\b|n't\b/,
      unless: /\b(?:not|may|possible|only|rare|how|a (?:last|matter|procedure|process)|the (?:last|process))\b|n't/,
    },
  ),
];

/** What is owed, what is late, what a contract says, and what a lender may do: not said without a fact. */
export const ENGLISH_DEBT: readonly ClaimRule[] = [...OWED, ...LATE, ...TERMS, ...ENFORCED];
