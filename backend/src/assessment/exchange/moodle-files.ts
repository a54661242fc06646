const KINDS: Record<string, string> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', svg: 'svg+xml' };

/** A file of a Moodle XML as a data URI; nothing where its kind is not one that browsers show. */
export function dataUri(name: string, base64: string): string | undefined {
  const kind = KINDS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  return kind === undefined || base64 === '' ? undefined : `data:image/${kind};base64,${base64.replaceAll(/\s/g, '')}`;
}

/** The other way: name and content of the file that stands for a data URI. */
export function fileOf(source: string, name: string): { name: string; base64: string } | undefined {
  const [, kind = '', base64] = /^data:image\/([a-z+]+);base64,(.*)$/.exec(source) ?? [];
  const extension = Object.keys(KINDS).find((one) => KINDS[one] === kind);
  return extension === undefined || base64 === undefined ? undefined : { name: `${name}.${extension}`, base64 };
}
