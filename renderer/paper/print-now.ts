import type { Question } from '../../shared/contract.ts';
import { call } from '../client.ts';

/** Opens the printer's dialog on what the page shows: the window's own, in a browser the browser's. */
export async function printNow(what: Omit<Question<'print.paper'>, 'duplex'>, duplex: boolean): Promise<void> {
  const { opened } = await call('print.paper', { ...what, duplex });
  if (!opened) window.print();
}
