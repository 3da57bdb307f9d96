/**
 * Images: uploads are decoded under limits and judged by a model, in a thread of its own, so that the event loop never
 * waits. There are two kinds of models: for photographs of documents, which finds what is wrong with one, and for
 * anything that looks much the same each time, trained on good images only.
 */
export { ImageRefused, type ImageProblem } from './image.errors.js';
export { IMAGE_LIMITS } from './decode.js';
export { imageFormatOf, IMAGE_FORMATS, type ImageFormat } from './format.js';
export type { ImageInspection, ImageInspectorOptions, ImageLimits, ImageModel } from './image.types.js';
export { ImageInspector } from './inspector.js';
export { DOCUMENT_LABELS, type DocumentLabel } from './documents/kinds.js';
export {
  documentFiles,
  shipDocumentFiles,
  shippedDocumentModel,
  shippedDocumentRecord,
} from './documents/shipped-model.js';
export type { DocumentRecord, JudgedSet } from './documents/document-record.js';
export {
  measuredPhotograph,
  PHOTOGRAPH_SETS,
  photographRows,
  photographsOf,
  type PhotographSet,
} from './documents/photograph-rows.js';
export { photographOf, type PhotographOptions } from './documents/pages/photograph.js';
export { trainDocuments, type DocumentRows, type TrainedDocuments } from './documents/train.js';
export { judgeProbabilities, type DocumentFigures } from './documents/judging.js';
export {
  ANOMALY_DEFAULTS,
  LEAST_IMAGES,
  TooFewImages,
  trainAnomalies,
  type AnomalyTraining,
  type TrainedAnomalies,
} from './anomalies/train.js';
export { IMAGE_FIGURES, type ImageFigures } from './anomalies/figures.js';
export { judgeImages, type ImageScore, type JudgedImage } from './anomalies/judge-images.js';
export type { NamedImage, OnRefused } from './anomalies/read-images.js';
export type { AnomalyNote } from './open-model.js';
export { probeDistances } from './probe.js';
