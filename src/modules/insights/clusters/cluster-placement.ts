import type { ModelName } from '../../models/index.js';
import type { DisclosedGroup } from '../../spending/index.js';
import type { ClusterMark } from './cluster-profile.js';

/** Why a customer is put into no cluster. */
export type ClusterUnknown = 'NO_SPENDING' | 'NO_MODEL' | 'NO_CLEAR_GROUPS';
/** Why no figures of a cluster's people are shown. */
export type PeopleUnknown = 'NOT_COUNTED' | 'TOO_FEW';

/** The cluster of a customer, by number in the model. */
export interface PlacedCustomer {
  readonly cluster: number;
  readonly marks: readonly ClusterMark[];
  readonly quarter: string;
  readonly model: ModelName;
  readonly people: DisclosedGroup | null;
  readonly peopleUnknown: PeopleUnknown | null;
  readonly countedAt: Date | null;
}

export type Placement =
  | { readonly placed: PlacedCustomer; readonly unknown: null }
  | { readonly placed: null; readonly unknown: ClusterUnknown };
