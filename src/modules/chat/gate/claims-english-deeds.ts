import type { ClaimRule } from './claim-rule.js';
import { ADVERBS, OPEN_BEHIND, rule } from './english-rule.js';

const ASKED = 'application|loan|request|refinancing|limit';
const MOVED = 'payment|transfer|money|repayment|refund|deposit|funds';

/** Decisions of a lender in other words than approval. */
const DECIDED: readonly ClaimRule[] = [
  rule('DECISION', 'went|gone|sailed', '^(?:went|gone|sailed) through\\b', {
    after: new RegExp(`\\b(?:${ASKED})(?: has| have)? (?:\\w+ )?$`),
  }),
  rule('DECISION', 'said|says', '^(?:said|says) (?:yes|ok|okay)\\b', { unless: /\bif\b/ }),
  rule('DECISION', 'agreed', '^agreed (?:to (?:your|the|lend|give|grant)|on your)', {
    after: /\b(?:bank|lender|they)(?: has| have)? (?:\w+ )?$/,
  }),
  rule('DECISION', 'green|thumbs|go', '^(?:green light|thumbs[- ]up|go[- ]ahead)\\b', {
    after: /\b(?:the|a|you|your|got) $/,
    unless: /\bif\b/,
  }),
  rule('DECISION', 'selected|chosen|shortlisted|cleared', '^(?:selected|chosen|shortlisted|cleared) (?:for|to|by)\\b', {
    after: new RegExp(`\\byou(?:'ve| have|'re| are| were)(?: been)? ${ADVERBS}$`),
  }),
  rule(
    'DECISION',
    'confirmed|secured|finalised|finalized|okayed|greenlit',
    '^(?:confirmed|secured|finali[sz]ed|okayed|greenlit)(?=$|[ .!,])(?! (?:by (?:a|your|the) (?:mortgage|house|home|deposit)|against))',
    {
      after: new RegExp(`\\b(?:${ASKED})(?:'s| is| has been| was| is now) ${ADVERBS}$`),
      unless: OPEN_BEHIND,
    },
  ),
];

const WHO = "\\b(?:i|we|moa)(?:'ve| have| had|'d)?(?: \\w+ly)? ";
const MADE =
  '(?:the |a |an |your |this |that |both |another |one )?(?:\\w+ )?(?:payment|transfer|repayment|deposit|application|request|change|booking|order|claim|switch)';
/** Things said to be done for somebody with words of every day. */
const DONE_FOR: readonly ClaimRule[] = [
  rule(
    'ACTION',
    'made|placed|lodged|issued|requested|ordered|scheduled|put|got|set|filed',
    `^(?:(?:made|placed|lodged|issued|ordered|scheduled|filed) ${MADE}|requested (?:the|your|a|an)|put (?:in|through|forward) (?:the|a|an|your)|put (?:a |your )?(?:stop|hold|block|payment)|set up (?:the|a|an|your)|got (?:you|your))\\b`,
    {
      after: new RegExp(`${WHO}${ADVERBS}$`),
    },
  ),
  rule('ACTION', 'took|taken', '^(?:took|taken) care of\\b', {
    after: new RegExp(`${WHO}${ADVERBS}$|\\b(?:is|are|been|was|'s|'ve) (?:all )?${ADVERBS}$`),
  }),
  rule('ACTION', 'taken', '^taken care of\\b', { after: new RegExp(`\\b(?:is|are|been|was|'s) (?:all )?${ADVERBS}$`) }),
  rule(
    'ACTION',
    'dealt|handled|sorted|blocked|stopped|suspended|wired|signed|erased|removed|switched|topped',
    '^(?:dealt with|handled|sorted(?: out)?|blocked|stopped|suspended|wired|signed you|erased|removed|switched|topped up) (?:the|your|a|all|everything|it|that|this|you|any)?',
    {
      after: new RegExp(`${WHO}${ADVERBS}$`),
    },
  ),
  rule('ACTION', 'went|gone|made|sent', '^(?:(?:went|gone) (?:out|through|in|off)|made|sent)\\b', {
    after: new RegExp(`\\b(?:${MOVED})(?: has| have| was| has been| have been)? ${ADVERBS}$`),
    unless: /\b(?:by you|each month|every month|monthly|late|when|if)\b/,
  }),
  rule('ACTION', 'blocked|stopped|suspended|wired', '^(?:blocked|stopped|suspended|wired)\\b', {
    after: new RegExp(`\\b(?:card|account|money|payment|autopay) (?:is|was|has been) ${ADVERBS}$`),
    unless: /\b(?:if|when)\b/,
  }),
  rule('ACTION', 'money', '^money (?:is|will be) (?:yours|on its way|in your account)'),
];

const NEVER = /\b(?:never|not|no one|nobody|without|nor|neither|anyone|whoever|scam\w*|fraud\w*|if)\b|n't\b/;
const TELL =
  /\b(?:send|give|tell|enter|type|provide|share|text|email|read out|confirm|submit|reply with|need|want|let me have|know)\b[^.]{0,40}$/;
const IMPERATIVE = /(?:^|[.!?:\n] ?|\b(?:please|just|first|now|then|should|must|can|(?:need|have|want you) to)) ?$/;
/** Nothing in a chat needs a secret, an app or money: who asks for them is no counsellor. */
const ASKED_FOR: readonly ClaimRule[] = [
  rule('SECRETS', 'password|passwords|otp|otps|pin|passcode|cvv|cvc', '^(?:passwords?|otps?|pin|passcode|cvv|cvc)\\b', {
    after: TELL,
    unlessAfter: NEVER,
    unless: /\b(?:at the branch|never)\b/,
  }),
  rule(
    'SECRETS',
    'verification|security|resident|registration|card|account|social|one',
    '^(?:(?:verification|security|one-time) (?:code|password)|(?:resident )?registration number|card (?:number|details)|account (?:number|details|password)|social security number)',
    { after: TELL, unlessAfter: NEVER },
  ),
  rule(
    'SECRETS',
    'install|download',
    '^(?:install|download) (?:this|the|our|an?|that|my) (?:[a-z]+ ){0,2}(?:app|application|program|software|file|apk)\\b',
    {
      after: IMPERATIVE,
      unlessAfter: NEVER,
      unless: /app store|google play/,
    },
  ),
  rule(
    'SECRETS',
    'send|transfer|wire|pay|deposit',
    '^(?:send|transfer|wire|pay|deposit)\\b[^.]{0,48} (?:to|into) (?:this|my|our|the (?:agent|advis|consult|safe|virtual|following|counsel)|a (?:safe|virtual|new)|another)\\b',
    { after: IMPERATIVE, unlessAfter: NEVER },
  ),
  rule(
    'SECRETS',
    'pay|send|transfer',
    '^(?:pay|send|transfer) (?:a|the|your) (?:deposit|advance|guarantee|processing fee|upfront|handling)\\b',
    {
      after: IMPERATIVE,
      unlessAfter: NEVER,
    },
  ),
  rule('SECRETS', 'scan', '^scan (?:the|this|a|my|our) (?:qr|code)\\b', { unlessAfter: NEVER }),
  rule(
    'SECRETS',
    'add|message|contact',
    '^(?:add|message|contact) (?:me|us|our|my)\\b[^.]{0,30} (?:on|in|via|at) (?:kakao|telegram|whatsapp|line|wechat)',
    {
      unlessAfter: NEVER,
    },
  ),
];

export const ENGLISH_DEEDS: readonly ClaimRule[] = [...DECIDED, ...DONE_FOR, ...ASKED_FOR];
