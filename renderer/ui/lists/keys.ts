type Press = (event: KeyboardEvent) => void;

/** Up and down through a list, Enter for the row that is picked; for `useKeys`. */
export function listKeys(step: (by: number) => void, open: Press | undefined): Record<string, Press | undefined> {
  return Object.fromEntries([
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
    ['Enter', open],
  ]);
}
