import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { connect as connectTo, type Socket } from 'node:net';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { type Failure, Refusal, type Reply, refusal } from '../../shared/errors.ts';
import { inAddress } from './addresses.ts';
import { pinOf } from './authority.ts';
import { programVersion } from './program-version.ts';

/** So long a host may take to answer at all; on a local network it takes milliseconds. */
const connecting = 4_000;

/** An answer may take its time. So often is looked whether the host can still be reached while one is waited for. */
const lookingAfter = 3_000;

/** The way to a host whose authority is remembered: nothing is sent to anyone else. */
export type HostLine = { agent: Agent; addresses: string[]; port: number };

export function openLine(host: { addresses: readonly string[]; port: number; authority: string }): HostLine {
  const agent = new Agent({
    ...{ keepAlive: true, maxSockets: 8, minVersion: 'TLSv1.3', ca: host.authority, allowPartialTrustChain: true },
    // The authority signs for its own host alone; under which address that is reached today does not matter.
    checkServerIdentity: () => undefined,
  });
  return { agent, addresses: [...host.addresses], port: host.port };
}

type Heard = { reply: Reply<unknown>; cookies: string[] };

type Asking = {
  operation: string;
  body: string;
  headers: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/**
 * Asks the host one thing. Refuses with `host.*`: not reached, another certificate, no host at all, or a line that broke
 * (`host.line-broken`) after the question was sent, when it may have been done.
 */
export async function askHost(line: HostLine, asking: Asking): Promise<Heard> {
  const response = await sendTo(line, `/call/${asking.operation}`, { ...asking, method: 'POST' });
  const pieces: Buffer[] = [];
  try {
    for await (const piece of response as AsyncIterable<Buffer>) pieces.push(piece);
  } catch {
    throw refusal('host.line-broken');
  }
  return { reply: replyIn(Buffer.concat(pieces).toString('utf8')), cookies: response.headers['set-cookie'] ?? [] };
}

/** Opens what the host tells of changes since the row `after` of its log; ends with `close` when the line breaks or `signal` is aborted. */
export async function listenTo(
  line: HostLine,
  { headers, signal, after }: Pick<Asking, 'headers' | 'signal'> & { after: number | undefined },
): Promise<IncomingMessage> {
  const path = after === undefined ? '/events' : `/events?after=${after}`;
  const response = await sendTo(line, path, { method: 'GET', body: '', headers, signal });
  if (response.statusCode === 200) return response;
  response.destroy();
  throw refusal('session.needed');
}

/** The addresses in turn, the one that answered last first. */
async function sendTo(line: HostLine, path: string, asked: Omit<Asking, 'operation'> & { method: string }) {
  let last: unknown = refusal('host.unreachable', { address: line.addresses[0] ?? '' });
  for (const address of [...line.addresses]) {
    try {
      const response = await send(line, address, path, asked);
      line.addresses = [address, ...line.addresses.filter((other) => other !== address)];
      return response;
    } catch (error) {
      last = error;
      // Only where nobody was reached is another address tried: what was sent is not sent twice.
      if (!(error instanceof Refusal) || error.failure.code !== 'host.unreachable') throw error;
    }
  }
  throw last;
}

function send(
  { agent, port }: HostLine,
  address: string,
  path: string,
  { method, body, headers, signal }: Omit<Asking, 'operation'> & { method: string },
): Promise<IncomingMessage> {
  const place = inAddress(address, port);
  return new Promise((done, failed) => {
    let sent = false;
    let stopLooking = () => {};
    const outgoing = request({
      ...{ host: address, port, method, path, agent, ...(signal && { signal }) },
      headers: {
        ...{ host: place, origin: `https://${place}`, 'x-program': programVersion, ...headers },
        ...(method === 'POST' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      },
    });
    // A line that is silent is given up while it is being made; an answer may take its time.
    const patience = setTimeout(() => outgoing.destroy(errorWith('ETIMEDOUT')), connecting);
    outgoing.once('socket', (socket) => {
      const ready = () => {
        clearTimeout(patience);
        sent = true;
        // A cable that was cut says nothing: the system would go on sending for a quarter of an hour.
        socket.setKeepAlive(true, lookingAfter);
        stopLooking = lookAfter({ address, port }, () => outgoing.destroy(errorWith('ETIMEDOUT')));
      };
      if (socket.connecting) socket.once('secureConnect', ready);
      else ready();
    });
    outgoing.once('response', (response) => {
      // A long answer is looked after until it has come; what listens to news looks after itself.
      if (method === 'GET') stopLooking();
      done(response);
    });
    outgoing.once('close', () => stopLooking());
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(patience);
      failed(lineFailure(error, place, sent) ?? error);
    });
    outgoing.end(body);
  });
}

/** Calls `lost` when the host cannot be reached any more; answers how to stop looking. Nothing is sent to it. */
function lookAfter({ address, port }: { address: string; port: number }, lost: () => void): () => void {
  let trying: Socket | null = null;
  const looking = setInterval(() => {
    if (trying) return;
    const one = connectTo({ host: address, port });
    trying = one;
    one.setTimeout(connecting, () => one.destroy(errorWith('ETIMEDOUT')));
    one.once('connect', () => one.destroy());
    one.once('error', lost);
    one.once('close', () => {
      trying = null;
    });
  }, lookingAfter);
  return () => {
    clearInterval(looking);
    trying?.removeAllListeners('error').on('error', () => undefined);
    trying?.destroy();
  };
}

function replyIn(text: string): Reply<unknown> {
  try {
    const read = JSON.parse(text) as { ok?: unknown; value?: unknown; error?: Failure };
    if (read.ok === true) return { ok: true, value: read.value };
    if (read.ok === false && typeof read.error?.message === 'string') return { ok: false, error: read.error };
  } catch {
    // Said below.
  }
  throw refusal('host.answer-broken');
}

const unreached =
  /^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL|EINVAL)$/;
const clockWrong = /^CERT_(NOT_YET_VALID|HAS_EXPIRED)$/;
const otherCertificate =
  /^(UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_|INVALID_CA|PATH_LENGTH|ERR_TLS_CERT|ERR_SSL_TLSV1_ALERT_UNKNOWN_CA)/;
const noTls = /^(EPROTO|ERR_SSL_|HPE_)/;

/** What went wrong on the way to a host, in words; null for what is no matter of the line. */
function lineFailure(error: NodeJS.ErrnoException, address: string, sent: boolean): Refusal | null {
  const code = error.code ?? '';
  if (unreached.test(code)) return sent ? refusal('host.line-broken') : refusal('host.unreachable', { address });
  if (clockWrong.test(code)) return refusal('host.clock');
  if (otherCertificate.test(code)) return refusal('host.other-certificate');
  if (noTls.test(code)) return refusal('host.none', { address });
  if (/^(ECONNRESET|EPIPE|ECONNABORTED)$/.test(code))
    return sent ? refusal('host.line-broken') : refusal('host.unreachable', { address });
  return null;
}

function errorWith(code: string) {
  return Object.assign(new Error(code), { code });
}

/** The authority that vouches for whatever listens there, as PEM; nothing is sent. Refuses with `host.unreachable`, `host.none`. */
export function authorityAt(address: string, port: number): Promise<string> {
  const place = inAddress(address, port);
  return new Promise((done, failed) => {
    const socket = connect({ host: address, port, rejectUnauthorized: false, minVersion: 'TLSv1.3' });
    socket.setTimeout(connecting, () => socket.destroy(errorWith('ETIMEDOUT')));
    let answers = false;
    socket.once('connect', () => {
      answers = true;
    });
    socket.once('secureConnect', () => {
      const pem = issuerOf(socket.getPeerCertificate(true));
      socket.destroy();
      if (pem) done(pem);
      else failed(refusal('host.none', { address: place }));
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const none = refusal('host.none', { address: place });
      // What takes the line and lets it fall is there, but is no host.
      const isNone = answers && error.code !== 'ETIMEDOUT';
      failed(isNone ? none : (lineFailure(error, place, false) ?? none));
    });
    // A program of another kind lets the line fall without a word.
    socket.once('close', () => failed(refusal('host.none', { address: place })));
  });
}

function issuerOf({ issuerCertificate: above, fingerprint256 }: DetailedPeerCertificate): string | null {
  if (!above?.raw || above.fingerprint256 === fingerprint256) return null;
  const read = new X509Certificate(above.raw);
  return read.ca ? read.toString() : null;
}

/** Whether two certificates are of the same authority. */
export function isSameAuthority(one: string, other: string): boolean {
  try {
    return pinOf(one) === pinOf(other);
  } catch {
    return false;
  }
}
