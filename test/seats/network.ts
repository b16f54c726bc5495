import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PCs of one office, each with an address of its own, on a line that can be cut. */
export type Network = {
  /** Null where this machine allows no namespaces: then all are at 127.0.0.x and no cable can be cut. */
  real: boolean;
  address(pc: string): string;
  /** What is put before a program to run it at that PC. */
  at(pc: string): string[];
  /** A file that runs `program` at that PC, for what takes a path only. */
  runner(pc: string, program: string): string;
  cut(pc: string): void;
  mend(pc: string): void;
  close(): void;
};

const ip = (...words: string[]) => execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });
let count = 0;

/** Lays a network for these PCs: a namespace each, and one that is the switch between them. */
export function layNetwork(pcs: readonly string[]): Network {
  count += 1;
  const name = `pd${process.pid % 100_000}-${count}`;
  const place = (pc: string) => `${name}-${pc}`;
  const number = (pc: string) => pcs.indexOf(pc) + 1;
  const scripts = mkdtempSync(join(tmpdir(), 'network-'));
  const made: string[] = [];
  const close = () => {
    for (const each of made.splice(0)) ip('netns', 'del', each);
    rmSync(scripts, { recursive: true, force: true });
  };
  const runner = (pc: string, before: string[], program: string) => {
    const file = join(scripts, `run-${pc}`);
    writeFileSync(file, `#!/bin/sh\nexec ${[...before, program].join(' ')} "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const add = (namespace: string) => {
    ip('netns', 'add', namespace);
    made.push(namespace);
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
  };
  try {
    const lan = place('lan');
    add(lan);
    ip('-n', lan, 'link', 'add', 'br0', 'type', 'bridge');
    ip('-n', lan, 'link', 'set', 'br0', 'up');
    for (const pc of pcs) {
      const port = `port${number(pc)}`;
      add(place(pc));
      ip('-n', lan, 'link', 'add', port, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', place(pc));
      ip('-n', lan, 'link', 'set', port, 'master', 'br0');
      ip('-n', lan, 'link', 'set', port, 'up');
      ip('-n', place(pc), 'addr', 'add', `10.77.0.${number(pc)}/24`, 'dev', 'eth0');
      ip('-n', place(pc), 'link', 'set', 'eth0', 'up');
    }
    const at = (pc: string) => ['ip', 'netns', 'exec', place(pc)];
    const cable = (pc: string, state: 'up' | 'down') => ip('-n', lan, 'link', 'set', `port${number(pc)}`, state);
    return {
      real: true,
      address: (pc) => `10.77.0.${number(pc)}`,
      at,
      runner: (pc, program) => runner(pc, at(pc), program),
      cut: (pc) => cable(pc, 'down'),
      mend: (pc) => cable(pc, 'up'),
      close,
    };
  } catch (error) {
    close();
    console.log(`这台机器不能建网络命名空间（${String(error).split('\n')[0]}），改用127.0.0.x；拔网线的部分没有做。`);
    return {
      real: false,
      address: (pc) => `127.0.0.${number(pc)}`,
      at: () => [],
      runner: (pc, program) => runner(pc, [], program),
      ...{ cut: () => undefined, mend: () => undefined },
      close: () => rmSync(scripts, { recursive: true, force: true }),
    };
  }
}
