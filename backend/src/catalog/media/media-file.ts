/** A file that belongs to a course, before it is kept. */
export interface MediaFile {
  /** As lessons call it: `media/five.svg`. */
  path: string;
  bytes: Buffer;
}
