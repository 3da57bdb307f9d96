/**
 * Answers from model files: ONNX Runtime and searches among vectors, in threads of their own, since either would hold
 * the event loop. A file that is not what was registered, or was made for other columns, is refused and never asked.
 */
export { createInference, type Inference, type InferenceOptions } from './inference.js';
export type { OpenModel, VectorTable } from './handles.js';
export type { ModelFile } from './model-file.js';
export type { Outputs } from './orders.js';
export { InferenceUnavailable, ModelRefused, type ModelFault, type UnavailableReason } from './errors.js';
