import type { Client } from 'pg';
import type { Address } from './address.ts';
import { loneClient } from './pool.ts';

const channel = 'proposal_desk';
/** Sent in the transaction that wrote something; arrives when it is committed. Says nothing but that. */
export const notify = `select pg_notify('${channel}', '') where pg_current_xact_id_if_assigned() is not null`;

/** A line that was cut is tried again after so long; meanwhile nothing is told. */
const rest = 1_000;

/** Tells of every commit of any host; and once after a line that was cut stands again, because some may be missed. */
export function listenForWrites({ servers, ...address }: Address, tell: () => void): () => void {
  let [stopped, tried] = [false, 0];
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;

  function again() {
    client?.removeAllListeners();
    // What is cut is cut; a late error of it is nobody's.
    client?.on('error', () => undefined);
    client?.end().catch(() => undefined);
    client = null;
    if (stopped || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void begin();
    }, rest);
    timer.unref();
  }

  async function begin() {
    const server = servers[tried % servers.length];
    tried += 1;
    if (!server || stopped) return;
    const own = loneClient({ servers, ...address }, server);
    client = own;
    own.on('error', again);
    own.on('end', again);
    own.on('notification', tell);
    try {
      await own.connect();
      const { rows } = await own.query('select pg_is_in_recovery() as standby');
      // A standby takes nobody who listens.
      if (rows[0]?.standby === 1) return again();
      await own.query(`listen ${channel}`);
      // The same server next time, as long as it is there.
      tried -= 1;
      tell();
    } catch {
      again();
    }
  }
  void begin();
  return () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    again();
  };
}
