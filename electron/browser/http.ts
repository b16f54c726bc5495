import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import type { Reply } from '../../shared/errors.ts';
import { requestLimit } from '../context/request-limit.ts';
import { answer, foreign, malformed, tooLarge, tooLargeUnsigned } from '../door/answer.ts';
import type { App } from '../door/app.ts';
import type { Connection } from '../door/dispatch.ts';
import { pageHeaders } from '../door/page-headers.ts';
import { cookieOf, isJson, isOwnHost, isOwnOrigin, operationOf } from './checks.ts';
import { keepPlaces } from './places.ts';
import { browserSessions } from './sessions.ts';

type Options = { app: App; port: () => number; pageFolder: string; limit?: number; strangerLimit?: number };

/** What someone has to send who is not signed in: a name and a password, or the office's particulars. */
const usualStrangerLimit = 64 * 1024;

/** These answer with an account; from then on the browser is known by a cookie. */
const signingIn: readonly string[] = ['session.login', 'office.setUp'];

/**
 * The browser's transport: the page's files, and `POST /call/<operation>` with JSON in and a `Reply` out. A refusal of the
 * door is a normal answer (200); only what is wrong with the request itself has a 4xx, with a Chinese reply all the same.
 */
export function httpServer(options: Options): Server {
  const { app, port, pageFolder, limit = requestLimit, strangerLimit = usualStrangerLimit } = options;
  const sessions = browserSessions();
  // Looks at the disk each time, so that a page built anew is served without a restart.
  const files = sirv(pageFolder, { dev: true, etag: true, single: true });

  async function call(request: IncomingMessage, response: ServerResponse, operation: string) {
    const cookie = `proposal-desk-${port()}`;
    const id = cookieOf(request.headers, cookie);
    const known = sessions.find(id);
    const most = known ? limit : Math.min(limit, strangerLimit);
    const isLong = Number(request.headers['content-length'] ?? 0) > most;
    const body = isLong ? null : await bodyOf(request, most);
    if (body === null) return refuse(request, response, 413, known ? tooLarge() : tooLargeUnsigned());
    places.working(response);
    const connection: Connection = known ?? app.connect('browser');
    const reply = await answer(connection, operation, body);
    places.taking(response);
    if (reply.ok && signingIn.includes(operation)) {
      // A new name at every sign-in, so that a cookie planted before is worth nothing.
      sessions.forget(id);
      response.setHeader('Set-Cookie', `${cookie}=${sessions.keep(connection)}; Path=/; HttpOnly; SameSite=Strict`);
    }
    if (reply.ok && operation === 'session.logout') {
      sessions.forget(id);
      response.setHeader('Set-Cookie', `${cookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
    }
    send(response, 200, reply);
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    const url = request.url ?? '';
    if (!isOwnHost(request.headers, port())) return refuse(request, response, 403, foreign());
    if (!url.startsWith('/call')) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405, malformed());
      return files(request, response);
    }
    const operation = operationOf(url);
    if (!operation) return refuse(request, response, 404, malformed());
    if (request.method !== 'POST') return refuse(request, response, 405, malformed());
    if (!isOwnOrigin(request.headers, port())) return refuse(request, response, 403, foreign());
    if (!isJson(request.headers)) return refuse(request, response, 415, malformed());
    return call(request, response, operation);
  }

  // Looked at every second: Node would look twice a minute, whatever the times say.
  const patience = { headersTimeout: 5_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 };
  const server = createServer({ ...patience, connectionsCheckingInterval: 1_000 }, (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.maxHeadersCount = 60;
  const places = keepPlaces(server);
  return server;
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

/** Answers at once, then lets the rest of the body run into nothing for a while: else a browser shows a broken line only. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, reply: Reply<never>) {
  response.setHeader('Connection', 'close');
  send(response, status, reply);
  request.resume();
  const patience = setTimeout(() => request.destroy(), 10_000);
  patience.unref();
  request.once('close', () => clearTimeout(patience));
}
