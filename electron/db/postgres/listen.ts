import type { Client } from 'pg';
import type { Address } from './address.ts';
import { loneClient } from './pool.ts';

const channel = 'proposal_desk';
/** What hosts tell each other that is true for some seconds only and is kept nowhere. */
const betweenHosts = 'proposal_desk_hosts';
/** Sent in the transaction that wrote something; arrives when it is committed. Says nothing but that. */
export const notify = `select pg_notify('${channel}', '') where pg_current_xact_id_if_assigned() is not null`;

/** A line that was cut is tried again after so long; meanwhile nothing is told. */
const rest = 1_000;

/** Tells of every commit of any host; and once after a line that was cut stands again, because some may be missed. */
export function listenForWrites(address: Address, tell: () => void): () => void {
  return listenOn(address, channel, { heard: tell, stands: tell });
}

type Listener = { heard: (words: string) => void; stands: (session: number) => void };

/** What other hosts say, and by which session of the database this one is known to them. */
export function listenToHosts(address: Address, listener: Listener): () => void {
  return listenOn(address, betweenHosts, listener);
}

export const tellHosts = `select pg_notify('${betweenHosts}', $1)`;

/** Whether the session of a host still is there: it ends with the host. */
export const isHostThere = `select 1 as there from pg_stat_activity
  where pid = $1 and datname = current_database() and application_name = 'proposal-desk'`;

function listenOn({ servers, ...address }: Address, on: string, { heard, stands }: Listener): () => void {
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
    own.on('notification', ({ payload }) => heard(payload ?? ''));
    try {
      await own.connect();
      const { rows } = await own.query('select pg_is_in_recovery() as standby, pg_backend_pid() as pid');
      // A standby takes nobody who listens.
      if (rows[0]?.standby === 1) return again();
      await own.query(`listen ${on}`);
      // The same server next time, as long as it is there.
      tried -= 1;
      stands(Number(rows[0]?.pid));
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
