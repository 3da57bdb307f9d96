/** Serving keeps the promoted models open, takes up no file that is not the registered one, and answers from nothing else. */
export type { ModelName, ModelServing, Prediction, ServedModel } from './served-model.js';
