import { enumType } from '../../../platform/graphql/index.js';
import type { ClusterUnknown, PeopleUnknown } from './cluster-placement.js';
import { CLUSTER_UNKNOWN_TEXT as TEXT } from './cluster.texts.js';
import type { SimilarUnknown } from './similar-customers.js';

export const ClusterUnknownEnum = enumType<ClusterUnknown>('ClusterUnknown', 'Why a customer is put into no cluster.', {
  NO_SPENDING: TEXT.NO_SPENDING.en,
  NO_MODEL: TEXT.NO_MODEL.en,
  NO_CLEAR_GROUPS: `${TEXT.NO_CLEAR_GROUPS.en} The groups are no better than those of shuffled figures, or are not found again in other samples.`,
});

export const ClusterPeopleUnknownEnum = enumType<PeopleUnknown>(
  'ClusterPeopleUnknown',
  'Why no figures of a cluster’s people are shown.',
  { NOT_COUNTED: TEXT.NOT_COUNTED.en, TOO_FEW: TEXT.TOO_FEW.en },
);

export const SimilarUnknownEnum = enumType<SimilarUnknown>('SimilarUnknown', 'Why no similar customers are returned.', {
  NO_SPENDING: TEXT.NO_SPENDING.en,
  NO_MODEL: TEXT.NO_MODEL.en,
  BEING_READ: TEXT.BEING_READ.en,
});
