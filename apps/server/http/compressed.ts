import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';

/** Ways to make a text smaller on its way that we know, the better first. */
const CODINGS = ['br', 'gzip'] as const;

export type Coding = (typeof CODINGS)[number];

/** What is smaller fits a packet as it is, in bytes. */
const SMALL = 1_000;

const PARAMS = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };

/** For what is made anew each time: the best of what costs no more than gzip does. */
const QUICKLY = { params: { ...PARAMS, [constants.BROTLI_PARAM_QUALITY]: 4 } };

const compress: Readonly<Record<Coding, (text: Buffer) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, QUICKLY),
  gzip: promisify<Buffer, Buffer>(gzip),
};

/** For what is sent as long as the server runs: the smallest that still costs no time when it starts. */
const ONCE = { params: { ...PARAMS, [constants.BROTLI_PARAM_QUALITY]: 9 } };

export const compressedOnce = (text: string): Readonly<Record<Coding, Buffer>> => ({
  br: brotliCompressSync(text, ONCE),
  gzip: gzipSync(text, { level: 9 }),
});

/** The best that whoever asks takes; `null`: the text as it is. */
export function codingFor(accepted: string | undefined): Coding | null {
  const taken = (accepted ?? '').split(',').map((each) =>
    each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  return (
    CODINGS.find((coding) => taken.some(([name, weight]) => name === coding && !/^q=0(\.0*)?$/.test(weight ?? ''))) ??
    null
  );
}

/**
 * Pages and lists go compressed. What a page holds against forgery is masked anew in every page, and other sites cannot
 * have pages fetched with our cookie, so lengths tell nobody anything. Answers of the API are left as they are.
 */
export function compressPages(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (typeof payload !== 'string' || !/^text\/(html|csv)\b/.test(type)) return payload;
    void reply.header('vary', 'accept-encoding');
    const text = Buffer.from(payload);
    const coding = codingFor(request.headers['accept-encoding']);
    if (coding === null || text.length < SMALL || request.method === 'HEAD') return payload;
    void reply.header('content-encoding', coding).removeHeader('content-length');
    return compress[coding](text);
  });
}
