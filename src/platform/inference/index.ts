/**
 * Inference: ONNX Runtime and vector searches, in threads of their own, since either would block the event loop. A file
 * that is not the registered one, or was made for other columns, is refused and never run.
 */
export { createInference, type Inference, type InferenceOptions } from './inference.js';
export type { OpenModel, VectorTable } from './handles.js';
export type { ModelFile } from './model-file.js';
export type { Outputs } from './orders.js';
export { InferenceUnavailable, ModelRefused, type ModelFault, type UnavailableReason } from './errors.js';
