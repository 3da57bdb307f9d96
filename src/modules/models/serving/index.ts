/** Serving keeps the promoted models open. It opens only registered files and answers from nothing else. */
export { ModelServer } from './model-server.js';
export { NotOpened, type OpeningFault } from './open-model.js';
export { checkDocuments, openRow, type OpeningParts } from './open-row.js';
export { openVersion, type Openers } from './open-version.js';
export type { StandingInputs, RefusedFile, ModelStanding, VersionStanding } from './model-standing.js';
export type { ModelName, ModelServing, ServedModel, ServedTextModel } from './served-model.js';
