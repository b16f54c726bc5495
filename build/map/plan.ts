import type { Room } from '../rooms.ts';
import type { Arrow } from './arrows-between.ts';

/** What is drawn of a floor. */
export type Plan = {
  /** From the ground up. */
  layers: Room[][];
  /** Rooms that so many use that arrows to them would hide all others. */
  everyones: Set<Room>;
  /** Arrows down; one that can be walked over other rooms is left out. */
  down: Arrow[];
  /** Arrows to a room above or beside: not yet untangled. */
  up: Arrow[];
};

/** Boxes that still can be read side by side. */
const widest = 6;

export function planOf(rooms: readonly Room[], arrows: readonly Arrow[]): Plan {
  const height = new Map(rooms.map((room, index) => [room, index]));
  const isDown = ({ from, to }: Arrow) => (height.get(to) ?? 0) < (height.get(from) ?? 0);
  const down = arrows.filter(isDown);
  const everyones = new Set(rooms.filter((room) => down.filter(({ to }) => to === room).length * 3 > rooms.length));
  return {
    layers: layersOf(rooms, down),
    everyones,
    down: shortest(down).filter(({ to }) => !everyones.has(to)),
    up: arrows.filter((arrow) => !isDown(arrow)),
  };
}

/** Each room in the lowest layer with a free place that lies above all it uses. */
function layersOf(rooms: readonly Room[], down: readonly Arrow[]): Room[][] {
  const layers: Room[][] = [];
  const layerOf = new Map<Room, number>();
  for (const room of rooms) {
    const below = down.filter(({ from }) => from === room).map(({ to }) => layerOf.get(to) ?? 0);
    let layer = Math.max(-1, ...below) + 1;
    while ((layers[layer]?.length ?? 0) >= widest) layer += 1;
    layerOf.set(room, layer);
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(room);
  }
  return layers;
}

/** a→b→c says a→c already. */
function shortest(down: readonly Arrow[]): Arrow[] {
  const next = Map.groupBy(down, ({ from }) => from);
  const reaches = (from: Room, to: Room): boolean =>
    (next.get(from) ?? []).some((arrow) => arrow.to === to || reaches(arrow.to, to));
  return down.filter(
    ({ from, to }) => !(next.get(from) ?? []).some((arrow) => arrow.to !== to && reaches(arrow.to, to)),
  );
}
