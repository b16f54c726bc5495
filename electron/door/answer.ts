import { type Reply, refusal } from '../../shared/errors.ts';
import { fileLimitWords } from '../context/request-limit.ts';
import type { Connection } from './house.ts';
import { hasTooManyPieces, tooManyPieces } from './input-bounds.ts';

export function tooLarge(): Reply<never> {
  return { ok: false, error: refusal('request.too-large', { limit: fileLimitWords }).failure };
}
export function tooLargeUnsigned(): Reply<never> {
  return { ok: false, error: refusal('request.too-large-unsigned').failure };
}
export function malformed(): Reply<never> {
  return { ok: false, error: refusal('request.malformed').failure };
}
export function foreign(): Reply<never> {
  return { ok: false, error: refusal('request.foreign').failure };
}

/** Calls an operation with its input as JSON text: what both transports carry. An empty text stands for no input. */
export async function answer(
  connection: Connection,
  operation: string,
  json: string,
  id?: string,
): Promise<Reply<unknown>> {
  if (hasTooManyPieces(json)) return { ok: false, error: tooManyPieces().failure };
  let input: unknown;
  try {
    input = json === '' ? {} : JSON.parse(json);
  } catch {
    return malformed();
  }
  return connection.call(operation, input, id);
}
