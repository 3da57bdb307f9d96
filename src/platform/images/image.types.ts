/** A model of images: an ONNX file whose metadata states its purpose. */
export interface ImageModel {
  /** For messages and logs. */
  readonly name: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

/**
 * A model's judgement of an image. Equal bytes and models give equal answers, which may be cached by hash and version.
 */
export interface ImageInspection {
  /**
   * For a document GOOD, BLUR, LOW_RESOLUTION, CUT, GLARE, SHADOW, STAIN or SCRATCH; otherwise NORMAL or DEFECT.
   */
  readonly label: string;
  /** How probable the label is, calibrated on images that the model did not learn from, from 0 to 1. */
  readonly confidence: number;
  /** Whether the image is so unlike the training images that its label is unreliable. */
  readonly isUnknown: boolean;
  /** How probable it is that something is wrong, from 0 to 1. */
  readonly score: number;
  /** The image, darkened and grey, with suspicious places in red; PNG, at most 800 pixels long. Always there. */
  readonly heatMap: Uint8Array;
  /** The probability of every label, in the model's order. */
  readonly scores: Readonly<Record<string, number>>;
  /** Measurements of the whole image, by name; empty for documents. */
  readonly figures: Readonly<Record<string, number>>;
  readonly modelVersion: string;
  /** SHA-256 of the image's bytes, in hexadecimal. */
  readonly contentHash: string;
  /** Pixels of the image as it was sent, upright. */
  readonly width: number;
  readonly height: number;
}

/** Limits that are checked before the work they limit. */
export interface ImageLimits {
  readonly bytes: number;
  /** Width times height. */
  readonly pixels: number;
  /** Minimum length of the shorter side: smaller images cannot be judged. */
  readonly leastSide: number;
  /** Time limit for one image, in milliseconds, not counting the wait for the thread and the opening of its model. */
  readonly timeoutMs: number;
}

export interface ImageInspectorOptions {
  readonly limits?: Partial<ImageLimits>;
  /** Images that may wait; one more is refused. */
  readonly waiting?: number;
}
