import type { ClaimRule } from './claim-rule.js';
import { ENGLISH_DEBT } from './claims-english-debt.js';
import { ENGLISH_DEEDS } from './claims-english-deeds.js';
import { ADVERBS, NOT_SO, OPEN_BEHIND, rule } from './english-rule.js';

const DECISIONS: readonly ClaimRule[] = [
  rule(
    'DECISION',
    'approved|preapproved|accepted|eligible|qualified|entitled',
    '^(?:pre)?(?:approved|accepted|eligible|qualified|entitled)\\b',
    {
      after: new RegExp(
        `\\b(?:you|application|loan|request|limit|it|this|refinancing|everyone)(?:'re|'s|'ve|'ll)?(?: (?:is|are|was|were|has|have|had|will|be|get|gets|got|being|as|good|definitely|certainly|surely|now|already|also|soon))* ${ADVERBS}$`,
      ),
      unless: new RegExp(
        `^entitled to (?:ask|request|apply|know|see|complain|withdraw|cancel|refuse|object|an explanation|information|a copy)\\b|${OPEN_BEHIND.source}`,
      ),
    },
  ),
  rule(
    'DECISION',
    'approval',
    '^approval (?:is|was|has been|will be|comes)\\b (?:certain|guaranteed|assured|automatic|given|granted|only|just|sure|yours|likely|very|confirmed|immediate|instant|a )',
    { unless: /\bnot\b|n't/ },
  ),
  rule('DECISION', 'approval', '^approval\\b', {
    after: /\b(?:guaranteed|certain|instant|automatic|assured|promise(?:s)?|full|sure)(?: you| of)?(?: an?)? $/,
  }),
  rule('DECISION', 'approve|approves', '^approves?\\b', {
    after: new RegExp(`\\b(?:will|shall|i|we|they|bank|lender) ${ADVERBS}$`),
    unless: OPEN_BEHIND,
  }),
  rule('DECISION', 'qualify', '^qualify\\b', {
    after: new RegExp(`\\byou(?:'ll| will| do| would)? ${ADVERBS}$`),
    unless: OPEN_BEHIND,
  }),
  rule('DECISION', 'pass|passed', '^pass(?:ed)? (?:the )?(?:screening|review|credit check|assessment)', {
    unless: OPEN_BEHIND,
  }),
];

const DOING =
  'pay|repay|transfer|cancel|apply|submit|lower|reduce|cut|raise|increase|extend|waive|close|file|process|settle|send|change|approve|refinance|sign|book|move|delete|open|clear|arrange|update|freeze|unlock|defer|complete|register';
const DID =
  'paid|repaid|transferred|cancelled|canceled|applied|submitted|lowered|reduced|cut|raised|increased|extended|waived|closed|filed|processed|settled|sent|changed|refinanced|signed|booked|moved|deleted|opened|cleared|arranged|updated|frozen|unlocked|deferred|completed|registered|forgiven|granted|disbursed|refunded|credited|switched';

const DONE: readonly ClaimRule[] = [
  rule('ACTION', DID, `^(?:${DID})\\b(?! (?:the |these |those )?(?:rules?|laws?|formulas?|filters?))`, {
    after: new RegExp(`\\b(?:i|we|moa)(?:'ve| have| had|'d)? ${ADVERBS}$`),
  }),
  rule('ACTION', DID, `^(?:${DID})\\b`, {
    after: new RegExp(`\\b(?:been|is|are|was|were|be|being|gets?|got|'s) ${ADVERBS}$`),
    unless: /\b(?:by you|by the customer|by your bank|each month|every month|monthly|on the due date|in full when)\b/,
    unlessAfter: new RegExp(
      `${NOT_SO.source}|\\b(?:fees?|interest|charges|rules?|it|amounts?|payments?|instal?ments?|statements?|decisions?) (?:is|are) $|\\bcan (?:also |only |often )?be $`,
    ),
  }),
  rule('ACTION', DOING, `^(?:${DOING})\\b`, {
    after: new RegExp(
      `\\b(?:i|we)(?:'ll| will| shall| am going to|'m going to| are going to|'re going to| can| can now|'ll now) ${ADVERBS}$`,
    ),
    unless: /^(?:send|open|update|change|clear|complete|move|apply) (?:the )?(?:rules?|subject|topic|up)\b/,
  }),
];

const ASSURED: readonly ClaimRule[] = [
  rule(
    'ASSURANCE',
    'guarantee|guarantees|guaranteed',
    '^guarantee[sd]?\\b(?! (?:fees?|insurance|institutions?|agency|agencies|certificates?|corporation|funds?\\b|letters?|loans?|schemes?))',
    {
      unless: OPEN_BEHIND,
    },
  ),
  rule(
    'ASSURANCE',
    'assured|certain|sure',
    '^(?:assured|certain|sure)\\b(?: (?:to|that|of|profit|returns?|win|thing)|$)',
    {
      after: /\b(?:is|are|be|a|profit|returns?|success|outcome|rest|100%) (?:absolutely |quite |very )?$/,
      unlessAfter: new RegExp(`${NOT_SO.source}|\\b(?:make|i am|i'm) $`),
    },
  ),
  rule('ASSURANCE', 'risk', '^risk[- ]free\\b', {
    unlessAfter: /\b(?:not|if|whether) (?:\w+ )?$|n't (?:\w+ )?$|\b(?:nothing|no \w+|none|never) (?:is|are) $/,
  }),
  rule('ASSURANCE', 'risk', '^risk\\b(?! of| that| assessment| model| group)', {
    after: /\b(?:no|without(?: any)?|zero|free of) $/,
    unlessAfter: /\b(?:is not|isn't|never) [^.]{0,12}$/,
  }),
  rule('ASSURANCE', 'lose', '^lose\\b', {
    after: /\b(?:cannot|can't|never|won't|will not) (?:ever )?$/,
    unlessAfter: /\bif\b/,
  }),
  rule('ASSURANCE', 'promise', '^promise\\b', { after: /\b(?:i|we) (?:can )?$/ }),
  rule(
    'ASSURANCE',
    'definitely|certainly|surely|undoubtedly|always',
    '^(?:definitely|certainly|surely|undoubtedly|always) (?:get |receive |profit|earn|win|gain|rise|pay off|save|fall|have (?:it|the money))',
    { after: /\b(?:will|you|it|you'll|it'll) $/ },
  ),
];

const WARES =
  '(?:\\w+ ){0,2}(?:products?|loans?|rates?|offers?|deals?|choices?|options?|cards?|accounts?|banks?|lenders?|funds?|limits?|terms|way|one|for you)\\b';
const BEST: readonly ClaimRule[] = [
  rule(
    'SUPERLATIVE',
    'best|lowest|cheapest|highest|greatest|safest|fastest|finest',
    `^(?:best|lowest|cheapest|highest|greatest|safest|fastest|finest)(?! (?:way|thing|time|one) to) (?:possible |available )?${WARES}`,
    {
      after: /\b(?:the|our|your|very|its|market's|country's|korea's) (?:very |absolute |single )?$|\bis $/,
      unless: /\b(?:depends?|cannot|before approval|is not known|can't|may|might|is for you to)\b|of the product/,
    },
  ),
  rule(
    'SUPERLATIVE',
    'most',
    `^most (?:favou?rable|advantageous|profitable|affordable|competitive|attractive|suitable|reliable) ${WARES}`,
    { unless: OPEN_BEHIND },
  ),
  rule('SUPERLATIVE', 'unbeatable|unmatched|unrivalled|unrivaled', '^(?:unbeatable|unmatched|unrivall?ed)\\b'),
  rule(
    'SUPERLATIVE',
    'better|cheaper|lower',
    '^(?:better|cheaper|lower) than (?:any|every|all|anywhere|everyone|the competition|other banks|our competitors)',
  ),
  rule('SUPERLATIVE', 'number', '^number one (?:product|loan|bank|choice|in|lender)'),
];

const LAWFUL: readonly ClaimRule[] = [
  rule('LEGAL', 'tax', '^tax[- ](?:free|exempt|deductible)\\b', { unless: /\b(?:if|depends?|may|might|whether)\b/ }),
  rule('LEGAL', 'tax|taxes', '^tax(?:es)?\\b', {
    after:
      /\b(?:no|without(?: any)?|zero|avoid(?:s|ing)?(?: all| any)?|(?:won't|will not|need not|don't have to|never) pay (?:any )?|(?:do|does) not pay (?:any )?) ?$/,
    unlessAfter: /\b(?:if|whether|may|might|say)\b/,
    unless: /^tax(?:es)? (?:advice|adviser|advisor|information|data)\b/,
  }),
  rule(
    'LEGAL',
    'legal|lawful|illegal',
    '^(?:il)?(?:legal|lawful)\\b(?! (?:cap|limit|advice|adviser|help|aid|advisor|maximum|rate|notice|term|duty))',
    {
      after: /\b(?:is|are|it's|that's|is not|isn't|perfectly|completely|entirely|totally|no|without any|fully) $/,
      unlessAfter: /\b(?:if|whether|may|might|cannot say|can't say|not know)\b/,
      unless: /\b(?:if|whether|depends?)\b/,
    },
  ),
  rule('LEGAL', 'deduct|deductible', '^deduct(?:ible)?\\b', {
    after: /\byou (?:can|may|will|should) $|\b(?:is|are) (?:fully )?$/,
    unlessAfter: /\b(?:if|whether|not|cannot|ask)\b/,
    unless: /\b(?:if|depends?)\b/,
  }),
];

const URGED: readonly ClaimRule[] = [
  rule('PRESSURE', 'act', '^act (?:now|fast|quickly|today|immediately)', {
    unlessAfter: /\bneed(?: not|n't)|not have to|don't have to/,
  }),
  rule('PRESSURE', 'hurry', '^hurry\\b', {
    unlessAfter: /\b(?:no|not|without|don't|in an?)(?: \w+){0,2} $|n't (?:\w+ )?$/,
  }),
  rule('PRESSURE', 'miss|hesitate', '^(?:miss (?:out|this|it|the)|hesitate)\\b', {
    after: /\b(?:don't|do not|never) $/,
    unlessAfter: /(?!)/,
    unless: /\b(?:to (?:ask|call|contact|reach)|payment|due|instal)/,
  }),
  rule('PRESSURE', 'last', '^last (?:chance|opportunity|day to)', { unlessAfter: /\bnot\b|n't/ }),
  rule('PRESSURE', 'limited', '^limited[- ](?:time|offer|period|places|slots)'),
  rule(
    'PRESSURE',
    'sign|apply|borrow|subscribe|join|enrol',
    '^(?:sign up|apply|borrow|subscribe|join|enroll?)\\b[^.]{0,30}\\b(?:now|today|right away|immediately|at once|straight away|tonight|while it lasts|before it)\\b',
    { unless: /\bif\b/ },
  ),
  rule('PRESSURE', 'only', '^only (?:today|until|for today|a few (?:places|left))\\b', {
    unlessAfter: /\bnot\b/,
    unless: /\brecords?|data|known\b/,
  }),
  rule('PRESSURE', 'recommend', '^recommend\\b', {
    after: /\b(?:i|we)(?:'d| would)? (?:strongly |highly |really |warmly )?$/,
    unless: /\b(?:check|ask|contact|compar|read|speak|talk|consult|call|visit|look|review|keep|saving|not )/,
  }),
  rule(
    'PRESSURE',
    'should',
    '^should (?:\\w+ )?(?:take (?:out|this|the)|borrow|get (?:this|the|a)|apply for|sign|choose (?:this|our|the)|buy|invest)',
    { after: /\byou $/ },
  ),
  rule('PRESSURE', 'regret', '^regret\\b', { after: /\byou(?:'ll| will| would| might) $/, unlessAfter: /(?!)/ }),
];

const GENERAL = new RegExp(
  `${NOT_SO.source}|\\b(?:can|a|the same|ask(?:ing)? for|general(?:ly)?|usually|often|with|the longer|the more)\\b(?= \\w* ?$)`,
);
const ROSE = 'increased|rose|risen|grew|grown|climbed|jumped|gone|went';
const FELL = 'decreased|fell|fallen|dropped|declined|shrank|shrunk';
const WAYS: readonly ClaimRule[] = [
  rule('DIRECTION', ROSE, '^(?:increased|rose|risen|grew|grown|climbed|jumped|(?:gone|went) up)\\b', {
    direction: 'UP',
    unless: /\bif\b/,
  }),
  rule(
    'DIRECTION',
    `${FELL}|gone|went`,
    '^(?:decreased|(?:fell|fallen)(?! due| behind)|dropped|declined|shrank|shrunk|(?:gone|went) down)\\b',
    { direction: 'DOWN', unless: /\bif\b/ },
  ),
  rule(
    'DIRECTION',
    'more|higher|larger|greater|bigger',
    '^(?:more|higher|larger|greater|bigger)\\b[^.]{0,40} than (?!one\\b|once\\b|you (?:think|asked|need))',
    {
      direction: 'UP',
      unlessAfter: GENERAL,
      unless: /\bif\b/,
    },
  ),
  rule('DIRECTION', 'less|lower|smaller|fewer', '^(?:less|lower|smaller|fewer)\\b[^.]{0,40} than ', {
    direction: 'DOWN',
    unlessAfter: GENERAL,
    unless: /\bif\b/,
  }),
  rule('DIRECTION', 'higher|larger|bigger|up', '^(?:higher|larger|bigger|up)(?=$|[ .!](?!to\\b)|, )', {
    direction: 'UP',
    after: /\b(?:is|are|was|were|became|got|'s|'re) (?:now |much |slightly |already |also )?$/,
  }),
  rule('DIRECTION', 'lower|smaller|down', '^(?:lower|smaller|down)(?=$|[ .!]|, )', {
    direction: 'DOWN',
    after: /\b(?:is|are|was|were|became|got|'s|'re) (?:now |much |slightly |already |also )?$/,
  }),
];

const SUPPOSED =
  /\b(?:if|when|once|whether|may|might|could|would|should|before|until|unless|how|what|avoid|becomes?|fall|to be)\b/;
const OVERDUE: readonly ClaimRule[] = [
  rule('ARREARS', 'overdue|arrears|past', '^(?:overdue|arrears|past due)\\b', {
    isOverdue: false,
    after: /\b(?:no|not|nothing|none|never|without)\b|n't\b/,
    unlessAfter: SUPPOSED,
    unless: /\b(?:fees?|interest) |not known|on record/,
  }),
  rule('ARREARS', 'overdue|arrears|past', '^(?:overdue|arrears|past due)\\b', {
    isOverdue: true,
    after: /\b(?:is|are|was|were|in|been|have|has|'re|'s) (?:now |already |currently |an |some )?$/,
    unlessAfter: new RegExp(`${SUPPOSED.source}|\\b(?:no|not|nothing|none|never|without)\\b|n't\\b`),
  }),
];

/** What is not said in English without a fact, by the words it is said with. */
export const ENGLISH_CLAIMS: readonly ClaimRule[] = [
  ...[...DECISIONS, ...DONE, ...ASSURED, ...BEST],
  ...[...LAWFUL, ...URGED, ...WAYS, ...OVERDUE],
  ...[...ENGLISH_DEEDS, ...ENGLISH_DEBT],
];
