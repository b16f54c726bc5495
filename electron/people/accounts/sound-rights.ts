import { type Role, roles } from '../../../shared/model/kinds.ts';
import type { ReadDb } from '../../db/connections.ts';
import { toJson } from '../../db/json.ts';
import { asSealed } from '../../db/sealing/as-sealed.ts';

type Row = { id: number; roles: Role[] };
/** `withheld`: roles that stand in the row and were not given with this program. */
type SoundRights = { roles: Role[]; withheld: Role[]; isOpen: boolean };

/**
 * What an account may, as this program gave it: roles that another program wrote into its row open no door until an
 * administrator has confirmed them, nor does an account that another program added or put in use again.
 */
export async function soundRights(
  checking: { db: ReadDb; auditKey: Buffer },
  { id, roles: found }: Row,
): Promise<SoundRights> {
  const row = await asSealed(checking, 'account', [id]);
  if (row === null || row.changed.length === 0) return { roles: found, withheld: [], isOpen: true };
  const isUnknown = row.changed.includes('+') || row.changed.includes('?');
  const given = row.changed.includes('roles')
    ? (everyRoles.find((each) => row.held('roles', toJson(each))) ?? [])
    : found;
  const sound = isUnknown ? [] : found.filter((role) => given.includes(role));
  const isOpen = !(isUnknown || (row.changed.includes('disabled') && row.held('disabled', 1)));
  return { roles: sound, withheld: found.filter((role) => !sound.includes(role)), isOpen };
}

/** Of the roles only a digest is kept, so all that can be is held against it. */
const everyRoles: readonly Role[][] = arranged(Object.keys(roles) as Role[]);

function arranged(left: readonly Role[]): Role[][] {
  return [
    [],
    ...left.flatMap((first) => arranged(left.filter((role) => role !== first)).map((rest) => [first, ...rest])),
  ];
}
