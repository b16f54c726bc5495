import { call } from '../client.ts';

/** Opens the printer's dialog on what the page shows: the window's own, in a browser the browser's. */
export async function printNow(proposalIds: readonly number[], duplex: boolean): Promise<void> {
  const { opened } = await call('print.paper', { proposalIds: [...proposalIds], duplex });
  if (!opened) window.print();
}
