import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { isFromOwnPage, isReadByOwnPage, ownOrigin } from '../../electron/browser/checks.ts';
import { contentPolicy, pageHeaders } from '../../electron/door/page-headers.ts';
import { rendererConfig } from '../bundle/vite.renderer.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Vite's own server for the page, on 127.0.0.1 like the host, under the content policy of the product; only Vite's own
 * script in the page is let in by a word that is new at every start. What the page asks goes on to the host.
 */
export async function pageServer(port: number, hostUrl: () => string | null): Promise<ViteDevServer> {
  const nonce = randomBytes(16).toString('base64');
  const config = rendererConfig(join(root, 'dist', 'renderer'));
  return createServer({
    ...config,
    // Beside what is built, so that it goes and comes with it.
    cacheDir: join(root, 'dist', 'dev'),
    html: { cspNonce: nonce },
    plugins: [...(config.plugins ?? []), calls(hostUrl)],
    server: {
      host: '127.0.0.1',
      port,
      cors: false,
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
      headers: {
        ...pageHeaders,
        'Content-Security-Policy': contentPolicy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`),
      },
    },
  });
}

/** `/call/…` and `/events` for the host: checked here as the host would, then asked in the host's own name. */
function calls(hostUrl: () => string | null): Plugin {
  return {
    name: 'calls-to-the-host',
    configureServer(server) {
      server.middlewares.use((incoming, response, next) => {
        const url = incoming.url ?? '';
        if (!url.startsWith('/call/') && !url.startsWith('/events')) return next();
        const address = server.httpServer?.address();
        const port = typeof address === 'object' && address ? address.port : 0;
        const host = hostUrl();
        const origin = ownOrigin(incoming.headers, [`http://127.0.0.1:${port}`]);
        const isOwn = url.startsWith('/call/') ? isFromOwnPage : isReadByOwnPage;
        if (!origin || !isOwn(incoming.headers, origin)) refuse(response, 403);
        else if (host === null) refuse(response, 503);
        else passOn(incoming, response, new URL(host));
      });
    },
  };
}

function passOn(incoming: IncomingMessage, response: ServerResponse, { host, hostname, port, origin }: URL) {
  const asked = request(
    {
      host: hostname,
      port,
      path: incoming.url ?? '',
      method: incoming.method ?? 'POST',
      headers: { ...incoming.headers, host, origin },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  asked.once('error', () => refuse(response, 503));
  incoming.pipe(asked);
}

/** The page tells an answer that is no JSON as 「程序没有回应」. */
function refuse(response: ServerResponse, status: number) {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
