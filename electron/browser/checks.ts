import type { IncomingHttpHeaders } from 'node:http';

/**
 * The origin a request was sent to, when it is one of ours: a page elsewhere that was pointed here by its name (DNS
 * rebinding) still sends its own name.
 */
export function ownOrigin(headers: IncomingHttpHeaders, origins: readonly string[]): string | null {
  return origins.find((origin) => origin.slice(origin.indexOf('://') + 3) === headers.host) ?? null;
}

/** Browsers always name the origin of a POST; a request that names none, or another, is not from our page. */
export function isFromOwnPage(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === origin && (site === undefined || site === 'same-origin');
}

/** What is only read bears no origin; a page elsewhere that asks says so by its site. */
export function isReadByOwnPage(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return (headers.origin === undefined || headers.origin === origin) && (site === undefined || site === 'same-origin');
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

/** The row of the log after which a page asks for what was done, from `/events?after=12`; null is no such question. */
export function eventsAfter(url: string): { after: number | undefined } | null {
  const found = /^\/events(?:\?after=(\d{1,15}))?$/.exec(url);
  return found && { after: found[1] === undefined ? undefined : Number(found[1]) };
}

export const asleepUrl = '/here/asleep';

/** A page says that it is open, or that its browser puts it to sleep; nothing is answered. */
export function isSignOfPage(url: string): boolean {
  return url === '/here' || url === asleepUrl;
}

/** The value of one cookie, or null. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/** What a seat shows to be known, `12.<43 characters>`; null when it shows nothing that could be one. */
export function proofIn(words: string | undefined): { id: number; secret: string } | null {
  const [, id, secret] = /^(\d{1,12})\.([\w-]{43})$/.exec(words ?? '') ?? [];
  return id && secret ? { id: Number(id), secret } : null;
}
