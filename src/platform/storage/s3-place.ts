/** Where objects lie in a bucket. */
export interface S3Place {
  readonly bucket: string;
  /** Key prefix; ends with a slash. */
  readonly prefix: string;
}
