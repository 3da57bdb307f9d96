/** Where objects lie in a bucket. */
export interface S3Place {
  readonly bucket: string;
  /** What keys begin with; ends with a slash. */
  readonly prefix: string;
}
