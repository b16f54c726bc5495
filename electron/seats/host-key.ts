import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Authority, makeAuthority, renewAuthority } from './authority.ts';

/** The host's authority lies with the data and goes into the copies: a host that is brought back keeps its seats. */
const hostKeyFile = (folder: string) => join(folder, 'host.key');

const Kept = z.object({ certificate: z.string(), key: z.string(), handedOver: z.string().nullable() });

/** This folder's authority, made at first use. */
export async function hostAuthority(folder: string, office: string, now: Date): Promise<Authority> {
  const file = hostKeyFile(folder);
  if (!existsSync(file)) keep(file, await makeAuthority(office, now));
  return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Another authority; the former one vouches for it, so that seats are handed over. */
export async function renewHostAuthority(folder: string, office: string, now: Date): Promise<Authority> {
  const next = await renewAuthority(await hostAuthority(folder, office, now), office, now);
  keep(hostKeyFile(folder), next);
  return next;
}

function keep(file: string, authority: Authority) {
  writeFileSync(`${file}.new`, JSON.stringify(authority), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
