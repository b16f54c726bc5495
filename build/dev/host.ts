import { join } from 'node:path';
import { startHost } from '../../electron/browser/host.ts';
import { Refusal } from '../../shared/errors.ts';

/**
 * The program behind the page of `npm run dev`, in a process of its own that can be started anew: the real host with the
 * demo bureau in a folder. Tells its parent where it listens, and ends with it.
 */
const [, , folder = ''] = process.argv;
const pageFolder = join(import.meta.dirname, '..', '..', 'renderer');

export type HostNews = { url: string } | { refused: string };
const tell = (news: HostNews) => process.send?.(news);

try {
  const host = await startHost({ folder, demo: true, pageFolder });
  const stop = () => {
    host.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('disconnect', stop);
  // The terminal's Ctrl+C comes here too; the parent says when it is time.
  process.on('SIGINT', () => undefined);
  tell({ url: host.url });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ refused: error.message });
  process.disconnect();
}
