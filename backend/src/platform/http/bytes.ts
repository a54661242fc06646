import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** The bytes of a request to a route that takes files; more than `most` are refused before they are kept. */
export async function receivedBytes({ body }: FastifyRequest, most: number): Promise<Uint8Array> {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) {
    throw new Problem('unsupported-media-type');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Problem('payload-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
