import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import sirv from 'sirv';
import { beginsOffice, bringsFirstFile } from '../../shared/contract/beginnings.ts';
import { type Reply, refusal } from '../../shared/errors.ts';
import type { SessionState } from '../../shared/model/people/account.ts';
import { requestLimit } from '../context/request-limit.ts';
import { answer, foreign, malformed, tooLarge, tooLargeUnsigned } from '../door/answer.ts';
import type { App } from '../door/app.ts';
import type { PageConnection } from '../door/page-connection.ts';
import { pageHeaders } from '../door/page-headers.ts';
import { otherVersion } from '../seats/program-version.ts';
import type { SeatProof } from '../seats/rows.ts';
import {
  asleepUrl,
  cookieOf,
  eventsAfter,
  isFromOwnPage,
  isJson,
  isReadByOwnPage,
  isSignOfPage,
  operationOf,
  ownOrigin,
  proofIn,
} from './checks.ts';
import { tellEvents } from './events.ts';
import { keepPace, type Pace } from './pace.ts';
import type { PageSigns } from './page-signs.ts';
import { keepPlaces } from './places.ts';
import { type BrowserSessions, browserSessions } from './sessions.ts';
import type { Site } from './sites.ts';

type Options = {
  app: App;
  site: Site;
  pageFolder: string;
  /** Key and certificates where the line is encrypted. */
  tls?: { key: string; cert: string };
  /** Where one door has several listeners: the pages signed in, and how fast each PC asks, at all of them. */
  known?: { sessions: BrowserSessions; pace: Pace };
  /** Where someone waits for the last page to be closed. */
  signs?: PageSigns;
  limit?: number;
  strangerLimit?: number;
};

/** What someone has to send who is not signed in: a name and a password, or the office's particulars. */
const usualStrangerLimit = 64 * 1024;

/** These answer with an account; from then on the page is known by a cookie. */
const signsIn = (operation: string) => operation === 'session.login' || beginsOffice(operation);

/** Who is at the other end: the page's connection, if it is signed in, and the PC it is at. */
type Asker = { id: string | null; known: PageConnection | null; address: string | null };

export type HttpServer = {
  server: Server | TlsServer;
  /** The pages that listen, for the list of seats. */
  listening(): readonly PageConnection[];
  /** Ends what a seat has open. */
  dismiss(seat: number): void;
  /** Lets nobody in any more and ends every line, also one that is only being made. */
  close(): Promise<void>;
};

/**
 * The transport of browsers and seats: the page's files, `POST /call/<operation>` with JSON in and a `Reply` out, and
 * `GET /events`, which says what was done. A refusal of the door is a normal answer (200); only what is wrong with the
 * request itself has a 4xx, with a Chinese reply all the same.
 */
export function httpServer(options: Options): HttpServer {
  const { app, site, pageFolder, tls, signs, limit = requestLimit, strangerLimit = usualStrangerLimit } = options;
  const { sessions, pace } = options.known ?? { sessions: browserSessions(), pace: keepPace() };
  const events = tellEvents();
  // Looks at the disk each time, so that a page built anew is served without a restart.
  const files = sirv(pageFolder, { dev: true, etag: true, single: true });
  const seatCookie = `${site.cookie.name}-seat`;

  /** What a page of another PC shows to be known as a seat; nothing at this one. */
  function proofOf(request: IncomingMessage, address: string | null): SeatProof | null {
    return address === null ? null : proofIn(seatHeader(request) ?? seatIn(request, seatCookie) ?? undefined);
  }

  function connectionFor(request: IncomingMessage, address: string | null): PageConnection {
    if (address === null) return app.connect('browser');
    const own = request.headers['x-via'] === 'shell' ? 'shell' : 'window';
    return app.connect(seatHeader(request) === null ? 'browser' : own, { address, proof: proofOf(request, address) });
  }

  async function askerOf(request: IncomingMessage): Promise<Asker> {
    const address = site.address(request);
    const id = cookieOf(request.headers, site.cookie.name);
    const held = sessions.find(id);
    if (id === null) return { id, known: null, address };
    const proof = proofOf(request, address);
    // Whoever shows the sign-in of another seat's page is not at that page.
    if (held) return { id, known: isSameSeat(held.seat(), proof) ? held : null, address };
    // Not known to this program yet: it may have been signed in before a restart.
    const again = connectionFor(request, address);
    if (!(await again.resume(digestOf(id, proof)))) return { id, known: null, address };
    sessions.hold(id, again);
    return { id, known: again, address };
  }

  /** A file from which a fresh PC begins is long, and nobody has an account there yet. */
  async function beginsHere(request: IncomingMessage, address: string | null, operation: string): Promise<boolean> {
    if (address !== null || !bringsFirstFile(operation)) return false;
    const reply = await connectionFor(request, address).call('session.current', {});
    return reply.ok && (reply.value as SessionState).office === null;
  }

  async function call(request: IncomingMessage, response: ServerResponse, operation: string) {
    const { id, known, address } = await askerOf(request);
    if (address !== null && pace.isTooFast(address, known !== null))
      return refuse(request, response, 429, { ok: false, error: refusal('seat.too-fast').failure });
    const mayBeLong = known !== null || (await beginsHere(request, address, operation));
    const most = mayBeLong ? limit : Math.min(limit, strangerLimit);
    const isLong = Number(request.headers['content-length'] ?? 0) > most;
    const body = isLong ? null : await bodyOf(request, most);
    if (body === null) return refuse(request, response, 413, known ? tooLarge() : tooLargeUnsigned());
    places.working(response);
    const connection = known ?? connectionFor(request, address);
    const named = request.headers['x-call'];
    const reply = await answer(connection, operation, body, typeof named === 'string' ? named : undefined);
    places.taking(response);
    const cookies: string[] = [];
    if (reply.ok && signsIn(operation)) {
      // A new name at every sign-in, so that a cookie planted before is worth nothing.
      sessions.forget(id);
      const name = sessions.keep(connection);
      const seat = connection.seat();
      await connection.keepAs(digestOf(name, seat));
      cookies.push(`${site.cookie.name}=${name}; ${site.cookie.ways}`);
      if (address !== null && seat && seatHeader(request) === null)
        cookies.push(`${seatCookie}=${seat.id}.${seat.secret}; ${site.cookie.ways}; Max-Age=31536000`);
    }
    if (reply.ok && operation === 'session.logout') {
      sessions.forget(id);
      cookies.push(`${site.cookie.name}=; ${site.cookie.ways}; Max-Age=0`);
    }
    if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
    send(response, 200, reply);
  }

  async function open(request: IncomingMessage, response: ServerResponse, after: number | undefined) {
    const { known, address } = await askerOf(request);
    if (address !== null && pace.isTooFast(address, known !== null)) return void response.destroy();
    // Nothing to hear for whoever is not signed in; a browser does not try again by itself.
    if (!known) return void response.writeHead(204).end();
    places.working(response);
    events.open(response, known, after);
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    const url = request.url ?? '';
    const origin = ownOrigin(request.headers, site.origins());
    if (!origin) return refuse(request, response, 403, foreign());
    const isBrowser = seatHeader(request) === null && typeof request.headers['x-program'] !== 'string';
    if (isBrowser && !site.browsers()) return refuseBrowser(request, response);
    const other = otherVersion(request.headers['x-program']);
    if (other) return refuse(request, response, 409, { ok: false, error: other.failure });
    signs?.asked(response);
    if (isSignOfPage(url)) {
      if (request.method !== 'POST') return refuse(request, response, 405, malformed());
      if (!isFromOwnPage(request.headers, origin)) return refuse(request, response, 403, foreign());
      if (url === asleepUrl) signs?.asleep();
      request.resume();
      return void response.writeHead(204).end();
    }
    const told = eventsAfter(url);
    if (told && request.method === 'GET') {
      if (!isReadByOwnPage(request.headers, origin)) return refuse(request, response, 403, foreign());
      return open(request, response, told.after ?? lastHeard(request));
    }
    if (!url.startsWith('/call')) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405, malformed());
      return files(request, response);
    }
    const operation = operationOf(url);
    if (!operation) return refuse(request, response, 404, malformed());
    if (request.method !== 'POST') return refuse(request, response, 405, malformed());
    if (!isFromOwnPage(request.headers, origin)) return refuse(request, response, 403, foreign());
    if (!isJson(request.headers)) return refuse(request, response, 415, malformed());
    return call(request, response, operation);
  }

  // Looked at every second: Node would look twice a minute, whatever the times say.
  const patience = { headersTimeout: 5_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 };
  const ways = { ...patience, connectionsCheckingInterval: 1_000 };
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    serve(request, response).catch(() => response.destroy());
  };
  const server = tls
    ? createTlsServer({ ...ways, ...tls, minVersion: 'TLSv1.3', handshakeTimeout: 5_000 }, onRequest)
    : createServer(ways, onRequest);
  server.maxHeadersCount = 60;
  const places = keepPlaces(server, { perAddress: tls !== undefined });
  server.once('close', () => events.close());
  return {
    server,
    listening: () => events.listening(),
    dismiss: (seat) => events.dismiss(seat),
    close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      places.end();
      return closed;
    },
  };
}

/** Up to which row of the log a page had heard when its line broke. */
function lastHeard({ headers }: IncomingMessage): number | undefined {
  const said = headers['last-event-id'];
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}

/** What is kept of a page's cookie; of a page at another PC it holds at that seat only. */
function digestOf(id: string, seat: SeatProof | null): string {
  return createHash('sha256')
    .update(seat === null ? id : `${id} ${seat.id}.${seat.secret}`)
    .digest('hex');
}

function isSameSeat(one: SeatProof | null, other: SeatProof | null): boolean {
  return one?.id === other?.id && one?.secret === other?.secret;
}

/** What the program at a seat shows; null of an ordinary browser. */
function seatHeader({ headers }: IncomingMessage): string | null {
  const said = headers['x-seat'];
  return typeof said === 'string' ? said : null;
}

/** A seat's cookie holds its number and its secret. */
function seatIn({ headers }: IncomingMessage, name: string): string | null {
  const pair = (headers.cookie ?? '').split(';').find((each) => each.trim().startsWith(`${name}=`));
  return pair ? pair.trim().slice(name.length + 1) : null;
}

/** The whole body as text, or null when it is longer than `limit` bytes, whatever its header says. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function send(response: ServerResponse, status: number, reply: Reply<unknown>) {
  const body = Buffer.from(JSON.stringify(reply));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** A person who opens the address in a browser reads why there is no page. */
function refuseBrowser(request: IncomingMessage, response: ServerResponse) {
  const refused = refusal('seat.no-browsers');
  if (request.method === 'POST') return refuse(request, response, 403, { ok: false, error: refused.failure });
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(refused.message);
  request.resume();
}

/** Answers at once, then lets the rest of the body run into nothing for a while: else a browser shows a broken line only. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, reply: Reply<never>) {
  response.setHeader('Connection', 'close');
  send(response, status, reply);
  request.resume();
  const patience = setTimeout(() => request.destroy(), 10_000);
  patience.unref();
  request.once('close', () => clearTimeout(patience));
}
