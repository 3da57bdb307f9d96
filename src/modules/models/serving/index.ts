/** Serving keeps the promoted models open, takes up no file that is not the registered one, and answers from nothing else. */
export { ModelServer } from './model-server.js';
export { MODEL_UNAVAILABLE, modelUnavailable } from './model-unavailable.js';
export { NotOpened, type OpeningFault } from './open-model.js';
export { openVersion, type OpenVersion } from './open-version.js';
export type { ModelName, ModelServing, Prediction, ServedModel, ServedTextModel } from './served-model.js';
