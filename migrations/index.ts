import type { Migration } from 'kysely/migration';
import * as firstHouse from './0001-first-house.ts';

/** Every step, in order; the position in this list plus one is the store's version. */
export const migrations: { name: string; up: Migration['up'] }[] = [{ name: '0001-first-house', up: firstHouse.up }];
