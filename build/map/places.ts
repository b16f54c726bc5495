import type { Room } from '../rooms.ts';
import type { Arrow } from './arrows-between.ts';
import type { Plan } from './plan.ts';

export const box = { width: 178, height: 64, across: 22, between: 52 } as const;

/** A box of a room, or where a long arrow passes between the boxes of a layer. */
type Spot = { key: string; room: Room | null; layer: number; width: number; x: number; neighbours: Spot[] };
export type Point = { x: number; y: number };
export type Placed = {
  width: number;
  height: number;
  /** The middle of each box. */
  boxes: Map<Room, Point>;
  /** The points through which each arrow down goes, from its box's lower edge to the other's upper edge. */
  ways: Point[][];
};

/** Puts boxes beside each other so that arrows cross little and none runs through a box. The same at every run. */
export function placesOf({ layers, down }: Pick<Plan, 'layers' | 'down'>): Placed {
  const spots = layers.map((rooms, layer) => rooms.map((room) => spot(room, room, layer)));
  const byRoom = new Map(spots.flat().map((each) => [each.key, each]));
  const chains = down.flatMap((arrow) => chainOf(arrow, spots, byRoom));
  const tied = spots.map((layer) => layer.filter(({ neighbours }) => neighbours.length > 0));
  for (let round = 0; round < 24; round += 1) {
    for (const layer of round % 2 === 0 ? tied : [...tied].reverse()) order(layer);
  }
  for (let round = 0; round < 60; round += 1) for (const layer of tied) spread(layer);
  centre(tied.flat());
  for (const [index, layer] of spots.entries()) addLoose(tied[index] ?? [], layer);
  const all = spots.flat();
  const left = Math.min(...all.map(({ x, width }) => x - width / 2)) - 24;
  const right = Math.max(...all.map(({ x, width }) => x + width / 2)) + 24;
  const height = layers.length * box.height + (layers.length - 1) * box.between;
  const middle = (layer: number) => height - layer * (box.height + box.between) - box.height / 2;
  const at = ({ x, layer }: Spot, up = 0): Point => ({ x: Math.round(x - left), y: middle(layer) + up });
  return {
    width: Math.round(right - left),
    height,
    boxes: new Map(all.flatMap((each) => (each.room ? [[each.room, at(each)] as const] : []))),
    ways: chains.map((chain) =>
      chain.flatMap((each, index) => {
        if (index === 0) return [at(each, box.height / 2)];
        if (index === chain.length - 1) return [at(each, -box.height / 2)];
        return [at(each, -box.height / 2), at(each, box.height / 2)];
      }),
    ),
  };
}

function spot(key: string, room: Room | null, layer: number): Spot {
  return { key, room, layer, width: room ? box.width : 10, x: 0, neighbours: [] };
}

/** The arrow's spots from top to bottom, with a new one in every layer that it passes. */
function chainOf({ from, to }: Arrow, spots: Spot[][], byRoom: ReadonlyMap<string, Spot>): Spot[][] {
  const [top, bottom] = [byRoom.get(from), byRoom.get(to)];
  if (!top || !bottom) return [];
  const chain = [top];
  for (let layer = top.layer - 1; layer > bottom.layer; layer -= 1) {
    const passing = spot(`${from}>${to}`, null, layer);
    spots[layer]?.push(passing);
    chain.push(passing);
  }
  chain.push(bottom);
  for (const [index, each] of chain.entries()) {
    for (const beside of [chain[index - 1], chain[index + 1]]) if (beside) each.neighbours.push(beside);
  }
  return [chain];
}

/** Sorts a layer by where its neighbours stand; what has none stays where it is. */
function order(layer: Spot[]) {
  const wish = new Map(layer.map((each) => [each, wishOf(each)]));
  layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (a.key < b.key ? -1 : 1));
  let x = -layer.reduce((sum, { width }) => sum + width + box.across, 0) / 2;
  for (const each of layer) {
    each.x = x + each.width / 2;
    x += each.width + box.across;
  }
}

/** Moves each spot towards its neighbours as far as the order allows. */
function spread(layer: Spot[]) {
  pack(layer, wishOf);
}

function centre(spots: readonly Spot[]) {
  const middle = (Math.min(...spots.map(({ x }) => x)) + Math.max(...spots.map(({ x }) => x))) / 2;
  for (const each of spots) each.x -= middle;
}

/** Boxes without an arrow stand at the ends of their layer, on the side that is nearer to the middle. */
function addLoose(tied: Spot[], layer: readonly Spot[]) {
  for (const each of layer.filter(({ neighbours }) => neighbours.length === 0)) {
    const step = each.width + box.across;
    const left = Math.min(...tied.map(({ x, width }) => x - width / 2 + each.width / 2), step / 2) - step;
    const right = Math.max(...tied.map(({ x, width }) => x + width / 2 - each.width / 2), -step / 2) + step;
    each.x = right <= -left ? right : left;
    tied.push(each);
  }
}

function wishOf({ x, neighbours }: Spot): number {
  return neighbours.length === 0 ? x : mean(neighbours.map((each) => each.x));
}

/** Pushed to the right by the one before, and to the left by the one after: half way between is as near as can be. */
function pack(layer: Spot[], wish: (each: Spot) => number) {
  const gap = (a: Spot, b: Spot) => (a.width + b.width) / 2 + box.across;
  const wishes = layer.map(wish);
  const fromLeft: number[] = [];
  for (const [index, each] of layer.entries()) {
    const before = layer[index - 1];
    const least = before ? (fromLeft[index - 1] ?? 0) + gap(before, each) : Number.NEGATIVE_INFINITY;
    fromLeft.push(Math.max(wishes[index] ?? 0, least));
  }
  let limit = Number.POSITIVE_INFINITY;
  const fromRight: number[] = [];
  for (let index = layer.length - 1; index >= 0; index -= 1) {
    const [each, after] = [layer[index], layer[index + 1]];
    if (!each) continue;
    if (after) limit = (fromRight[index + 1] ?? 0) - gap(each, after);
    fromRight[index] = Math.min(wishes[index] ?? 0, limit);
  }
  const between = layer.map((_, index) => ((fromLeft[index] ?? 0) + (fromRight[index] ?? 0)) / 2);
  // The layer as a whole stays where its wishes are; else it would wander off, a little in every round.
  const drift = mean(wishes) - mean(between);
  for (const [index, each] of layer.entries()) each.x = (between[index] ?? 0) + drift;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
