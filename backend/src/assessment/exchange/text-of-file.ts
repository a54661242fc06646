/** A text file as people save it: UTF-8, or GB 18030, in which spreadsheets on Chinese machines still write CSV. */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
