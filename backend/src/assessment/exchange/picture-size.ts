/** How large a picture is, read from its first bytes; nothing for what is no picture. */
export function pictureSize(source: string): { width: number; height: number } | undefined {
  const [, kind = '', base64 = ''] = /^data:image\/([a-z+]+);base64,(.*)$/.exec(source) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  switch (kind) {
    case 'png':
      return bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    case 'jpeg':
      return jpegSize(bytes);
    case 'svg+xml':
      return svgSize(bytes.toString('utf8'));
    default:
      return undefined;
  }
}

/** JPEG: segments up to the frame header (SOF0 to SOF15 without DHT, JPG and DAC), which holds height and width. */
function jpegSize(bytes: Buffer): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function svgSize(svg: string): { width: number; height: number } | undefined {
  const [, tag = ''] = /<svg([^>]*)>/.exec(svg) ?? [];
  const box = /viewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const [width, height] = box
    ? [box[1], box[2]]
    : [/\bwidth\s*=\s*["']([\d.]+)/.exec(tag)?.[1], /\bheight\s*=\s*["']([\d.]+)/.exec(tag)?.[1]];
  return width === undefined || height === undefined
    ? undefined
    : { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
