/**
 * Neural networks that are described and trained here and run by ONNX Runtime: a tape writes a network's graph and its
 * gradients, a trainer moves its weights, and the same description writes the file that is served. It does not know
 * what is learnt.
 */
export { ADAM_W, type AdamW } from './adam-w.js';
export { batchNorm, NORM_EPSILON, type BatchStatistics } from './batch-norm.js';
export { convolve, doubled, joined, shifted, type Convolution } from './convolution.js';
export { crossEntropy, pinball, segmentation, squaredError } from './losses.js';
export { layerNorm } from './layer-norm.js';
export { add, linear, matrixProducts, relu, reshape, softmax, transpose, unstack } from './operations.js';
export { openGraph, type Feed, type Feeds, type GraphRunner } from './session.js';
export { sizeOf, Tape, type Tensor } from './tape.js';
export { Trainer } from './trainer.js';
