import { join } from 'node:path';
import { type Floor, floors } from '../rooms.ts';
import { arrowsBetween } from './arrows-between.ts';
import { drawing } from './draw.ts';
import { planOf } from './plan.ts';

/** The floors that are drawn, and what stands above each picture. */
const drawn = {
  domain: { floor: 'shared/domain', title: 'shared/domain：规则' },
  electron: { floor: 'electron', title: 'electron：机器一侧' },
  renderer: { floor: 'renderer', title: 'renderer：页面' },
} as const satisfies Record<string, { floor: Floor; title: string }>;

type Picture = { file: string; svg: string };

/** The pictures of ARCHITECTURE.md as they should be now. */
export function pictures(root: string): Picture[] {
  return Object.entries(drawn).map(([name, { floor, title }]) => ({
    file: join('build', 'map', `${name}.svg`),
    svg: drawing(title, planOf(floors[floor], arrowsBetween(root, floor))),
  }));
}
