/** A model of images: an ONNX file whose metadata says what it is for. */
export interface ImageModel {
  /** For messages and logs. */
  readonly name: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

/** What a model says of an image. Equal bytes and models give equal answers, which may be kept by hash and version. */
export interface ImageInspection {
  /**
   * Of a document: GOOD, BLUR, LOW_RESOLUTION, CUT, GLARE, SHADOW, STAIN or SCRATCH. Of anything else: NORMAL or DEFECT.
   */
  readonly label: string;
  /** How probable the label is, calibrated on images that the model did not learn from, from 0 to 1. */
  readonly confidence: number;
  /** Whether the image is so unlike what the model learnt from that its label should not be relied on. */
  readonly isUnknown: boolean;
  /** How probable it is that something is wrong, from 0 to 1. */
  readonly score: number;
  /** The image, darkened and grey, with what speaks against it in red; PNG, at most 800 pixels long. Always there. */
  readonly heatMap: Uint8Array;
  /** The probability of every label, in the model's order. */
  readonly scores: Readonly<Record<string, number>>;
  /** What the image as a whole measures, by name; empty of documents. */
  readonly figures: Readonly<Record<string, number>>;
  readonly modelVersion: string;
  /** SHA-256 of the image's bytes, in hexadecimal. */
  readonly contentHash: string;
  /** Pixels of the image as it was sent, upright. */
  readonly width: number;
  readonly height: number;
}

/** Bounds that are held before the work that they bound. */
export interface ImageLimits {
  readonly bytes: number;
  /** Width times height. */
  readonly pixels: number;
  /** Least length of the shorter side: below, nothing can be told. */
  readonly leastSide: number;
  /** Longest that one image may take, in milliseconds, waiting for the thread left out. */
  readonly timeoutMs: number;
}

export interface ImageInspectorOptions {
  readonly limits?: Partial<ImageLimits>;
  /** Images that may wait; one more is refused. */
  readonly waiting?: number;
}
