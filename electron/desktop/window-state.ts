import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

type Rectangle = { x: number; y: number; width: number; height: number };
export type WindowState = { bounds: Rectangle | null; maximized: boolean };

/** The smallest window in which a page still makes sense. */
export const smallest = { width: 1024, height: 640 };

/** Where the window stood last, in screen pixels; nothing when the file is missing, broken or off every screen. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8'));
    return { bounds: isBounds(bounds) && onScreen(bounds, screens) ? bounds : null, maximized: maximized === true };
  } catch {
    return { bounds: null, maximized: true };
  }
}

export function keepWindowState(file: string, state: WindowState) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A power cut must not leave half a file.
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // The place of a window is not worth a sentence.
  }
}

function isBounds(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return (
    [x, y, width, height].every(Number.isInteger) &&
    Number(width) >= smallest.width &&
    Number(height) >= smallest.height
  );
}

/** At least a hand's breadth of the title bar can be seen and taken hold of. */
function onScreen(window: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some(
    (screen) =>
      window.x + window.width >= screen.x + 100 &&
      window.x <= screen.x + screen.width - 100 &&
      window.y >= screen.y &&
      window.y <= screen.y + screen.height - 40,
  );
}
