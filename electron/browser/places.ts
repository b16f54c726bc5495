import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** So many connections are held at a time; a browser needs six. */
const usual = { most: 64, mostWorking: 256 };
/** Where the office's other PCs come in: thirty of them, each with a few windows that listen. */
const office = { most: 600, mostWorking: 900 };
/** Of all connections one PC holds no more than these. */
const mostOfOne = 64;

/** What a connection does: nothing or sending its question, being worked for, taking its answer. */
type Standing = { socket: Socket; state: 'asking' | 'working' | 'taking'; since: number };

type Places = {
  /** The question is here whole; from now on the program works for this connection. */
  working(response: ServerResponse): void;
  /** The answer is ready: from here on it is the other side that takes its time. */
  taking(response: ServerResponse): void;
  /** Ends all connections, also those that are only being made or still come. */
  end(): void;
};

/** An encrypted line has a socket of its own above the one that came in; both have the same two ends. */
const endsOf = (socket: Socket) => `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress}`;

/**
 * Keeps connections that ask nothing, ask slowly or do not take their answer from holding all places: a new one is
 * always let in, and the one that has kept its place longest without being worked for goes. Whoever really asks has
 * asked within milliseconds and is not the longest.
 */
export function keepPlaces(
  server: Server,
  { perAddress = false, clock = () => performance.now() }: { perAddress?: boolean; clock?: () => number } = {},
): Places {
  const held = new Map<string, Standing>();
  let ended = false;
  const { most, mostWorking } = perAddress ? office : usual;
  const set = (socket: Socket | null, state: Standing['state']) => {
    const standing = socket && held.get(endsOf(socket));
    if (standing) Object.assign(standing, { state, since: clock() });
  };

  server.on('connection', (socket) => {
    if (ended) return socket.destroy();
    if (perAddress) {
      const own = [...held.values()].filter((other) => other.socket.remoteAddress === socket.remoteAddress);
      if (own.length >= mostOfOne) {
        const longest = longestIdle(own);
        if (!longest) return socket.destroy();
        release(longest);
      }
    }
    if (held.size >= most) {
      const longest = longestIdle([...held.values()]);
      if (longest) release(longest);
      else if (held.size >= mostWorking) return socket.destroy();
    }
    const ends = endsOf(socket);
    held.set(ends, { socket, state: 'asking', since: clock() });
    socket.once('close', () => {
      if (held.get(ends)?.socket === socket) held.delete(ends);
    });
  });
  server.prependListener('request', (_request, response: ServerResponse) => {
    const { socket } = response;
    set(socket, 'asking');
    // The answer has gone out whole; the connection may stay for the next question.
    response.once('finish', () => set(socket, 'asking'));
  });

  function release({ socket }: Standing) {
    held.delete(endsOf(socket));
    socket.destroy();
  }

  return {
    working: ({ socket }) => set(socket, 'working'),
    taking: ({ socket }) => set(socket, 'taking'),
    end() {
      ended = true;
      for (const standing of [...held.values()]) release(standing);
    },
  };
}

function longestIdle(held: readonly Standing[]): Standing | null {
  let longest: Standing | null = null;
  for (const standing of held)
    if (standing.state !== 'working' && (longest === null || standing.since < longest.since)) longest = standing;
  return longest;
}
