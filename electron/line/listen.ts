import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Failure, Refusal } from '../../shared/errors.ts';
import type { News } from '../door/live.ts';
import { type HostLine, listenTo } from '../seats/line.ts';

type Listening = {
  line: () => HostLine;
  headers: () => Record<string, string>;
  tell: (news: News) => void;
  /** Told how the line stands. */
  stand: (failure: Failure | null) => void;
  after: number | undefined;
};

/** A line without a word for so long is broken: the host says something every ten seconds. */
const silence = 25_000;
const wait = { first: 500, most: 5_000 };

/** Listens to the host, and again when the line has broken, from where it broke; answers how to stop. */
export function listen({ line, headers, tell, stand, after }: Listening): () => void {
  const end = new AbortController();
  let last = after;
  void (async () => {
    let waiting = wait.first;
    while (!end.signal.aborted) {
      try {
        await hear();
        waiting = wait.first;
      } catch (error) {
        if (end.signal.aborted) return;
        // Not signed in is no fault of the line.
        if (error instanceof Refusal && error.failure.code !== 'session.needed') stand(error.failure);
        waiting = Math.min(waiting * 2, wait.most);
      }
      await pause(waiting, undefined, { signal: end.signal }).catch(() => undefined);
    }
  })();

  async function hear() {
    const response = await listenTo(line(), { headers: headers(), after: last, signal: end.signal });
    stand(null);
    response.setTimeout(silence, () => response.destroy());
    // What ends the reading is said by the next try.
    response.on('error', () => undefined);
    for await (const said of createInterface({ input: response })) {
      if (!said.startsWith('data: ')) continue;
      const news = JSON.parse(said.slice('data: '.length)) as News;
      if (news.last > 0) last = news.last;
      tell(news);
    }
  }
  return () => end.abort();
}
