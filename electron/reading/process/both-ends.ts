import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';

/** A process of the program's own as its owner sees it; Node and Electron each have their way of starting one. */
export type OwnProcess<To, From> = {
  send(message: To): void;
  onMessage(take: (message: From) => void): void;
  onExit(gone: () => void): void;
  /** Ends it whatever it does. */
  kill(): void;
};

/** The program of that name beside a file of ours: TypeScript among the sources, JavaScript where they are bundled. */
export function programBeside({ dirname, filename }: ImportMeta, name: string): string {
  return join(dirname, `${name}${extname(filename)}`);
}

/** One that Node has forked. */
export function forked<To extends object, From>(child: ChildProcess): OwnProcess<To, From> {
  return {
    // A process that has just died takes no message; its exit is told by itself.
    send: (message) => void child.send(message, () => undefined),
    onMessage: (take) => void child.on('message', (message) => take(message as From)),
    onExit: (gone) => {
      let told = false;
      const once = () => {
        if (!told) gone();
        told = true;
      };
      child.once('exit', once);
      child.once('error', once);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Where Electron started the process, messages come by a port of its own. */
type ParentPort<To, From> = {
  on(event: 'message', take: (event: { data: To }) => void): void;
  postMessage(message: From): void;
};

/** The other end, in the process itself: takes what its owner says and answers how to say something back. */
export function toOwner<To, From>(take: (message: To) => void): (message: From) => void {
  const port = (process as { parentPort?: ParentPort<To, From> }).parentPort;
  if (port) port.on('message', ({ data }) => take(data));
  else process.on('message', (message) => take(message as To));
  process.on('disconnect', () => process.exit());
  return (message) => {
    if (port) port.postMessage(message);
    else process.send?.(message);
  };
}
