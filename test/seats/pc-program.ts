import { type Host, startHost } from '../../electron/browser/host.ts';
import type { PageConnection } from '../../electron/door/page-connection.ts';
import { HostWays } from '../../shared/model/seats.ts';
import { atLowCost } from '../support/password-cost.ts';

/**
 * The real program at one PC of a test's network: it does what is asked of it over the channel to the test, as its pages
 * would.
 */
type Order =
  | { do: 'start'; id: number; folder: string; pageFolder: string; now: string | null }
  | { do: 'call'; id: number; page: number; operation: string; input: unknown; call: string | null }
  | { do: 'watch'; id: number; page: number }
  | { do: 'open'; id: number; port: number }
  | { do: 'close'; id: number };
export type PcOrder = Order extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never;

atLowCost();
let host: Host;
const pages = new Map<number, PageConnection>();

function pageOf(number: number): PageConnection {
  const page = pages.get(number) ?? host.app.connect('browser');
  pages.set(number, page);
  return page;
}

async function done(order: Order): Promise<unknown> {
  if (order.do === 'start') {
    const { folder, pageFolder, now } = order;
    const ahead = now === null ? 0 : Date.parse(now) - Date.now();
    host = await startHost({ folder, pageFolder, now: () => new Date(Date.now() + ahead) });
    return host.url;
  }
  if (order.do === 'call') return pageOf(order.page).call(order.operation, order.input, order.call ?? undefined);
  if (order.do === 'open') return host.door.open(HostWays.parse({ port: order.port }));
  if (order.do === 'close') return host.close();
  pageOf(order.page).watch((news) => {
    process.send?.({ news, page: order.page, at: performance.timeOrigin + performance.now() });
  });
  return null;
}

process.on('message', (order: Order) => {
  done(order).then(
    (value) => process.send?.({ id: order.id, value }),
    (error: unknown) => process.send?.({ id: order.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
