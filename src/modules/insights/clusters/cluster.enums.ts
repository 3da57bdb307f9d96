import { registerEnumType } from 'type-graphql';
import type { ClusterUnknown, PeopleUnknown } from './cluster-placement.js';
import { CLUSTER_UNKNOWN_TEXT as TEXT } from './cluster-texts.js';
import type { SimilarUnknown } from './similar-customers.js';

export const ClusterUnknownEnum = {
  NO_SPENDING: 'NO_SPENDING',
  NO_MODEL: 'NO_MODEL',
  NO_CLEAR_GROUPS: 'NO_CLEAR_GROUPS',
} as const satisfies { readonly [Name in ClusterUnknown]: Name };
registerEnumType(ClusterUnknownEnum, {
  name: 'ClusterUnknown',
  description: 'Why a customer is put into no cluster.',
  valuesConfig: {
    NO_SPENDING: { description: TEXT.NO_SPENDING.en },
    NO_MODEL: { description: TEXT.NO_MODEL.en },
    NO_CLEAR_GROUPS: {
      description: `${TEXT.NO_CLEAR_GROUPS.en} The groups are no better than those of shuffled figures, or are not found again in other samples.`,
    },
  },
});

export const ClusterPeopleUnknownEnum = {
  NOT_COUNTED: 'NOT_COUNTED',
  TOO_FEW: 'TOO_FEW',
} as const satisfies { readonly [Name in PeopleUnknown]: Name };
registerEnumType(ClusterPeopleUnknownEnum, {
  name: 'ClusterPeopleUnknown',
  description: 'Why nothing is told of the people of a cluster.',
  valuesConfig: {
    NOT_COUNTED: { description: TEXT.NOT_COUNTED.en },
    TOO_FEW: { description: TEXT.TOO_FEW.en },
  },
});

export const SimilarUnknownEnum = {
  NO_SPENDING: 'NO_SPENDING',
  NO_MODEL: 'NO_MODEL',
  BEING_READ: 'BEING_READ',
} as const satisfies { readonly [Name in SimilarUnknown]: Name };
registerEnumType(SimilarUnknownEnum, {
  name: 'SimilarUnknown',
  description: 'Why no similar customers are told.',
  valuesConfig: {
    NO_SPENDING: { description: TEXT.NO_SPENDING.en },
    NO_MODEL: { description: TEXT.NO_MODEL.en },
    BEING_READ: { description: TEXT.BEING_READ.en },
  },
});
