import type { Fact } from '../../../platform/assistant/index.js';

/** What the gate needs to know about a fact. */
export type GateFact = Pick<Fact, 'id' | 'of' | 'label' | 'value' | 'typed' | 'asOf' | 'answer' | 'advice'>;
