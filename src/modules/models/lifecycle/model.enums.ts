import { registerEnumType } from 'type-graphql';
import type { DriftState } from '../contract/index.js';
import type { GateName, GateOutcome, LeftOut } from '../record/index.js';
import type { PromotionKind, PromotionState, VersionOrigin, VersionState } from '../registry/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { DocumentKind } from './document-kind.js';

/** An enum's object from its names, which are their own values. */
type Names<Name extends string> = Readonly<{ [Each in Name]: Each }>;

export const ModelTaskEnum: Names<ModelTaskName> = {
  LIFE_STAGE: 'LIFE_STAGE',
  SPENDING_ANOMALY: 'SPENDING_ANOMALY',
  LOAN_RISK: 'LOAN_RISK',
  SPENDING_CLUSTER: 'SPENDING_CLUSTER',
  CHAT_TOPIC: 'CHAT_TOPIC',
  CHAT_INTENT: 'CHAT_INTENT',
  CHAT_EMOTION: 'CHAT_EMOTION',
  CHAT_DANGER: 'CHAT_DANGER',
  CHAT_SENTENCE: 'CHAT_SENTENCE',
  FORECAST: 'FORECAST',
  IMAGE_DEFECT: 'IMAGE_DEFECT',
};
registerEnumType(ModelTaskEnum, {
  name: 'ModelTask',
  description: 'What models are trained for.',
  valuesConfig: {
    LIFE_STAGE: { description: 'The stage of life that card spending speaks of.' },
    SPENDING_ANOMALY: {
      description:
        'How far a quarter of spending is from what is usual. Versions of before are on record; none is served.',
      deprecationReason: 'Use anomalyRules, which find what it found. Removal on 2027-06-01 UTC.',
    },
    LOAN_RISK: { description: 'How likely a loan falls into arrears, by how its holder spends.' },
    SPENDING_CLUSTER: { description: 'Groups of customers who spend alike.' },
    CHAT_TOPIC: { description: 'Whether a question in the chat is about finance.' },
    CHAT_INTENT: { description: 'What a question in the chat asks for.' },
    CHAT_EMOTION: { description: 'How whoever asks in the chat seems to feel; it changes the tone of an answer only.' },
    CHAT_DANGER: { description: 'Whether a question in the chat needs help first, or asks for somebody else’s data.' },
    CHAT_SENTENCE: { description: 'Whether a sentence that a language model wrote in the chat may be shown as it is.' },
    FORECAST: { description: 'Where the next values of a series of figures may lie.' },
    IMAGE_DEFECT: {
      description: 'Whether a thing in a photograph has a defect, learnt from photographs of good ones.',
    },
  },
});

export const ModelVersionStateEnum: Names<VersionState> = {
  CANDIDATE: 'CANDIDATE',
  PROMOTED: 'PROMOTED',
  STANDBY: 'STANDBY',
  RETIRED: 'RETIRED',
  ROLLED_BACK: 'ROLLED_BACK',
  REJECTED: 'REJECTED',
};
registerEnumType(ModelVersionStateEnum, {
  name: 'ModelVersionState',
  description: 'What has become of a version in your institution. Of each task one is PROMOTED at most.',
  valuesConfig: {
    CANDIDATE: { description: 'Trained, and never in service; two people can put it there.' },
    PROMOTED: {
      description:
        'In service: your own, or the shipped one where you have none of your own. `serving` says whether it answers.',
    },
    STANDBY: { description: 'The shipped one, while one of your own is in service; a rollback puts it back.' },
    ROLLED_BACK: { description: 'Taken out of service by a rollback; two people can put it there again.' },
    RETIRED: { description: 'Was in service until another took its place; one administrator can put it back.' },
    REJECTED: { description: 'Its promotion was rejected; it stays out of service.' },
  },
});

export const ModelVersionOriginEnum: Names<VersionOrigin> = { TRAINED: 'TRAINED', SHIPPED: 'SHIPPED' };
registerEnumType(ModelVersionOriginEnum, {
  name: 'ModelVersionOrigin',
  description: 'Where a version comes from.',
  valuesConfig: {
    TRAINED: { description: 'Trained for your institution on its own rows.' },
    SHIPPED: { description: 'Ships with the program; trained on made-up customers.' },
  },
});

export const ModelPromotionKindEnum: Names<PromotionKind> = { PROMOTION: 'PROMOTION', ROLLBACK: 'ROLLBACK' };
registerEnumType(ModelPromotionKindEnum, {
  name: 'ModelPromotionKind',
  description: 'How a version came into service, or is to come.',
  valuesConfig: {
    PROMOTION: { description: 'Asked for by one administrator and decided by another.' },
    ROLLBACK: {
      description:
        'Put back after it was in service before: by one administrator, or by two where it was taken out by a rollback.',
    },
  },
});

export const ModelPromotionStateEnum: Names<PromotionState> = {
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  LAPSED: 'LAPSED',
};
registerEnumType(ModelPromotionStateEnum, {
  name: 'ModelPromotionState',
  description: 'What has become of a promotion.',
  valuesConfig: {
    PENDING: { description: 'Waits for another administrator.' },
    APPROVED: { description: 'The version was put in service.' },
    REJECTED: { description: 'Another administrator said no.' },
    LAPSED: { description: 'Another version was put in service meanwhile; it can be asked for again.' },
  },
});

export const ModelGateEnum: Names<GateName> = {
  BETTER_THAN_BASELINE: 'BETTER_THAN_BASELINE',
  ABOVE_NOISE: 'ABOVE_NOISE',
  STABLE: 'STABLE',
  CALIBRATED: 'CALIBRATED',
  EVEN_FOR_ALL: 'EVEN_FOR_ALL',
  CONTRACT_KNOWN: 'CONTRACT_KNOWN',
  NO_LANGUAGE_WORSE: 'NO_LANGUAGE_WORSE',
};
registerEnumType(ModelGateEnum, {
  name: 'ModelGateName',
  description: 'What a version must keep to before it can be put in service.',
  valuesConfig: {
    BETTER_THAN_BASELINE: {
      description: 'Better than the plain way by more than chance: the interval of the difference is above 0.',
    },
    ABOVE_NOISE: {
      description:
        'The deciding figure is above what shuffled data come to: above the 95th percentile of the draws, and four ' +
        'standard deviations above their mean. A version that was trained before this was measured is NOT_JUDGED.',
    },
    STABLE: {
      description:
        'Of clusters: found again in other samples of the same people, by the adjusted Rand index. Others: not applicable.',
    },
    CALIBRATED: {
      description:
        'Its shares are what comes to be, but for an error within the bound. Of forecasts the share is the one of values ' +
        'within the 80 % band.',
    },
    EVEN_FOR_ALL: {
      description:
        'No two groups of an attribute differ by more than the bound. A group is compared that has 200 rows to be judged ' +
        'by or more, and an interval that reaches no further than the bound by the square root of two: a gap of twice the ' +
        'bound would then be seen. With fewer than two such groups, or ten cases of a share, the gate is NOT_JUDGED.',
    },
    CONTRACT_KNOWN: { description: 'It reads exactly what the program provides now.' },
    NO_LANGUAGE_WORSE: {
      description:
        'Of models of texts, when they are to be put in service: no language is understood worse than by the version in ' +
        'service, by more than chance. The value is the upper end of the 95 % interval of the greatest loss.',
    },
  },
});

export const ModelGateOutcomeEnum: Names<GateOutcome> = {
  PASSED: 'PASSED',
  FAILED: 'FAILED',
  NOT_JUDGED: 'NOT_JUDGED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
};
registerEnumType(ModelGateOutcomeEnum, {
  name: 'ModelGateOutcome',
  description: 'How a gate came out.',
  valuesConfig: {
    PASSED: { description: 'Kept to.' },
    FAILED: { description: 'Not kept to: the version cannot be put in service.' },
    NOT_JUDGED: {
      description:
        'There was too little to judge by. The version cannot be put in service, by nobody: a gap that nobody could see ' +
        'is no gap that is not there, and the version in service goes on. Train it on more rows.',
    },
    NOT_APPLICABLE: { description: 'Asks for nothing of this task.' },
  },
});

export const ModelLeftOutEnum: Names<LeftOut> = {
  TOO_FEW_ROWS: 'TOO_FEW_ROWS',
  INTERVAL_TOO_WIDE: 'INTERVAL_TOO_WIDE',
};
registerEnumType(ModelLeftOutEnum, {
  name: 'ModelGroupLeftOut',
  description: 'Why a group is no part of a gap.',
  valuesConfig: {
    TOO_FEW_ROWS: { description: 'Fewer than 200 rows to be judged by: its figure is mostly chance.' },
    INTERVAL_TOO_WIDE: { description: 'Its interval reaches further than the bound of the gap allows.' },
  },
});

export const DriftStateEnum: Names<DriftState> = { STABLE: 'STABLE', WATCH: 'WATCH', STOP: 'STOP' };
registerEnumType(DriftStateEnum, {
  name: 'ModelDriftState',
  description: 'How far figures have moved, by the population stability index.',
  valuesConfig: {
    STABLE: { description: 'Below 0.1.' },
    WATCH: { description: 'From 0.1 to 0.25: to be watched.' },
    STOP: {
      description:
        'Above 0.25: the model should be trained anew. Of the one in service it is looked at every hour: its answers go on ' +
        'with a warning (`modelWarning`), and administrators are notified. To withhold them, roll it back.',
    },
  },
});

export const ModelDocumentKindEnum: Names<DocumentKind> = { REPORT: 'REPORT', CARD: 'CARD', CONTRACT: 'CONTRACT' };
registerEnumType(ModelDocumentKindEnum, {
  name: 'ModelDocumentKind',
  description: 'What of a version can be read as text.',
  valuesConfig: {
    REPORT: { description: 'The report: a page that needs no other file, in Korean and English.' },
    CARD: { description: 'The model card, in Markdown.' },
    CONTRACT: { description: 'What it reads, as JSON.' },
  },
});
