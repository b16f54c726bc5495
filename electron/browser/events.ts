import type { ServerResponse } from 'node:http';
import type { PageConnection } from '../door/page-connection.ts';

/** So often something is sent although nothing was done, so that a broken line is noticed at both ends. */
const beat = 10_000;
/** Pages of one sign-in that listen at a time; the one that has listened longest goes. */
const mostEach = 12;

/** Server-sent events: what was done, never what it says, and a beat between. */
export function tellEvents() {
  const opened = new Map<ServerResponse, PageConnection>();

  function end(response: ServerResponse) {
    response.end();
    response.destroy();
  }

  return {
    open(response: ServerResponse, connection: PageConnection, after: number | undefined) {
      const own = [...opened].filter(([, each]) => each === connection);
      if (own.length >= mostEach && own[0]) end(own[0][0]);
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      response.write('retry: 1000\n: \n\n');
      opened.set(response, connection);
      const stop = connection.watch(
        // A word about the line is no row of the log: where the page has got to stays as it was.
        (news) => response.write(`${news.last > 0 ? `id: ${news.last}\n` : ''}data: ${JSON.stringify(news)}\n\n`),
        after,
      );
      const beating = setInterval(() => response.write(': \n\n'), beat);
      response.once('close', () => {
        clearInterval(beating);
        stop();
        opened.delete(response);
      });
    },
    listening: (): PageConnection[] => [...opened.values()],
    dismiss(seat: number) {
      for (const [response, connection] of opened) if (connection.seat()?.id === seat) end(response);
    },
    close() {
      for (const response of opened.keys()) end(response);
    },
  };
}
