import { createServer as createHttp } from 'node:http';
import { createServer as createPlain, type Server } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { hostCertificate, makeAuthority } from '../../electron/seats/authority.ts';

/**
 * Something else that listens where a host should, and notes every byte that a seat would have said to it. Over a channel
 * it answers what it heard; nothing of a handshake counts.
 */
const [kind = '', port = '0', address = '0.0.0.0'] = process.argv.slice(2);
let received = '';
const html = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello';

async function certificate(when: Date) {
  const authority = await makeAuthority('别的单位', when);
  return { ...(await hostCertificate(authority, [address, '127.0.0.1', 'localhost'], when)), authority };
}

async function server(): Promise<Server> {
  if (kind === 'http')
    return createHttp((request, response) => {
      received += request.url;
      response.end('hello');
    });
  if (kind === 'silent') return createPlain(() => undefined);
  if (kind === 'closing') return createPlain((socket) => socket.destroy());
  const year = 365 * 24 * 60 * 60 * 1000;
  // A PC whose clock stands years ahead makes a certificate that is not valid yet, and one that is behind an old one.
  const off = { 'not-yet': 5 * year, expired: -25 * year }[kind] ?? 0;
  const { key, cert, authority } = await certificate(new Date(Date.now() + off));
  process.send?.({ authority: authority.certificate });
  return createTls({ key, cert, minVersion: 'TLSv1.3' }, (socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received += bytes.toString('utf8');
      socket.end(html);
    });
  });
}

const one = await server();
one.on('connection', (socket) => socket.on('error', () => undefined));
one.listen({ host: address, port: Number(port) }, () => {
  const at = one.address();
  process.send?.({ port: typeof at === 'object' && at ? at.port : 0 });
});
process.on('message', () => process.send?.({ received }));
process.on('disconnect', () => process.exit(0));
