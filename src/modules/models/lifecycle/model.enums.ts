import { enumType } from '../../../platform/graphql/index.js';
import type { DriftState } from '../contract/index.js';
import type { GateName, GateOutcome, LeftOut } from '../record/index.js';
import type { PromotionKind, PromotionState, VersionOrigin, VersionState } from '../registry/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { DocumentKind } from './document-kind.js';

/** An enum's object from its names, which are their own values. */
export const ModelTaskEnum = enumType<ModelTaskName>('ModelTask', 'What models are trained for.', {
  LIFE_STAGE: 'The stage of life that card spending suggests.',
  SPENDING_ANOMALY: {
    description: 'How unusual a quarter of spending is. Earlier versions are on record; none is served.',
    deprecationReason: 'Use anomalyRules, which find what it found. Removal on 2027-06-01 UTC.',
  },
  LOAN_RISK: 'How likely a loan is to fall into arrears, by how its holder spends.',
  SPENDING_CLUSTER: 'Groups of customers who spend alike.',
  CHAT_TOPIC: 'Whether a question in the chat is about finance.',
  CHAT_INTENT: 'The intent of a question in the chat.',
  CHAT_EMOTION: 'How the person asking in the chat seems to feel; it changes only the tone of an answer.',
  CHAT_DANGER: 'Whether a question in the chat needs help first, or asks for somebody else’s data.',
  CHAT_SUBJECT: 'Whether a question in the chat asks for the asker’s own data or for those of another person or body.',
  CHAT_SENTENCE: 'Whether a sentence that a language model wrote in the chat may be shown as it is.',
  FORECAST: 'Where the next values of a series of figures may lie.',
  IMAGE_DEFECT: 'Whether a thing in a photograph has a defect, learnt from photographs of good ones.',
});

export const ModelVersionStateEnum = enumType<VersionState>(
  'ModelVersionState',
  'The state of a version in your institution. At most one per task is PROMOTED.',
  {
    CANDIDATE: 'Trained, and never in service; two people can put it there.',
    PROMOTED:
      'In service: your own, or the shipped one where you have none of your own. `serving` says whether it answers.',
    STANDBY: 'The shipped one, while one of your own is in service; a rollback puts it back.',
    ROLLED_BACK: 'Taken out of service by a rollback; two people can put it there again.',
    RETIRED: 'Was in service until another took its place; one administrator can put it back.',
    REJECTED: 'Its promotion was rejected; it stays out of service.',
  },
);

export const ModelVersionOriginEnum = enumType<VersionOrigin>('ModelVersionOrigin', 'Where a version comes from.', {
  TRAINED: 'Trained for your institution on its own rows.',
  SHIPPED: 'Ships with the program; trained on made-up customers.',
});

export const ModelPromotionKindEnum = enumType<PromotionKind>(
  'ModelPromotionKind',
  'How a version came, or will come, into service.',
  {
    PROMOTION: 'Asked for by one administrator and decided by another.',
    ROLLBACK:
      'Put back after it was in service before: by one administrator, or by two where it was taken out by a rollback.',
  },
);

export const ModelPromotionStateEnum = enumType<PromotionState>('ModelPromotionState', 'The state of a promotion.', {
  PENDING: 'Waits for another administrator.',
  APPROVED: 'The version was put in service.',
  REJECTED: 'Another administrator rejected it.',
  LAPSED: 'Another version was put in service meanwhile; it can be asked for again.',
});

export const ModelGateEnum = enumType<GateName>(
  'ModelGateName',
  'A check that a version must pass before it can be put in service.',
  {
    BETTER_THAN_BASELINE: 'Better than the baseline by more than chance: the interval of the difference is above 0.',
    ABOVE_NOISE:
      'The deciding figure is above what shuffled data come to: above the 95th percentile of the draws, and four ' +
      'standard deviations above their mean. A version that was trained before this was measured is NOT_JUDGED.',
    STABLE:
      'For clusters: found again in other samples of the same people, by the adjusted Rand index. Others: not applicable.',
    CALIBRATED:
      'Its shares match outcomes, within the bound. For forecasts the share is the one of values ' +
      'within the 80 % band.',
    EVEN_FOR_ALL:
      'No two groups of an attribute differ by more than the bound. A group is compared that has 200 rows to be judged ' +
      'by or more, and an interval that reaches no further than the bound by the square root of two: a gap of twice the ' +
      'bound would then be seen. With fewer than two such groups, or ten cases of a share, the gate is NOT_JUDGED.',
    CONTRACT_KNOWN: 'It reads exactly what the program provides now.',
    NO_LANGUAGE_WORSE:
      'For models of texts, when they are to be put in service: no language is understood worse than by the version in ' +
      'service, by more than chance. The value is the upper end of the 95 % interval of the greatest loss.',
    ANSWERS_KEPT:
      'For models that understand questions, when they are to be put in service: none of the latest 100 questions of ' +
      'customers loses help, a refusal or all its figures. The value is the number of those that would; `answersReplay` ' +
      'shows them.',
  },
);

export const ModelGateOutcomeEnum = enumType<GateOutcome>('ModelGateOutcome', 'How a gate came out.', {
  PASSED: 'Passed.',
  FAILED: 'Failed: the version cannot be put in service.',
  NOT_JUDGED:
    'There were too few rows to judge by, so nobody can put the version in service: a gap that could not be measured may still be there. The version in service stays. Train on more rows.',
  NOT_APPLICABLE: 'Does not apply to this task.',
});

export const ModelLeftOutEnum = enumType<LeftOut>('ModelGroupLeftOut', 'Why a group is left out of a gap.', {
  TOO_FEW_ROWS: 'Fewer than 200 rows to be judged by: its figure is mostly chance.',
  INTERVAL_TOO_WIDE: 'Its interval reaches further than the bound of the gap allows.',
});

export const DriftStateEnum = enumType<DriftState>(
  'ModelDriftState',
  'How far figures have moved, by the population stability index.',
  {
    STABLE: 'Below 0.1.',
    WATCH: 'From 0.1 to 0.25: to be watched.',
    STOP:
      'Above 0.25: the model should be retrained. The one in service is checked every hour: its answers go on ' +
      'with a warning (`modelWarning`), and administrators are notified. To withhold them, roll it back.',
  },
);

export const ModelDocumentKindEnum = enumType<DocumentKind>(
  'ModelDocumentKind',
  'What of a version can be read as text.',
  {
    REPORT: 'The report: a page that needs no other file, in Korean and English.',
    CARD: 'The model card, in Markdown.',
    CONTRACT: 'What it reads, as JSON.',
  },
);
