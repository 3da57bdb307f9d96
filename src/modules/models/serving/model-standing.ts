import type { ModelVersionRow } from '../registry/index.js';
import type { OpeningFault } from './open-model.js';

/** Whether a version answers an institution now. */
const MODEL_STANDINGS = ['IN_SERVICE', 'REFUSED', 'STANDING_IN', 'STANDBY', 'OUT_OF_SERVICE'] as const;
export type ModelStanding = (typeof MODEL_STANDINGS)[number];

/** The parts of a version that decide its standing. */
export type StandingInputs = Pick<ModelVersionRow, 'key' | 'task' | 'state' | 'institutionKey'>;

/** Why a version that should answer does not. */
export interface RefusedFile {
  readonly fault: OpeningFault;
  /** By name, where one file is at fault. */
  readonly file: string | null;
  /** The column or the output at fault; null when it is about the whole file. */
  readonly column: string | null;
  /** When this process first refused it. */
  readonly since: Date;
}

/** A version's standing, and of a refused one the reason. */
export interface VersionStanding {
  readonly standing: ModelStanding;
  readonly refused: RefusedFile | null;
}
