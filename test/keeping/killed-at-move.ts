import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a program (`--import`): ends it as by `kill -9` before it gives the so-manieth file another name. */
let left = Number(process.env.KILL_AT ?? 0);
const { renameSync, rmSync } = fs;
const counted = () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
fs.renameSync = (from, to) => {
  counted();
  renameSync(from, to);
};
fs.rmSync = (path, options) => {
  counted();
  rmSync(path, options);
};
syncBuiltinESMExports();
