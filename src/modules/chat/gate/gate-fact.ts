import type { Fact } from '../../../platform/assistant/index.js';

/** What the gate has to know of a fact. */
export type GateFact = Pick<Fact, 'id' | 'of' | 'label' | 'value' | 'typed' | 'asOf' | 'answer' | 'advice'>;
