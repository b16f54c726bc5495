import type { IncomingHttpHeaders } from 'node:http';

/** A page elsewhere that was pointed at 127.0.0.1 by its name (DNS rebinding) still sends its own name here. */
export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`;
}

/** Browsers always name the origin of a POST; a request that names none, or another, is not from our page. */
export function isOwnOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === `http://127.0.0.1:${port}` && (site === undefined || site === 'same-origin');
}

/** Only plain JSON: a form of another site cannot send that without asking first, and we never answer such a question. */
export function isJson(headers: IncomingHttpHeaders): boolean {
  const type = (headers['content-type'] ?? '').toLowerCase().replace(/\s/g, '');
  return /^application\/json(;charset=utf-8)?$/.test(type) && headers['content-encoding'] === undefined;
}

/** The operation of `/call/<operation>`, or null: no query, nothing encoded. */
export function operationOf(url: string): string | null {
  return /^\/call\/([A-Za-z][A-Za-z.]{0,79})$/.exec(url)?.[1] ?? null;
}

/** The value of one cookie, or null. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
