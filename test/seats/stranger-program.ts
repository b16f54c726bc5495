import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';

/** A stranger's PC on the office's line: what it tries, and what came of it, over the channel to the test. */
const [kind = '', host = '', port = '0', seconds = '3'] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1000;
const place = `${host}:${port}`;
const codes: Record<string, number> = {};
const count = (code: string) => {
  codes[code] = (codes[code] ?? 0) + 1;
};

function ask(operation: string, input: unknown, headers: Record<string, string> = {}): Promise<void> {
  const own = { host: place, origin: `https://${place}`, 'content-type': 'application/json' };
  return new Promise((done) => {
    const outgoing = request(
      {
        ...{ host, port: Number(port), path: `/call/${operation}`, method: 'POST', rejectUnauthorized: false },
        headers: { ...own, ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece) => {
          text += piece;
        });
        response.once('end', () => {
          const read = JSON.parse(text) as { ok: boolean; error?: { code: string } };
          count(read.ok ? `ok ${operation}` : (read.error?.code ?? ''));
          done();
        });
        response.once('error', () => done());
      },
    );
    outgoing.once('error', () => {
      count('line');
      done();
    });
    outgoing.end(JSON.stringify(input));
  });
}

/** As many at once as a PC can. */
async function many(workers: number, work: () => Promise<void>) {
  const one = async () => {
    while (performance.now() < until) await work();
  };
  await Promise.all(Array.from({ length: workers }, one));
}

if (kind === 'reading') {
  const names = ['letters.read', 'letters.export', 'intake.read', 'proposal.list', 'search.find', 'statistics.get'];
  const further = [
    'office.get',
    'account.list',
    'seat.list',
    'backup.list',
    'backup.restore',
    'host.open',
    'host.invite',
  ];
  for (const name of [...names, ...further, 'seat.join', 'office.setUp', 'audit.list', 'attachment.get'])
    for (const headers of [
      {},
      { 'x-seat': `1.${'a'.repeat(43)}` },
      { 'x-seat': `1.${'a'.repeat(43)}`, 'x-via': 'shell' },
    ])
      await ask(name, {}, headers as Record<string, string>);
} else if (kind === 'guessing') {
  // As slowly as the host takes requests of strangers: each guess is one that it looks at.
  for (let round = 0; round < 40; round += 1) {
    await ask('session.login', { name: 'leader', password: `guess-${round}` });
    await new Promise((done) => setTimeout(done, 120));
  }
} else if (kind === 'asking') {
  await many(4, () => ask('seat.ask', { name: '我也来', kind: 'window' }));
} else if (kind === 'flood') {
  await many(24, () => ask('session.current', {}));
} else if (kind === 'slow') {
  const sockets: TLSSocket[] = [];
  await many(1, async () => {
    for (let more = 0; more < 20; more += 1) {
      const socket = connect({ host, port: Number(port), rejectUnauthorized: false }, () => {
        count('opened');
        socket.write(`POST /call/session.current HTTP/1.1\r\nHost: ${place}\r\nContent-Length: 1000\r\n`);
      });
      socket.on('error', () => count('line'));
      sockets.push(socket);
      connectPlain({ host, port: Number(port) }).on('error', () => count('line'));
    }
    await new Promise((done) => setTimeout(done, 50));
  });
  for (const socket of sockets) socket.destroy();
}
process.send?.(codes, () => process.exit(0));
