import type { FastifyRequest } from 'fastify';
import { Problem } from '../shared/errors.js';
import { bodyLimit } from './limits.js';
import { parseJson } from './json-body.js';

export interface Upload {
  fileName: string;
  bytes: Buffer;
  /** the other fields of the form, as text */
  fields: Record<string, string>;
}

const mostFields = 20;

/**
 * The one file of a multipart request, in memory only: on disk it would lie there unsealed.
 * @throws Problem 400 `upload.no_file`, `upload.broken`, 413 `request.too_large`, 415 `request.unsupported_type`
 */
export async function readUpload(request: FastifyRequest, mostBytes = bodyLimit.upload): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem(415, 'request.unsupported_type');
  const fields: Record<string, string> = {};
  let file: { fileName: string; bytes: Buffer } | null = null;
  try {
    for await (const part of request.parts({
      limits: { fileSize: mostBytes, files: 1, fields: mostFields },
    })) {
      if (part.type === 'file') file = { fileName: part.filename, bytes: await part.toBuffer() };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch (error) {
    throw refusalOf(error, mostBytes);
  }
  if (!file) throw new Problem(400, 'upload.no_file');
  return { ...file, fields };
}

/** A field of a form that holds JSON; `{}` without it. */
export function jsonField(upload: Upload, name: string): unknown {
  return parseJson(upload.fields[name] ?? '');
}

function refusalOf(error: unknown, mostBytes: number): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return new Problem(413, 'request.too_large', { limit: `${mostBytes / 1024 / 1024} MiB` });
  }
  return new Problem(400, 'upload.broken');
}
