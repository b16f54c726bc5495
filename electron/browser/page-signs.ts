import type { ServerResponse } from 'node:http';

/** A page that its browser has put to sleep is waited for over a night. */
const night = 14 * 60 * 60 * 1000;

export type PageSigns = {
  /** A page asks for something; while it is answered, and as long as it listens, it is there. */
  asked(response: ServerResponse): void;
  /** A page says that its browser puts it to sleep. */
  asleep(): void;
  stop(): void;
};

type Ways = {
  /** So long no page says anything before the last one counts as closed. */
  patience: number;
  /** Looked at so often. */
  every?: number;
  /** What hinders the end, whether there are pages or not: other PCs that work through this one. */
  stays(): boolean;
  gone(): void;
};

/**
 * Notices when the last page has been closed for a while. Quiet time is counted by looks, not by the clock: a PC that
 * slept over a night has not been quiet all the while.
 */
export function pageSigns({ patience, every = 15_000, stays, gone }: Ways): PageSigns {
  let open = 0;
  let isSeen = false;
  let isAsleep = false;
  let quiet = 0;
  const look = setInterval(() => {
    quiet = open > 0 || isSeen || stays() ? 0 : quiet + every;
    isSeen = false;
    if (quiet < (isAsleep ? Math.max(night, patience) : patience)) return;
    clearInterval(look);
    gone();
  }, every);
  return {
    asked(response) {
      isSeen = true;
      isAsleep = false;
      open += 1;
      response.once('close', () => {
        open -= 1;
      });
    },
    asleep() {
      isAsleep = true;
    },
    stop: () => clearInterval(look),
  };
}
